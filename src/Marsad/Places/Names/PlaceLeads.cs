using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Tells whether the words around lead to a place: "in", "the town of", "shelled", "the road to"; and how the event lies to it.</summary>
internal sealed class PlaceLeads(Lexicon lexicon)
{
    private readonly int _prep = lexicon.Label("prep.place");
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
    private readonly int _det = lexicon.Label("det");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _part = lexicon.Label("part.of");
    private readonly int _hash = lexicon.Label("hash");
    private readonly int _fight = lexicon.Label("attack");
    private readonly int _ofPlace = lexicon.Label("of.place");
    private readonly int _dwelling = lexicon.Label("dwelling");
    private readonly int _demonym = lexicon.Label("demonym");
    private readonly int _on = lexicon.Label("prep.on");
    private readonly int _adj = lexicon.Label("adj.held");
    private readonly int _led = lexicon.Label("adj.led");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _whose = lexicon.Label("det.poss");
    private readonly LabelSet _tellsOf = lexicon.Labels("open", "colon", "slash");
    private readonly LabelSet _dashes = lexicon.Labels("dash", "hyphen");
    private readonly LabelSet _ends = lexicon.Labels("comma", "semicolon", "open", "close", "stop", "slash", "conj.and", "line-start");
    private readonly LabelSet _separators = lexicon.Labels("bullet", "comma", "semicolon", "colon", "hyphen", "dash", "conj.and");
    private readonly int _number = lexicon.Label("number");
    private readonly int _count = lexicon.Label("count");
    private readonly int _group = lexicon.Label("group");
    private readonly int _saw = lexicon.Label("place.saw");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _capital = lexicon.Label("place.capital");
    private readonly int _comma = lexicon.Label("comma");
    private readonly LabelSet _target = Targets(lexicon);

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
    private bool IsOf(in Unit of, in Unit noun) => of.Has(_of) && (noun.Has(_kind) || (noun.Has(_site) && !noun.Has(_dwelling)) || noun.Has(_ofPlace));

    // "A raid on", "shells fell on".
    private bool IsOn(in Unit on, in Unit noun) => on.Has(_on) && (noun.Has(_fight) || noun.Has(_fall));

    /// <summary>Whether the words behind tell what a place saw: "Ardan (134 killed)", "Ardan: 15", "Ardan and its suburbs: 15", "Ardan was the worst affected"; the first of its line or list needs no sign, "Ardan 15, Velk 7".</summary>
    public bool Saw(ReadOnlySpan<Unit> before, ReadOnlySpan<Unit> after)
    {
        after = PastSurroundings(after);
        var isFirst = before.Length == 0;
        var begins = isFirst || before[^1].Labels.Meets(_separators);
        return after.Length > 0 && ((isFirst && after[0].Has(_saw)) || (begins && IsNumberAlone(after)) || (after.Length > 1 && ((after[0].Labels.Meets(_tellsOf) && IsNumber(after[1])) || (after[0].Labels.Meets(_dashes) && IsNumberAlone(after[1..])))));
    }

    // "Ardan - 15, Velk - 7"; not "ARDAN - Fifteen people".
    private bool IsNumberAlone(ReadOnlySpan<Unit> after) => IsNumber(after[0]) && (after.Length == 1 || after[1].Labels.Meets(_ends));

    private bool IsNumber(in Unit unit) => unit.Has(_number) || unit.Has(_count) || unit.Has(_group);

    // "And its suburbs".
    private ReadOnlySpan<Unit> PastSurroundings(ReadOnlySpan<Unit> after) =>
        after.Length > 3 && after[0].Has(_and) && after[1].Has(_whose) && after[2].Has(_kind) ? after[3..] : after;

    /// <summary>Whether the words before put something there, so that a capital's name is the town and not its government: "in", "near", "fell on".</summary>
    public bool LeadsThere(ReadOnlySpan<Unit> before) =>
        LeadsFirmly(before) || (Back(before) is >= 0 and var at && (before[at].Has(_over) || before[at].Has(_there) || before[at].Has(_leaves) || before[at].Has(_kind)));

    public PlaceRelation Relation(ReadOnlySpan<Unit> before)
    {
        var at = Back(before);
        if (at > 0 && !IsRoad(before, at) && (before[at].Has(_kind) || before[at].Has(_of)))
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

    // "The road to", "the highway linking", "the road between".
    public bool IsRoad(ReadOnlySpan<Unit> before, int lead) => RoadAt(before, lead) >= 0;

    public int RoadAt(ReadOnlySpan<Unit> before, int lead)
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

    // "Near the Kestrian town of", "outside the capital".
    private int BackPastKind(ReadOnlySpan<Unit> before)
    {
        var at = before.Length - 1;
        while (at >= 0 && (before[at].Has(_det) || before[at].Has(_compass) || before[at].Has(_adj) || before[at].Has(_kind) || before[at].Has(_demonym) || (before[at].Has(_of) && at > 0 && before[at - 1].Has(_kind))))
        {
            at--;
        }

        return at;
    }

    // The word that leads, past articles, compass words, "rebel-held", and "the capital,".
    public int Back(ReadOnlySpan<Unit> before)
    {
        var at = before.Length - 1;
        at -= at > 0 && before[at].Has(_comma) && before[at - 1].Has(_capital) ? 2 : 0;
        while (at >= 0 && (before[at].Has(_det) || before[at].Has(_compass) || before[at].Has(_adj) || before[at].Has(_led) || (at < before.Length - 1 && before[at].Has(_demonym))))
        {
            at--;
        }

        return at;
    }
}
