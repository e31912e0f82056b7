using Marsad.Text;

namespace Marsad.Places;

/// <summary>What the words before and behind a place name say of it.</summary>
internal sealed class PlaceWords(Lexicon lexicon)
{
    private const int MostLabel = 20;

    private readonly int _prep = lexicon.Label("prep.place");
    private readonly DatedLines _dated = new(lexicon);
    private readonly int _firm = lexicon.Label("prep.firm");
    private readonly int _near = lexicon.Label("near");
    private readonly int _over = lexicon.Label("prep.over");
    private readonly int _leaves = lexicon.Label("leaves");
    private readonly int _there = lexicon.Label("prep.there");
    private readonly int _between = lexicon.Label("prep.between");
    private readonly int _sea = lexicon.Label("prep.sea");
    private readonly int _roadWord = lexicon.Label("place.kind.road");
    private readonly int _roadLead = lexicon.Label("prep.road");
    private readonly int _attack = lexicon.Label("attack.verb");
    private readonly int _be = lexicon.Label("be");
    private readonly int _fall = lexicon.Label("strike.fall");
    private readonly int _capital = lexicon.Word("capital");
    private readonly int _det = lexicon.Label("det");
    private readonly int _of = lexicon.Word("of");
    private readonly int _part = lexicon.Label("part.of");
    private readonly int _hash = lexicon.Label("hash");
    private readonly int _fight = lexicon.Label("attack");
    private readonly int _ofPlace = lexicon.Label("of.place");
    private readonly int _dwelling = lexicon.Label("dwelling");
    private readonly int _demonym = lexicon.Label("demonym");
    private readonly int _colon = lexicon.Label("colon");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _article = lexicon.Label("place.article");
    private readonly int _bullet = lexicon.Label("bullet");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _dash = lexicon.Label("dash");
    private readonly int _partyName = lexicon.Label("name.party");
    private readonly int _party = lexicon.Label("party");
    private readonly int _on = lexicon.Word("on");
    private readonly int _upon = lexicon.Word("upon");
    private readonly int _adj = lexicon.Label("adj.held");
    private readonly int _led = lexicon.Label("adj.led");
    private readonly int _open = lexicon.Label("open");
    private readonly int _number = lexicon.Label("number");
    private readonly int _count = lexicon.Label("count");
    private readonly int _group = lexicon.Label("group");
    private readonly int _saw = lexicon.Label("place.saw");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _north = lexicon.Label("compass.north");
    private readonly int _south = lexicon.Label("compass.south");
    private readonly int _east = lexicon.Label("compass.east");
    private readonly int _west = lexicon.Label("compass.west");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly LabelSet _target = Targets(lexicon);
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

    public int RoadLead => _roadLead;

    public int CapitalCity { get; } = lexicon.Label("place.capital");

    public int Det { get; } = lexicon.Label("det");

    public int Cap { get; } = lexicon.Label("cap");

    public int Caps { get; } = lexicon.Label("caps");

    /// <summary>Whether the token is the word for a capital.</summary>
    public bool IsCapital(MarkedText text, int token) => text.Tokens[token].Word == _capital;

    /// <summary>Whether it is the word "of".</summary>
    public bool IsOf(in Unit unit) => unit.Word == _of;

    public int Many { get; } = lexicon.Label("n.many");

    public int CareSite { get; } = lexicon.Label("care.site");

    public int CapitalName { get; } = lexicon.Label("capital.name");

    public int Comma { get; } = lexicon.Label("comma");

    public int And { get; } = lexicon.Label("conj.and");

    public int Place { get; } = lexicon.Label("place");

    /// <summary>Whether a word of place leads to what follows: "in", "near the", "the town of", a hash sign.</summary>
    public bool Leads(ReadOnlySpan<Unit> before)
    {
        var at = Back(before);
        return at >= 0 && (before[at].Has(_prep) || before[at].Has(_near) || before[at].Has(_hash) || before[at].Has(_leaves) || before[at].Has(_part) || before[at].Labels.Meets(_target) || before[at].Has(_kind) || before[at].Has(_sea) || IsRoad(before, at));
    }

    /// <summary>Whether what follows is a place even where no list has it: after "in", after "the village of".</summary>
    public bool LeadsFirmly(ReadOnlySpan<Unit> before)
    {
        var at = Back(before);
        at -= at > 0 && before[at].Has(_hash) ? 1 : 0;
        return at >= 0 && (before[at].Has(_firm) || before[at].Has(_near) || before[at].Has(_part) || before[at].Has(_sea) || (before[at].Has(_attack) && !(at > 0 && before[at - 1].Has(_be)))
            || (at > 0 && (IsOf(before[at], before[at - 1]) || IsOn(before[at], before[at - 1]))) || IsRoad(before, at));
    }

