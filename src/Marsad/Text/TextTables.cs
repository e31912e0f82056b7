namespace Marsad.Text;

/// <summary>Finds tables of figures in plain text, their cells parted by pipes, tabs or runs of blanks.</summary>
internal static class TextTables
{
    private const int FewestCells = 2;

    private enum Parting
    {
        None,
        Pipes,
        Tabs,
        Blanks,
    }

    /// <summary>The tables, in text order.</summary>
    public static List<TextTable> In(string text, ReadOnlySpan<Token> tokens)
    {
        var tables = new List<TextTable>();
        if (text.AsSpan().IndexOfAny('\t', '|') < 0 && !text.Contains("  ", StringComparison.Ordinal))
        {
            return tables;
        }

        List<List<(int First, int Last)>> rows = [];
        for (var first = 0; first < tokens.Length;)
        {
            var last = EndOfLine(tokens, first);
            if (!IsRule(text, tokens[first..last]))
            {
                var cells = Cells(text, tokens, first, last);
                if (rows.Count > 0 && !GoesOn(text, tokens, rows, cells))
                {
                    Close(tables, rows);
                    rows = [];
                }

                if (rows.Count > 0 || (cells.Count >= FewestCells && !HasNumber(tokens, cells)))
                {
                    rows.Add(cells);
                }
            }

            first = last;
        }

        Close(tables, rows);
        return tables;
    }

    private static void Close(List<TextTable> tables, List<List<(int First, int Last)>> rows)
    {
        if (rows.Count > 1)
        {
            tables.Add(new TextTable(rows));
        }
    }

    private static int EndOfLine(ReadOnlySpan<Token> tokens, int first)
    {
        var last = first + 1;
        while (last < tokens.Length && !tokens[last].Is(TokenShape.LineStart))
        {
            last++;
        }

        return last;
    }

    private static bool GoesOn(string text, ReadOnlySpan<Token> tokens, List<List<(int First, int Last)>> rows, List<(int First, int Last)> cells) =>
        cells.Count == rows[0].Count && HasNumber(tokens, cells) && (PartingOf(text, tokens, cells[0].First, cells[^1].Last) is not Parting.Blanks || IsFigure(text, tokens, cells[^1]));

    // Lines of prose with two blanks behind a full stop are no table.
    private static bool IsFigure(string text, ReadOnlySpan<Token> tokens, (int First, int Last) cell) =>
        cell.Last > cell.First && (tokens[cell.First].Is(TokenShape.Digits) || (cell.Last == cell.First + 1 && text[tokens[cell.First].Start] is '-' or '–' or '—'));

    private static bool HasNumber(ReadOnlySpan<Token> tokens, List<(int First, int Last)> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Last > cells[i].First && tokens[cells[i].First].Is(TokenShape.Digits))
            {
                return true;
            }
        }

        return false;
    }

    // "|---|---|": the line below the heads.
    private static bool IsRule(string text, ReadOnlySpan<Token> line)
    {
        foreach (var token in line)
        {
            if (text[token.Start] is not ('|' or '-' or '–' or '—' or ':' or '+' or '=' or '_'))
            {
                return false;
            }
        }

        return line.Length > 1;
    }

    private static List<(int First, int Last)> Cells(string text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        var parting = PartingOf(text, tokens, first, last);
        if (parting == Parting.None)
        {
            return [];
        }

        var cells = new List<(int First, int Last)>();
        var start = first;
        for (var at = first; at < last; at++)
        {
            if (parting == Parting.Pipes && IsPipe(text, tokens[at]))
            {
                // The pipe before the first cell parts nothing.
                if (at > first)
                {
                    cells.Add((start, at));
                }

                start = at + 1;
            }
            else if (at > start && parting != Parting.Pipes && IsGap(text, tokens[at - 1].End, tokens[at].Start, parting))
            {
                cells.Add((start, at));
                start = at;
            }
        }

        if (start < last)
        {
            cells.Add((start, last));
        }

        return cells;
    }

    private static Parting PartingOf(string text, ReadOnlySpan<Token> tokens, int first, int last)
    {
        var parting = Parting.None;
        for (var at = first; at < last; at++)
        {
            if (IsPipe(text, tokens[at]))
            {
                return Parting.Pipes;
            }

            if (at > first && parting != Parting.Tabs)
            {
                var (from, to) = (tokens[at - 1].End, tokens[at].Start);
                parting = IsGap(text, from, to, Parting.Tabs) ? Parting.Tabs : IsGap(text, from, to, Parting.Blanks) ? Parting.Blanks : parting;
            }
        }

        return parting;
    }

    private static bool IsPipe(string text, Token token) => token.Is(TokenShape.Sign) && text[token.Start] == '|';

    private static bool IsGap(string text, int from, int to, Parting parting) =>
        parting == Parting.Tabs ? text.AsSpan(from, to - from).Contains('\t') : to - from > 1 && text.AsSpan(from, to - from).IndexOfAnyExcept(' ', '\u00A0') < 0;
}
