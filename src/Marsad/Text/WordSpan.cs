namespace Marsad.Text;

/// <summary>Tells where a word ends: letters, their marks, and what may stand inside ("O'Brien", "U.S.").</summary>
internal static class WordSpan
{
    /// <summary>One past the word's last letter, and how it is written.</summary>
    public static int End(ReadOnlySpan<char> text, int at, out TokenShape shape)
    {
        var end = at;
        var capitals = 0;
        var letters = 0;
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsLetter(c) || IsMark(c))
            {
                if (c is 'h' or 'p' && end > at && (Addresses.Begins(text[end..]) || text[end..].StartsWith("pic.tw", StringComparison.Ordinal)))
                {
                    break;
                }

                // "saidLaunching": a capital after small letters begins a word that lost its blank, but "McCain" and
                // "KafrTakharim" are names; only a long small-letter word is cut, later, by whoever knows words.
                capitals += char.IsUpper(c) ? 1 : 0;
                letters++;
                end++;
            }
            else if (Vocabulary.IsUnseen(c) && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                end++;
            }
            else if (IsInnerApostrophe(text, at, end) || IsInnerDot(text, at, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        // "U.S." keeps its last dot: initials alone are a word with dots.
        if (end < text.Length && text[end] == '.' && end - at >= 3 && text[end - 2] == '.')
        {
            end++;
        }

        shape = TokenShape.Word;
        shape |= char.IsUpper(text[at]) ? TokenShape.Capital : TokenShape.None;
        shape |= letters > 1 && capitals == letters ? TokenShape.AllCapitals : TokenShape.None;
        return end;
    }

    // "O'Brien", "Sana'a", "n't": an apostrophe between letters, unless it begins the possessive "'s".
    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int start, int at) =>
        text[at] is '\'' or '\u2019' or '\u02BC' or '`' && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at);

    /// <summary>Whether the apostrophe begins the possessive 's.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && text[at + 1] is 's' or 'S' && char.IsLetterOrDigit(text[at - 1])
        && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    // "U.S", "U.N": a dot between single capitals.
    private static bool IsInnerDot(ReadOnlySpan<char> text, int start, int at) =>
        text[at] == '.' && at > start && at + 1 < text.Length && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1])
        && (at - start == 1 || text[at - 2] == '.')
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    /// <summary>Whether the sign belongs to the letter before it.</summary>
    public static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
