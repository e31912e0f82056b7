using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>Finds the sides that share a deal or a place: "Sarland, Kestria and its ally Ardan".</summary>
internal sealed class SideRows(Lexicon lexicon)
{
    // In units.
    private const int LongestRow = 24;

    private readonly SideFinder _finder = new(lexicon);
    private readonly Sides _sides = new(lexicon);
    private readonly int _name = lexicon.Label("name");
    private readonly int _place = lexicon.Label("place");
    private readonly int _person = lexicon.Label("person");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _conj = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _date = lexicon.Label("date");
    private readonly int _relative = lexicon.Label("relative");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _heldAdjective = lexicon.Label("adj.held");
    private readonly int _partyAdjective = lexicon.Label("party.adj");
    private readonly int _noun = lexicon.Label("noun");

    /// <summary>The sides that stand in a row from <paramref name="first"/>: "Sarland, Kestria and its ally Ardan".</summary>
    public List<Unit> Row(List<Unit> units, int first)
    {
        var sides = new List<Unit>(2);
        Unit? last = null;
        for (var i = first; i < units.Count && i <= first + LongestRow; i++)
        {
            if (units[i].Has(_conj) || units[i].Has(_comma))
            {
                Add(sides, last);
                last = null;
            }
            else if (_sides.IsSide(units[i]) || (units[i].Has(_name) && !units[i].Has(_person)) || units[i].Has(_place))
            {
                last = units[i];
            }
            else if (Closes(units[i]))
            {
                break;
            }
        }

        Add(sides, last);
        return sides;
    }

    /// <summary>Who shares a place: "the army and rebels", "the government-held west and rebel-held east".</summary>
    public List<Unit> Holders(Sentence sentence, Unit row)
    {
        var holders = new List<Unit>();
        var open = true;
        foreach (var unit in sentence.Units.Where(u => u.First >= row.First && u.Last <= row.Last))
        {
            var holds = _sides.IsSide(unit) || unit.Has(_heldAdjective) || unit.Has(_partyAdjective);
            if (open && holds)
            {
                holders.Add(unit);
            }

            open = (open && !holds) || unit.Has(_conj) || unit.Has(_comma);
        }

        return holders;
    }

    /// <summary>The row of sides that ends before <paramref name="verb"/>: "Sarland and the Kestrian factions agreed".</summary>
    public List<Unit> RowBefore(Discourse discourse, Sentence sentence, int verb)
    {
        if (_finder.Subject(discourse, sentence, verb) is not { } subject)
        {
            return [];
        }

        var units = sentence.Units;
        var at = units.IndexAt(subject.First);
        if (at < 0)
        {
            return [subject];
        }

        while (at > 1 && (units[at - 1].Has(_conj) || units[at - 1].Has(_comma)) && _sides.IsSide(units[at - 2]) && !_sides.IsGoverned(units, at - 2, at))
        {
            at -= 2;
        }

        return Row(units, at);
    }

    private bool Closes(in Unit unit) =>
        unit.Has(_stop) || unit.Has(_semicolon) || unit.Has(_prep) || unit.Has(_date) || unit.Has(_relative) || unit.Has(_aux) || (unit.Has(_verb) && !unit.Has(_noun));

    private static void Add(List<Unit> sides, Unit? side)
    {
        if (side is { } unit)
        {
            sides.Add(unit);
        }
    }
}
