using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>Reads tables of figures: each number in a column of harm is a claim, with the place or the day of its line.</summary>
internal sealed class TableReader(Marker marker)
{
    private readonly Stage _stage = marker.Lexicon.Stage("tallies");
    private readonly TallyHeadings _headings = new(marker.Lexicon);
    private readonly TallyDrafts _drafts = new(marker.Lexicon);
    private readonly TableHeads _heads = new(marker.Lexicon);
    private readonly TableLines _lines = new(marker.Lexicon);

    /// <summary>Adds the claims of the report's tables; the drafts are in text order, and stay so.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var found = new List<ClaimDraft>();
        foreach (var table in discourse.Text.Tables)
        {
            Read(discourse, table, drafts, found);
        }

        if (found.Count > 0)
        {
            drafts.AddRange(found);
            drafts.Sort(static (a, b) => (a.Sentence.Index, a.Group.First).CompareTo((b.Sentence.Index, b.Group.First)));
        }
    }

    private void Read(Discourse discourse, TextTable table, List<ClaimDraft> told, List<ClaimDraft> found)
    {
        var lines = table.Rows.ConvertAll(row => row.ConvertAll(cell => SentenceOf(discourse.Text, cell)).ToArray());
        var first = Array.Find(lines[0], static head => head is not null);
        if (first is null || lines.Skip(1).SelectMany(static line => line).Select(MatchOf).FirstOrDefault(static match => match is not null) is not { } match)
        {
            return;
        }

        var words = _headings.Words(discourse.Text, first.Index, match, told);
        var columns = _heads.Of(lines[0], words?.Kind ?? _headings.Above(discourse.Text, first.Index, match, 0, told)?.Kind);
        var namesPlaces = _lines.ColumnsOfPlaces(lines, columns);
        var isUsed = false;
        foreach (var column in columns.OfType<TableColumn>())
        {
            column.Claim = _headings.Above(discourse.Text, first.Index, match, 0, told, column.Kind);
            var head = lines[0][column.At] ?? first;
            column.Heading = Heading(head, column, column.Claim ?? words, match);
            discourse.AddEntry(head.Index, head.First, head.Last);
        }

        foreach (var line in lines.Skip(1))
        {
            ReadLine(discourse, line, columns, namesPlaces, found);
        }

        foreach (var column in columns.OfType<TableColumn>())
        {
            Tie(column);
            isUsed |= column.Cells.Count > 0;
            if (column.Cells.Count > 0 || column.Total is not null)
            {
                found.Add(column.Heading!);
            }
        }

        if (isUsed && words is not null)
        {
            found.Add(words);
        }
    }

    private static ClaimDraft Heading(Sentence head, TableColumn column, ClaimDraft? above, Phrase match) => new()
    {
        Sentence = head,
        Kind = column.Kind,
        Match = match,
        Group = head.Units[0],
        Harm = head.Units[0],
        IsHeading = true,
        Entry = (head.First, head.Last),
        Who = column.Who ?? above?.Who,
        Heading = above,
    };

    private void ReadLine(Discourse discourse, Sentence?[] line, TableColumn?[] columns, bool[] namesPlaces, List<ClaimDraft> found)
    {
        var isSum = _lines.IsSum(line, columns);
        if (!isSum && !_lines.IsOfItself(discourse, line, columns, namesPlaces))
        {
            return;
        }

        var cells = line.OfType<Sentence>().ToList();
        var entry = (cells[0].First, cells[^1].Last);
        if (!isSum)
        {
            cells.ForEach(cell => discourse.AddEntry(cell.Index, entry.First, entry.Last));
        }

        ClaimDraft? sum = null;
        var made = new List<(TableColumn Column, ClaimDraft Draft)>();
        foreach (var column in columns.OfType<TableColumn>())
        {
            if (line[column.At] is { } cell && MatchOf(cell) is { } match && _drafts.OfCell(discourse.Text, cell, match, entry.First, column.Heading!) is { } draft)
            {
                draft.Heading = column.Heading;
                draft.Entry = isSum ? default : entry;
                made.Add((column, draft));
                found.Add(draft);
                sum = column.IsSum ? draft : sum;
            }
        }

        foreach (var (column, draft) in made)
        {
            draft.Whole = sum is not null && sum != draft && sum.Kind == draft.Kind && TallyHeadings.Holds(sum, draft.Count!.Low ?? 0) ? sum : null;
            column.Add(draft, isSum);
        }
    }

    // The cells of a column are parts of the sum below them, else of the claim above the table.
    private static void Tie(TableColumn column)
    {
        var whole = column.Total ?? column.Claim;
        if (whole is not null && !whole.IsHeading && TallyHeadings.Holds(whole, column.Sum))
        {
            column.Cells.ForEach(cell => cell.Whole ??= whole);
        }
    }

    private Phrase? MatchOf(Sentence? cell)
    {
        if (cell is not null)
        {
            foreach (var match in marker.Find(_stage, cell))
            {
                if (match.Rule.Frame is "cell")
                {
                    return match;
                }
            }
        }

        return null;
    }

    private static Sentence? SentenceOf(MarkedText text, (int First, int Last) cell)
    {
        var (low, high) = (0, text.Sentences.Count);
        while (low < high && cell.Last > cell.First)
        {
            var middle = (low + high) >> 1;
            (low, high) = text.Sentences[middle].First < cell.First ? (middle + 1, high) : (low, middle);
        }

        return cell.Last > cell.First && low < text.Sentences.Count && text.Sentences[low].First == cell.First ? text.Sentences[low] : null;
    }
}
