namespace Marsad.Text;

/// <summary>Cuts a text into tokens in one pass, in whatever state it arrives: glued words, addresses, unseen signs.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the text's tokens to <paramref name="tokens"/>.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, Vocabulary vocabulary, List<Token> tokens)
    {
        var at = 0;
        var gap = TokenShape.LineStart | TokenShape.ParagraphStart;
        while (at < text.Length)
        {
            if (text[at] == ' ' && at + 1 < text.Length && text[at + 1] is > ' ' and < '\u007F')
            {
                gap |= TokenShape.Sign;
                at++;
                continue;
            }

            var next = SkipBlank(text, at, out var blank);
            if (next > at)
            {
                gap |= blank;
                at = next;
                continue;
            }

            var end = EndOfLetters(text, at, out var shape, out var letters);
            var word = end > at ? vocabulary.Find(text[at..end], letters) : vocabulary.Find(text[at..(end = EndOf(text, at, out shape))]);
            if (at > 0 && gap == TokenShape.None)
            {
                shape |= TokenShape.Glued;
            }

            tokens.Add(new Token(at, end, word, shape | (gap & (TokenShape.LineStart | TokenShape.ParagraphStart))));
            gap = TokenShape.None;
            at = end;
        }
    }

    // Most words are ASCII letters and end with a blank or a sign that is no part of any word: their end and number in one pass.
    // All others are left to the rules below: the start comes back.
    private static int EndOfLetters(ReadOnlySpan<char> text, int at, out TokenShape shape, out ulong letters)
    {
        var end = at;
        var capitals = 0;
        letters = 0;
        shape = TokenShape.Word | (text[at] <= 'Z' ? TokenShape.Capital : TokenShape.None);
        for (; end < text.Length && char.IsAsciiLetter(text[end]); end++)
        {
            var c = text[end];
            if (c is 'h' or 'p' or 'w' && MayBeginAddress(text, end))
            {
                return at;
            }

            capitals += c <= 'Z' ? 1 : 0;
            letters = Vocabulary.Pack(letters, c);
        }

        shape |= capitals == end - at && capitals > 1 ? TokenShape.AllCapitals : TokenShape.None;
        return end == text.Length || IsPlainEnd(text, end) ? end : at;
    }

    private static bool MayBeginAddress(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (text[at], text[at + 1]) is ('h', 't') or ('p', 'i') or ('w', 'w');

    private static bool IsPlainEnd(ReadOnlySpan<char> text, int end) => text[end] switch
    {
        '\'' or '`' or >= '\u007F' => false,
        '.' => end + 1 == text.Length || !char.IsAsciiLetterUpper(text[end + 1]) && text[end + 1] < '\u007F',
        _ => true,
    };

    private static int SkipBlank(ReadOnlySpan<char> text, int at, out TokenShape blank)
    {
        blank = TokenShape.None;
        var lines = 0;
        var start = at;
        while (at < text.Length && BlankAt(text, at) is > 0 and var length)
        {
            if (text[at] is '\n' or '\u2029')
            {
                lines++;
            }

            at += length;
        }

        if (at > start)
        {
            // Any mark but none says that something stood between; `Sign` is dropped again by the caller.
            blank = TokenShape.Sign;
            blank |= lines > 0 ? TokenShape.LineStart : TokenShape.None;
            blank |= lines > 1 ? TokenShape.ParagraphStart : TokenShape.None;
        }

        return at;
    }

    private static int BlankAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c == '&' ? (Entities.At(text, at, out var meant) is > 0 and var length && char.IsWhiteSpace(meant) ? length : 0)
            : char.IsWhiteSpace(c) || char.IsControl(c) || Vocabulary.IsUnseen(c) ? 1 : 0;
    }

    // "&amp;", "&#50;", "army&#39;s": a sign, a digit, a possessive that a web page wrote so.
    private static int EndOfEntity(ReadOnlySpan<char> text, int at, int length, char meant, out TokenShape shape)
    {
        var end = at + length;
        var isPossessive = meant is '\'' or '\u2019' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && end < text.Length && text[end] is 's' or 'S'
            && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
        shape = char.IsAsciiDigit(meant) ? TokenShape.Digits : isPossessive ? TokenShape.Word : TokenShape.Sign;
        return shape == TokenShape.Digits ? EndOfDigits(text, at) : isPossessive ? end + 1 : end;
    }

    private static int EndOf(ReadOnlySpan<char> text, int at, out TokenShape shape)
    {
        var c = text[at];
        if (c == '&' && Entities.At(text, at, out var meant) is > 0 and var length)
        {
            return EndOfEntity(text, at, length, meant, out shape);
        }

        if (Addresses.Begins(text[at..]))
        {
            shape = TokenShape.Address;
            return Addresses.End(text, at);
        }

        if (char.IsAsciiDigit(c))
        {
            shape = TokenShape.Digits;
            return EndOfDigits(text, at);
        }

        if (char.IsLetter(c) || IsMark(c))
        {
            return EndOfWord(text, at, out shape);
        }

        shape = TokenShape.Sign;
        if (c is '\'' or '\u2019' && IsPossessive(text, at))
        {
            shape = TokenShape.Word;
            return at + 2;
        }

        return at + (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at, out TokenShape shape)
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

    private static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && text[at + 1] is 's' or 'S' && char.IsLetterOrDigit(text[at - 1])
        && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    // "U.S", "U.N": a dot between single capitals.
    private static bool IsInnerDot(ReadOnlySpan<char> text, int start, int at) =>
        text[at] == '.' && at > start && at + 1 < text.Length && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1])
        && (at - start == 1 || text[at - 2] == '.')
        && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        var end = EndOfPlainDigits(text, at);
        if (text[at] != '&' && !(end < text.Length && (text[end] == '&' || (text[end] is ',' or '.' && end + 1 < text.Length && text[end + 1] == '&'))))
        {
            return end;
        }

        Span<char> decoded = stackalloc char[Entities.Window];
        Span<int> starts = stackalloc int[Entities.Window + 1];
        var count = Entities.Decode(text[at..], decoded, starts);
        return at + starts[EndOfPlainDigits(decoded[..count], 0)];
    }

    private static int EndOfPlainDigits(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            else if (text[end] is ',' or '.' or ':' or '\u00A0' or '\u202F' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])
                && (text[end] is '.' or ':' || IsGroupOfThree(text, end)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "8,500" is one number, "3,4" two.
    private static bool IsGroupOfThree(ReadOnlySpan<char> text, int separator) =>
        separator + 3 < text.Length
        && char.IsAsciiDigit(text[separator + 2]) && char.IsAsciiDigit(text[separator + 3])
        && (separator + 4 >= text.Length || !char.IsAsciiDigit(text[separator + 4]));

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
