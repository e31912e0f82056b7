using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>What the words before and behind a place name say of it.</summary>
internal sealed class PlaceWords(Lexicon lexicon)
{
    private const int MostLabel = 20;

    private readonly DatedLines _dated = new(lexicon);
    private readonly int _roadLead = lexicon.Label("prep.road");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _hash = lexicon.Label("hash");
    private readonly int _colon = lexicon.Label("colon");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _article = lexicon.Label("place.article");
    private readonly int _bullet = lexicon.Label("bullet");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _dash = lexicon.Label("dash");
    private readonly int _partyName = lexicon.Label("name.party");
    private readonly int _party = lexicon.Label("party");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _north = lexicon.Label("compass.north");
    private readonly int _south = lexicon.Label("compass.south");
    private readonly int _east = lexicon.Label("compass.east");
    private readonly int _west = lexicon.Label("compass.west");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly (int Label, PlaceKindHint Hint)[] _hints =
    [
        (lexicon.Label("place.kind.site"), PlaceKindHint.Quarter), (lexicon.Label("place.kind.settlement"), PlaceKindHint.Settlement),
        (lexicon.Label("place.kind.district"), PlaceKindHint.District), (lexicon.Label("place.kind.region"), PlaceKindHint.Region),
        (lexicon.Label("place.kind.country"), PlaceKindHint.Country), (lexicon.Label("place.kind.road"), PlaceKindHint.Road), (lexicon.Label("site"), PlaceKindHint.Site),
    ];

    private readonly int _region = lexicon.Label("place.region");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _siteMade = lexicon.Label("place.site");
    private readonly int _known = lexicon.Label("place.known");

    public PlaceLeads Leads { get; } = new(lexicon);

    public int RoadLead => _roadLead;

    public int CapitalCity { get; } = lexicon.Label("place.capital");

    public int Possessive { get; } = lexicon.Label("possessive");

    public int Cap { get; } = lexicon.Label("cap");

    public int Caps { get; } = lexicon.Label("caps");

    public int Many { get; } = lexicon.Label("n.many");

    public int CareSite { get; } = lexicon.Label("care.site");

    public int CapitalName { get; } = lexicon.Label("capital.name");

    public int Comma { get; } = lexicon.Label("comma");

    public int And { get; } = lexicon.Label("conj.and");

    public int Place { get; } = lexicon.Label("place");