    // "The village of", "the market of", "the shelling of"; the house of somebody is no place's.
    private bool IsOf(in Unit of, in Unit noun) => of.Word == _of && (noun.Has(_kind) || (noun.Has(_site) && !noun.Has(_dwelling)) || noun.Has(_ofPlace));

    // "A raid on", "shells fell on".
    private bool IsOn(in Unit on, in Unit noun) => (on.Word == _on || on.Word == _upon) && (noun.Has(_fight) || noun.Has(_fall));

    /// <summary>Whether the words behind tell what a place saw: "Ardan (134 killed)", "Ardan was the worst affected".</summary>
    public bool Saw(ReadOnlySpan<Unit> after, bool isFirst) => after.Length > 1
        && ((after[0].Has(_open) && (after[1].Has(_number) || after[1].Has(_count) || after[1].Has(_group))) || (isFirst && after[0].Has(_saw)));

    /// <summary>Whether the words before put something there, so that a capital's name is the town and not its government: "in", "near", "fell on".</summary>
    public bool LeadsThere(ReadOnlySpan<Unit> before) =>
        LeadsFirmly(before) || (Back(before) is >= 0 and var at && (before[at].Has(_over) || before[at].Has(_there) || before[at].Has(_leaves) || before[at].Has(_kind)));

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

    /// <summary>Whether the last word of a name tells that it is a building: "Hospital", "market".</summary>
    public bool IsSite(in Unit unit) => unit.Has(_site);

    public PlaceRelation Relation(ReadOnlySpan<Unit> before)
    {
        var at = Back(before);
        if (at > 0 && !IsRoad(before, at) && (before[at].Has(_kind) || before[at].Word == _of))
        {
            at = BackPastKind(before);
        }

        return at < 0 ? PlaceRelation.In
            : IsRoad(before, at) ? PlaceRelation.Road
            : before[at].Has(_sea) ? PlaceRelation.Sea
            : before[at].Has(_near) ? PlaceRelation.Near
            : before[at].Has(_over) ? PlaceRelation.Over
            : before[at].Has(_between) ? PlaceRelation.Between
            : PlaceRelation.In;
    }

    /// <summary>"the town of": the kind that stands before the name.</summary>
    public PlaceKindHint KindBefore(ReadOnlySpan<Unit> before)
    {
        var at = before.Length - 1;
        var isOf = at > 0 && before[at].Word == _of;
        at -= isOf ? 1 : 0;

        // "The capital of Kestria" is a town, and Kestria none.
        return at >= 0 && before[at].Has(_kind) && !(isOf && before[at].Has(CapitalCity)) ? Hint(before[at]) : PlaceKindHint.None;
    }

    /// <summary>The first token of compass words that belong to the name, and how many units they are.</summary>
    public int PhraseStart(ReadOnlySpan<Unit> before, out int taken)
    {
        taken = 0;
        var at = before.Length;
        if (Back(before) is >= 1 and var lead && IsRoad(before, lead))
        {
            taken = before.Length - RoadAt(before, lead);
            return before[^taken].First;
        }

        var of = at > 1 && before[at - 1].Word == _of && before[at - 2].Has(_compass);
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
        if (at == after.Length || (at > 0 && at + 1 < after.Length && after[at + 1].Word == _of) || !(after[at].Has(_kind) || (at == 0 && after[at].Has(_site))))
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

    // "The road to", "the highway linking", "the road between".
    private bool IsRoad(ReadOnlySpan<Unit> before, int lead) => RoadAt(before, lead) >= 0;

    private int RoadAt(ReadOnlySpan<Unit> before, int lead)
    {
        if (lead < 1 || !before[lead].Has(_roadLead))
        {
            return -1;
        }

        var at = lead - 1;
        while (at > 0 && before[at].Has(_roadLead))
        {
            at--;
        }

        return before[at].Has(_roadWord) ? at : -1;
    }

    // Verbs whose object may be a place: "shelled Ardan", "captured Ardan".
    private static LabelSet Targets(Lexicon lexicon)
    {
        var set = lexicon.LabelsUnder("ctl.");
        set.Add(lexicon.Label("attack.verb"));
        return set;
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

    // "Near the Kestrian town of", "outside the capital".
    private int BackPastKind(ReadOnlySpan<Unit> before)
    {
        var at = before.Length - 1;
        while (at >= 0 && (before[at].Has(_det) || before[at].Has(_compass) || before[at].Has(_adj) || before[at].Has(_kind) || before[at].Has(_demonym) || (before[at].Word == _of && at > 0 && before[at - 1].Has(_kind))))
        {
            at--;
        }

        return at;
    }

    // The word that leads, past articles, compass words and "rebel-held".
    private int Back(ReadOnlySpan<Unit> before)
    {
        var at = before.Length - 1;
        while (at >= 0 && (before[at].Has(_det) || before[at].Has(_compass) || before[at].Has(_adj) || before[at].Has(_led)))
        {
            at--;
        }

        return at;
    }
}
