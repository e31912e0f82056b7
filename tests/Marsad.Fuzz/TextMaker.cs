using System.Text;

namespace Marsad.Fuzz;

/// <summary>Makes broken texts; one seed gives one text. Each way of breaking is a method.</summary>
/// <param name="samples">What they are made of.</param>
public sealed class TextMaker(Samples samples)
{
    private static readonly string[] s_glue = ["", " ", "\n", "\n\n", ". ", ", ", "\u00AD", "\u200F", "\u2028", " & ", "&nbsp;", "“", "\"", " - ", "\t", "\r\n", "#", "('", "</p>"];

    /// <summary>The text of a seed.</summary>
    public string Make(int seed)
    {
        var random = new Random(seed);
        return random.Next(7) switch
        {
            0 => Noise(random),
            1 => Shuffled(random, samples.Words),
            2 => Shuffled(random, samples.Lexicon),
            3 => CutAndGlued(random),
            4 => Scarred(random, CutAndGlued(random)),
            5 => Numbers(random),
            _ => Flattened(random, samples.Texts[random.Next(samples.Texts.Count)]),
        };
    }

    /// <summary>Bytes of no meaning, as a file may hold them.</summary>
    public static byte[] Bytes(int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[random.Next(1, 4000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 600); i > 0; i--)
        {
            text.Append(random.Next(6) switch
            {
                0 => (char)random.Next(char.MaxValue + 1), // halves of pairs too
                1 => (char)random.Next(0x20),
                2 => (char)random.Next('0', '9' + 1),
                3 => ' ',
                _ => (char)random.Next(0x20, 0x7F),
            });
        }

        return text.ToString();
    }

    private static string Shuffled(Random random, IReadOnlyList<string> words)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 120); i > 0; i--)
        {
            text.Append(random.Next(8) == 0 ? random.Next(1, 3000).ToString(System.Globalization.CultureInfo.InvariantCulture) : words[random.Next(words.Count)])
                .Append(random.Next(12) == 0 ? s_glue[random.Next(s_glue.Length)] : " ");
        }

        return text.ToString();
    }

    private string CutAndGlued(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(2, 8); i > 0; i--)
        {
            var from = samples.Texts[random.Next(samples.Texts.Count)];
            var start = random.Next(from.Length);
            text.Append(from, start, random.Next(Math.Min(400, from.Length - start) + 1)).Append(s_glue[random.Next(s_glue.Length)]);
        }

        return text.ToString();
    }

    private static string Scarred(Random random, string whole)
    {
        var text = new StringBuilder(whole);
        for (var i = text.Length / 25; i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, 1);
                    break;
                case 1:
                    text.Insert(at, s_glue[random.Next(s_glue.Length)]);
                    break;
                case 2:
                    text[at] = (char)random.Next(char.MaxValue + 1);
                    break;
                default:
                    text[at] = text[random.Next(text.Length)];
                    break;
            }
        }

        return text.ToString();
    }

    private static string Numbers(Random random)
    {
        string[] forms = ["12", "1,220", "3.5 million", "two dozen", "20-25", "7+", "hundreds", "12,5", "0", "007", "99999999999999999999", "٣٤", "½", "one", "twenty-one", "a hundred and five", "1 200", "5 000 000"];
        string[] words = ["people", "killed", "were", "and", "wounded", "more than", "at least", "up to", "of them children", "civilians", ",", "in Corvesk", "between", "some", "."];
        var text = new StringBuilder();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            text.Append(random.Next(2) == 0 ? forms[random.Next(forms.Length)] : words[random.Next(words.Length)]).Append(random.Next(9) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static string Flattened(Random random, string text) => random.Next(4) switch
    {
        0 => text.ToUpperInvariant(),
        1 => text.Replace(" ", "", StringComparison.Ordinal),
        2 => string.Concat(text.Where(c => !char.IsPunctuation(c))),
        _ => string.Concat(text.Reverse()),
    };
}
