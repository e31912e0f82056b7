using System.Globalization;
using System.Text;
using Marsad.Places.Spelling;

namespace Marsad.Scoring;

/// <summary>How much two wordings have in common. One for each report: it remembers the words of what it was shown; for one thread.</summary>
/// <param name="letters">What letters with accents become, as for place names.</param>
internal sealed class Likeness(LetterTable letters)
{
    // Words that two readers write or leave out before one and the same name.
    private static readonly HashSet<string> Filler = ["the", "a", "an", "of", "in", "town", "city", "village", "province"];

    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    /// <summary>Whether two names mean one: all words of one stand in the other, or half of both are shared. Two missing names are alike.</summary>
    public bool IsSameName(string? one, string? other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == b.Count;
        }

        var shared = a.Count(b.Contains);
        return shared == Math.Min(a.Count, b.Count) || shared / (double)(a.Count + b.Count - shared) >= 0.5;
    }

    /// <summary>The share of the shorter wording's different words that stand in the other: 0 to 1.</summary>
    public double Overlap(string one, string other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        return a.Count(b.Contains) / (double)Math.Max(1, Math.Min(a.Count, b.Count));
    }

    /// <summary>The words in their order, in lower case without accents, joined by spaces: a key under which spellings meet.</summary>
    public string KeyOf(string? text) => string.Join(' ', Cut(text ?? ""));

    private HashSet<string> WordsOf(string? text)
    {
        text ??= "";
        if (!_known.TryGetValue(text, out var words))
        {
            _known[text] = words = new(Cut(text), StringComparer.Ordinal);
        }

        return words;
    }

    private IEnumerable<string> Cut(string text)
    {
        var plain = new StringBuilder(text.Length);
        var table = letters.Look();
        Span<char> units = stackalloc char[2];
        Span<char> written = stackalloc char[8];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                foreach (var unit in units[..rune.EncodeToUtf16(units)])
                {
                    var length = table.Written(unit, written);
                    plain.Append(length == 0 ? [unit] : written[..length]);
                }
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(rune.Value == '_' ? '_' : ' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Filler.Contains(word));
    }
}
