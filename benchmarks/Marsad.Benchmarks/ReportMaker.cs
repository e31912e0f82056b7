using System.Globalization;
using System.Text;

namespace Marsad.Benchmarks;

/// <summary>Makes reports that look like news of a war, the same ones from the same seed on every machine.</summary>
internal sealed class ReportMaker(int seed)
{
    private const int TellingOneIn = 4;

    private static readonly DateOnly FirstDay = new(2018, 1, 1);

    private readonly Random _random = new(seed);
    private readonly Words _words = new();

    /// <summary>The next report.</summary>
    public (string Id, DateOnly Published, string Source, string Title, string Text) Next(int number)
    {
        var text = new StringBuilder();
        var sentences = 6 + _random.Next(15);
        var places = new[] { Place(), Place(), Place() };
        for (var i = 0; i < sentences; i++)
        {
            // About one in four tells of harm: then a kilobyte holds as many claims as in reports of agencies and monitors.
            AppendFilled(text, _random.Next(TellingOneIn) == 0 ? Any(_words.Telling) : Any(_words.Plain), places);
            text.Append(i % 4 == 3 ? "\n\n" : " ");
        }

        var title = new StringBuilder();
        AppendFilled(title, Any(_words.Telling), places);
        var day = FirstDay.AddDays(_random.Next(365));
        return (string.Create(CultureInfo.InvariantCulture, $"made-{number:D7}"), day, Any(_words.For("publisher")), title.ToString(), text.ToString());
    }

    private void AppendFilled(StringBuilder to, string sentence, string[] places)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var open = sentence.IndexOf('{', at);
            if (open < 0)
            {
                to.Append(sentence, at, sentence.Length - at);
                return;
            }

            to.Append(sentence, at, open - at);
            var close = sentence.IndexOf('}', open);
            var filler = Filler(sentence[(open + 1)..close], places);
            to.Append(open == 0 ? Capital(filler) : filler);
            at = close + 1;
        }
    }

    private string Filler(string gap, string[] places) => gap switch
    {
        "few" => Number(2, 12),
        "count" => Number(3, 90),
        "many" => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 90) * 100:N0}"),
        "huge" => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(20, 400) * 1000:N0}"),
        "place" => _random.Next(4) == 0 ? Place() : Any(places),
        _ when char.IsUpper(gap[0]) => Capital(Any(_words.For(char.ToLowerInvariant(gap[0]) + gap[1..]))),
        _ => Any(_words.For(gap)),
    };

    private string Place() => _random.Next(2) == 0
        ? Any(_words.For("city"))
        : Any(_words.For("onset")) + Any(_words.For("middle")) + (_random.Next(2) == 0 ? Any(_words.For("middle")) : "") + Any(_words.For("ending"));

    private string Number(int least, int most) => _random.Next(least, most + 1).ToString(CultureInfo.InvariantCulture);

    private string Any(string[] of) => of[_random.Next(of.Length)];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