    /// <summary>One past the unit before which the sentence is a label, "Douma:", "#Douma -", "Saqba, Arbin and Hazza:"; 0 where it begins with none.</summary>
    public int LabelEnd(ReadOnlySpan<Unit> units)
    {
        // "6 July: Gao: two killed", "6 July - Gao - two killed": the day of an entry stands before its place.
        var first = _dated.EndOfDay(units);
        var hash = first > 0;
        for (var at = first; at < units.Length && at < first + MostLabel; at++)
        {
            if (units[at].Has(_colon) || (hash && (units[at].Has(_dash) || (units[at].Has(_hyphen) && !units[at].Has(_glued)))))
            {
                return at > first && at + 1 < units.Length ? at : 0;
            }

            hash |= units[at].Has(_hash);
            if (!(units[at].Has(Cap) || units[at].Has(Comma) || units[at].Has(And) || units[at].Has(_hash) || units[at].Has(_kind) || units[at].Has(_article) || units[at].Has(_compass) || units[at].Has(_glued) || (at == 0 && (units[at].Has(_bullet) || units[at].Has(_hyphen) || units[at].Has(_dash)))))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether the sentence begins with a day of its own, so that its label names where.</summary>
    public bool IsDated(ReadOnlySpan<Unit> units) => _dated.EndOfDay(units) > 0;

    /// <summary>Whether the last word of a name tells what sort of place it is: "countryside", "province".</summary>
    public bool IsKind(in Unit unit) => unit.Has(_kind);

    /// <summary>Whether the last word of a name tells that it is a building: "Hospital", "market".</summary>
    public bool IsSite(in Unit unit) => unit.Has(_site);

    /// <summary>"the town of": the kind that stands before the name.</summary>
    public PlaceKindHint KindBefore(ReadOnlySpan<Unit> before)
    {
        var at = before.Length - 1;
        var isOf = at > 0 && before[at].Has(_of);
        at -= isOf ? 1 : 0;

        // "The capital of Kestria" is a town, and Kestria none.
        return at >= 0 && before[at].Has(_kind) && !(isOf && before[at].Has(CapitalCity)) ? Hint(before[at]) : PlaceKindHint.None;
    }

    /// <summary>The first token of compass words that belong to the name, and how many units they are.</summary>
    public int PhraseStart(ReadOnlySpan<Unit> before, out int taken)
    {
        taken = 0;
        var at = before.Length;
        if (Leads.Back(before) is >= 1 and var lead && Leads.IsRoad(before, lead))
        {
            taken = before.Length - Leads.RoadAt(before, lead);
            return before[^taken].First;
        }

        var of = at > 1 && before[at - 1].Has(_of) && before[at - 2].Has(_compass);
        at -= of ? 1 : 0;
        while (at > 0 && (before[at - 1].Has(_compass) || (before[at - 1].Has(And) && at > 1 && at < before.Length && before[at - 2].Has(_compass))))
        {
            at--;
        }

        taken = at < before.Length && before[at].Has(_compass) ? before.Length - at : 0;
        return taken > 0 ? before[at].First : -1;
    }

    /// <summary>Which side the compass words among the units mean; of "northern and eastern" the north-east.</summary>
    public (int North, int East) SideOf(ReadOnlySpan<Unit> units)
    {
        var (north, east) = (0, 0);
        foreach (ref readonly var unit in units)
        {
            north += (unit.Has(_north) ? 1 : 0) - (unit.Has(_south) ? 1 : 0);
            east += (unit.Has(_east) ? 1 : 0) - (unit.Has(_west) ? 1 : 0);
        }

        return (Math.Sign(north), Math.Sign(east));
    }

    /// <summary>How many units behind the name belong to it: "province", "military airport".</summary>
    public int PhraseEnd(ReadOnlySpan<Unit> after, ref PlaceKindHint hint)
    {
        // "Ardan province", "Ardan eastern countryside".
        var at = 0;
        while (at < after.Length && at < 2 && after[at].Has(_compass))
        {
            at++;
        }

        // "Syria's southwestern province of Daraa" names another.
        if (at == after.Length || (at > 0 && at + 1 < after.Length && after[at + 1].Has(_of)) || !(after[at].Has(_kind) || (at == 0 && after[at].Has(_site))))
        {
            return 0;
        }

        hint = Hint(after[at]);
        return at + 1;
    }

    /// <summary>Labels the place's unit by how fine it is; one that something is in is no party, though its name may stand for a government.</summary>
    public void Label(ref Unit unit, bool known, bool there, PlaceKindHint hint, Gazetteer gazetteer, string name)
    {
        var labels = unit.Labels;
        labels.Add(Place);
        labels.Remove(_compass);
        if (there)
        {
            labels.Remove(_partyName);
            labels.Remove(_party);
        }

        if (known)
        {
            Refine(ref labels, hint, gazetteer, name);
        }

        unit.Kind = lexicon.Kinds.Of(labels, unit.Word);
    }

    private void Refine(ref LabelSet labels, PlaceKindHint hint, Gazetteer gazetteer, string name)
    {
        labels.Add(_known);
        var kind = gazetteer.Named(name).Places is [var best, ..] ? best.Kind : PlaceKind.Settlement;
        if (kind == PlaceKind.Country)
        {
            labels.Add(_country);
        }
        else if (kind is PlaceKind.Region or PlaceKind.Sea or PlaceKind.River || hint == PlaceKindHint.Region)
        {
            labels.Add(_region);
        }
        else if (hint == PlaceKindHint.Site)
        {
            labels.Add(_siteMade);
        }
    }

    private PlaceKindHint Hint(in Unit unit)
    {
        foreach (var (label, hint) in _hints)
        {
            if (unit.Has(label))
            {
                return hint;
            }
        }

        return PlaceKindHint.None;
    }
}
