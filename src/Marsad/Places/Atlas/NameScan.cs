using System.Runtime.CompilerServices;
using Marsad.Places.Spelling;

namespace Marsad.Places.Atlas;

/// <summary>Walks a text word by word and asks after each word whether what it has read is a name.</summary>
internal static class NameScan
{
    private const int MostWords = 8;

    [SkipLocalsInit]
    public static int Longest(ReadOnlySpan<char> text, in LetterTable letters, Gazetteer gazetteer)
    {
        var key = NameKey.Start;
        var table = letters.Look();
        var longest = 0;
        var (words, written, owner) = (0, 0, -2);
        Span<char> buffer = stackalloc char[8];
        for (var i = 0; i < text.Length && i < NameKey.LongestName; i++)
        {
            if (table.PartsWords(text[i]))
            {
                if (!GoesOn(text[i..]))
                {
                    break;
                }

                continue;
            }

            // "Burkina Faso's", "Mali's": the name ends before the sign, even where another is written like all of it.
            if (IsOwner(text, i, table) && gazetteer.Knows(NameKey.End(key)))
            {
                (longest, owner) = (i, i);
            }

            foreach (var letter in buffer[..table.Written(text[i], buffer)])
            {
                key = NameKey.Add(key, letter);
                if (NameKey.IsBeginning(++written) && !gazetteer.MayBegin(NameKey.End(key)))
                {
                    return longest;
                }
            }

            if (i + 1 < text.Length && !table.PartsWords(text[i + 1]))
            {
                continue;
            }

            if (i != owner + 1 && gazetteer.Knows(NameKey.End(key)))
            {
                longest = i + 1;
            }

            if (++words == MostWords)
            {
                break;
            }
        }

        return longest;
    }

    private static bool IsOwner(ReadOnlySpan<char> text, int at, in LetterTable.View table) =>
        text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || table.PartsWords(text[at + 2]));

    /// <summary>A space, a line's end before a word, a hyphen, the stroke of a hashtag: the name may go on.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest) => rest switch
    {
        ['\n', '\n' or '\r', ..] => false,
        ['-' or '‐' or '‑' or '/' or '_', ..] => true,
        ['.', ' ', ..] => false,
        ['.', ..] => rest.Length > 1,
        _ => char.IsWhiteSpace(rest[0]),
    };
}
