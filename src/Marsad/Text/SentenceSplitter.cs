namespace Marsad.Text;

/// <summary>Cuts tokens into sentences: at full stops that end one, at blank lines, at lines that begin anew.</summary>
internal sealed class SentenceSplitter(Lexicon lexicon)
{
    // A line this long or longer was broken by its margin, not by its writer.
    private const int MarginWidth = 60;

    // No sentence that people wrote is longer; a list without a stop is cut, so that what looks through a whole sentence stays cheap.
    private const int MostTokens = 500;

    // More signs in a row than this are no quotation's end.
    private const int MostClosers = 8;

    private readonly int _abbreviation = lexicon.Label("abbreviation");

    /// <summary>Appends the sentences, each a stretch of tokens; a cell of a table is one.</summary>
    public void Split(string text, ReadOnlySpan<Token> tokens, List<TextTable> tables, List<Range> sentences)
    {
        var start = 0;
        var lineStart = 0;
        using var cells = tables.Count == 0 ? null : tables.SelectMany(static table => table.Rows).SelectMany(static row => row).GetEnumerator();
        var isCell = cells is not null && cells.MoveNext();
        for (var i = 1; i < tokens.Length; i++)
        {
            while (isCell && cells!.Current.First < i)
            {
                isCell = cells.MoveNext();
            }

            if ((isCell && cells!.Current.First == i) || Begins(text, tokens, i, lineStart))
            {
                sentences.Add(start..i);
                start = i;
            }
            else if (i - start == MostTokens)
            {
                var cut = CutOf(text, tokens, start, i);
                sentences.Add(start..cut);
                start = cut;
            }

            lineStart = tokens[i].Is(TokenShape.LineStart) ? tokens[i].Start : lineStart;
        }

        if (tokens.Length > start)
        {
            sentences.Add(start..tokens.Length);
        }
    }

    // Behind the last sign that parts a list's members, so that the cut goes through none of them.
    private static int CutOf(string text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        for (var at = end; at > start + (MostTokens / 2); at--)
        {
            if (text[tokens[at - 1].Start] is ',' or ';' && tokens[at - 1].Is(TokenShape.Sign))
            {
                return at;
            }
        }

        return end;
    }

    private bool Begins(string text, ReadOnlySpan<Token> tokens, int at, int lineStart)
    {
        if (tokens[at].Is(TokenShape.ParagraphStart))
        {
            return true;
        }

        if (tokens[at].Is(TokenShape.LineStart) && BeginsLine(text, tokens, at, lineStart))
        {
            return true;
        }

        var stop = at - 1;
        while (stop > 0 && at - stop <= MostClosers && IsCloser(text[tokens[stop].Start]) && tokens[stop].Is(TokenShape.Glued))
        {
            stop--;
        }

        return Ends(text, tokens, stop) && MayBegin(text, tokens, at, stop);
    }

    private static bool BeginsLine(string text, ReadOnlySpan<Token> tokens, int at, int lineStart)
    {
        var c = text[tokens[at].Start];
        var wrapped = tokens[at - 1].End - lineStart >= MarginWidth && text[tokens[at - 1].Start] is not ('.' or '!' or '?' or ':');
        return !char.IsLower(c) && !wrapped && text[tokens[at - 1].Start] != ',';
    }

    private bool Ends(string text, ReadOnlySpan<Token> tokens, int stop) => text[tokens[stop].Start] switch
    {
        '!' or '?' or '…' or '؟' => tokens[stop].Is(TokenShape.Sign),
        '.' => tokens[stop].Is(TokenShape.Sign) && stop > 0 && !IsAbbreviation(text, tokens, stop - 1),
        _ => false,
    };

    // After a stop a small letter goes on with the sentence; a capital, a digit or a bullet begins the next.
    private static bool MayBegin(string text, ReadOnlySpan<Token> tokens, int at, int stop)
    {
        if (tokens[at].Is(TokenShape.Address))
        {
            return false;
        }

        var first = text[tokens[at].Start];
        var next = at;
        while (next + 1 < tokens.Length && next - at < MostClosers && tokens[next].Is(TokenShape.Sign) && (IsCloser(first) || first is '(' or '['))
        {
            first = text[tokens[++next].Start];
        }

        if (tokens[at].Is(TokenShape.Glued) && at == stop + 1)
        {
            // "them.Launching": glued, a new sentence begins with a capital and a small letter.
            return char.IsUpper(first) && tokens[next].End - tokens[next].Start > 1 && char.IsLower(text[tokens[next].Start + 1])
                && stop > 0 && tokens[stop - 1].End - tokens[stop - 1].Start > 2;
        }

        return !char.IsLower(first) && !IsCloser(text[tokens[at].Start]) | text[tokens[at].Start] is '"' or '“' or '‘' or '\'';
    }

    private bool IsAbbreviation(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.End - token.Start == 1 && char.IsUpper(text[token.Start]))
        {
            return true;
        }

        return lexicon.Entries.Match(tokens[..(at + 1)], at, out _) is { } meaning && meaning.Labels[_abbreviation];
    }

    private static bool IsCloser(char c) => c is '"' or '”' or '’' or '\'' or '»' or ')' or ']';
}
