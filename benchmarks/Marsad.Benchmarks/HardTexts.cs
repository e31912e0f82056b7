using System.Globalization;
using System.Text;

namespace Marsad.Benchmarks;

/// <summary>Texts that a careless reader takes for ever over. Reading each must take time in proportion to its length.</summary>
internal static class HardTexts
{
    /// <summary>The names of the texts.</summary>
    public static string[] Names { get; } = ["long", "numbers", "same", "word", "capitals", "quotes", "places", "sentence", "deniers"];

    /// <summary>A text of about that many characters.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static string Of(string name, int length) => name switch
    {
        "long" => Reports(length),
        "numbers" => Repeat(length, i => string.Create(CultureInfo.InvariantCulture, $"{i % 997 + 3} people killed, ")),
        "same" => Repeat(length, static _ => "killed 3 and "),
        "word" => new string('a', length),
        "capitals" => Repeat(length, i => (i % 3) switch { 0 => "Aleppo ", 1 => "Karda ", _ => "Shani " }),
        "quotes" => new string('"', length),
        "places" => Repeat(length, i => string.Create(CultureInfo.InvariantCulture, $"{i % 89 + 3} people were killed in Karda{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}. ")),
        "sentence" => "The figures were " + Repeat(length - 20, i => string.Create(CultureInfo.InvariantCulture, $"{i % 997 + 3} ")),
        "deniers" => Repeat(length, i => $"The {Made(i)} Brigades denied the report. Lurian jets bombed the market on Monday. Some {i % 97 + 3} people were killed in the raid. "),
        _ => throw new ArgumentException($"There is no text '{name}'; there are: {string.Join(", ", Names)}."),
    };

    private static string Made(int i) => $"K{(char)('a' + (i % 26))}r{(char)('a' + (i / 26 % 26))}d{(char)('a' + (i / 676 % 26))}";

    private static string Reports(int length)
    {
        var maker = new ReportMaker(seed: 7);
        return Repeat(length, i => maker.Next(i).Text);
    }

    private static string Repeat(int length, Func<int, string> part)
    {
        var text = new StringBuilder(length);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }
}
