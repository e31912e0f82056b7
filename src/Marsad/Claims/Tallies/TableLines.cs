using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>Reads what the lines of a table are of: a place, a day, or the sum of those above.</summary>
internal sealed class TableLines(Lexicon lexicon)
{
    private readonly TallyDrafts _drafts = new(lexicon);
    private readonly int _place = lexicon.Label("place");
    private readonly int _placeKind = lexicon.Label("place.kind");
    private readonly int _date = lexicon.Label("date");
    private readonly int _name = lexicon.Label("name");
    private readonly int _total = lexicon.Label("list.total");
    private readonly int _word = lexicon.Label("word");
    private readonly int _number = lexicon.Label("number");

    /// <summary>Which columns hold places: their head says so, or a line has one there.</summary>
    public bool[] ColumnsOfPlaces(List<Sentence?[]> lines, TableColumn?[] columns)
    {
        var namesPlaces = new bool[columns.Length];
        for (var at = 0; at < columns.Length; at++)
        {
            namesPlaces[at] = columns[at] is null && (lines[0][at]?.Has(_placeKind) == true || lines.Exists(line => line[at]?.Has(_place) == true));
        }

        return namesPlaces;
    }

    /// <summary>Whether the line adds up the others.</summary>
    public bool IsSum(Sentence?[] line, TableColumn?[] columns)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at] is null && line[at] is { } cell && cell.Has(_total) && !cell.Has(_place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line tells a place or a day of its own; names in a column of places are made places.</summary>
    public bool IsOfItself(Discourse discourse, Sentence?[] line, TableColumn?[] columns, bool[] namesPlaces)
    {
        var isTold = false;
        for (var at = 0; at < columns.Length; at++)
        {
            if (columns[at] is null && line[at] is { } cell)
            {
                isTold |= cell.Has(_date) || IsPlace(discourse, cell, namesPlaces[at]);
            }
        }

        return isTold;
    }

    private bool IsPlace(Discourse discourse, Sentence cell, bool namesPlaces)
    {
        var units = cell.Units;
        var at = units.FindIndex(unit => unit.Has(_place));
        if (at < 0 && namesPlaces && !cell.Has(_date) && units.FindIndex(IsOfName) is >= 0 and var first)
        {
            // "Old Velk", "al-Orva": the whole cell is its name.
            var name = units[at = first];
            name.Last = units[units.FindLastIndex(IsOfName)].Last;
            units.RemoveAll(unit => unit.First > name.First && unit.Last <= name.Last);
            units[at] = name;
            cell.Changed();
        }

        if (at >= 0)
        {
            _drafts.Place(discourse, cell, units[at]);
        }

        return at >= 0;
    }

    private bool IsOfName(Unit unit) => unit.Has(_name) || (unit.Has(_word) && !unit.Has(_number) && !unit.Has(_total));
}
