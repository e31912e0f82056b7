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
        return shape == TokenShape.Digits ? DigitSpan.End(text, at) : isPossessive ? end + 1 : end;
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
            return DigitSpan.End(text, at);
        }

        if (char.IsLetter(c) || WordSpan.IsMark(c))
        {
            return WordSpan.End(text, at, out shape);
        }

        shape = TokenShape.Sign;
        if (c is '\'' or '\u2019' && WordSpan.IsPossessive(text, at))
        {
            shape = TokenShape.Word;
            return at + 2;
        }

        return at + (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
    }
}
