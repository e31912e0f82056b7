
namespace Marsad.Places.Spelling;

/// <summary>Cuts a name into words of plain Latin letters by sound.</summary>
internal static class SoundWords
{
    /// <summary>Writes the words, one space between two; returns the length, 0 where the name is too long.</summary>
    public static int Of(ReadOnlySpan<char> name, in LetterTable letters, Span<char> to)
    {
        var length = 0;
        var table = letters.Look();
        for (var i = 0; i < name.Length; i++)
        {
            if (length > to.Length - 8)
            {
                return 0;
            }

            if (table.PartsWords(name[i]))
            {
                if (length > 0 && to[length - 1] != ' ')
                {
                    to[length++] = ' ';
                }
            }
            else
            {
                var starts = length == 0 || to[length - 1] == ' ';
                i += starts ? ArabicArticle(name[i..]) : 0;
                length += table.Sound(name[i], to[length..]);
            }
        }

        return length > 0 && to[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>In Arabic script the article is written onto its word: two letters, where at least two more follow.</summary>
    private static int ArabicArticle(ReadOnlySpan<char> word) =>
        word is ['ا', 'ل', not ' ', not ' ', ..] ? 2 : 0;
}
