using System.Globalization;

namespace Marsad.Fuzz;

/// <summary>Long texts over which a careless reader takes for ever.</summary>
public static class HugeTexts
{
    private const int Letters = 1_000_000;

    /// <summary>Each with its name.</summary>
    public static IEnumerable<(string Name, string Text)> All()
    {
        yield return ("1 MB of one word", Repeat("killed ", Letters / 7));
        yield return ("1 MB of one letter", new string('a', Letters));
        yield return ("1 MB of one quotation mark", new string('"', Letters));
        yield return ("1 MB of blanks", new string(' ', Letters));
        yield return ("50,000 numbers in one sentence", string.Join(' ', Enumerable.Range(3, 50_000).Select(number => number.ToString(CultureInfo.InvariantCulture))));
        yield return ("50,000 counts in one sentence", string.Join(", ", Enumerable.Range(3, 50_000).Select(number => $"{number.ToString(CultureInfo.InvariantCulture)} people killed")));
        yield return ("50,000 attacks in one sentence", Repeat("shells hit a school, ", 50_000));
        yield return ("50,000 sources in one sentence", Repeat("the army said ", 50_000));
        yield return ("1 MB of opening brackets", new string('(', Letters));
        yield return ("1 MB of halves of pairs", new string('\uD83D', Letters));
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
