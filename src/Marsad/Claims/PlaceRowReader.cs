using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Reads a sentence's places in rows, with what the words around make of them.</summary>
internal sealed class PlaceRowReader(Lexicon lexicon)
{
    private const int MostDateline = 14;
    private const int MostNamed = 5;

    // Words of the office that bears a town's name.
    private const int MostOffice = 3;

    // Between the weapon and "from": "fired a volley of shells from".
    private const int MostFired = 4;

    // Shared, so never added to.
    private static readonly List<PlaceRow> s_none = [];

    private readonly int _dash = lexicon.Label("dash");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _open = lexicon.Label("open");
    private readonly int _close = lexicon.Label("close");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _caps = lexicon.Label("caps");
    private readonly int _possessor = lexicon.Label("det.poss");
    private readonly int _count = lexicon.Label("count");
    private readonly int _number = lexicon.Label("number");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _roadLead = lexicon.Label("prep.road");
    private readonly int _careSite = lexicon.Label("care.site");
    private readonly int _care = lexicon.Label("care");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _near = lexicon.Label("near");
    private readonly int _measure = lexicon.Label("measure");
    private readonly int _place = lexicon.Label("place");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _adv = lexicon.Label("adv");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _det = lexicon.Label("det");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _part = lexicon.Label("of.place");
    private readonly int _site = lexicon.Label("site");
    private readonly int _person = lexicon.Label("source.person");
    private readonly int _say = lexicon.Label("say");
    private readonly int _saying = lexicon.Label("say.strong");
    private readonly int _cite = lexicon.Label("say.cite");
    private readonly int _according = lexicon.Label("according");
    private readonly int _from = lexicon.Word("from");
    private readonly int _of = lexicon.Word("of");
    private readonly int _towards = lexicon.Label("prep.towards");
    private readonly int _launched = lexicon.Label("launched");
    private readonly int _weapon = lexicon.Label("weapon.fired");
    private readonly int _positioned = lexicon.Label("positioned");
    private readonly int _attack = lexicon.Label("attack.verb");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _by = lexicon.Word("by");
    private readonly int _entry = lexicon.Label("entry");

    /// <summary>The rows, in text order.</summary>
    public List<PlaceRow> Read(MarkedText text, Sentence sentence, List<FoundPlace> places, List<Place> resolved)
    {
        if (!sentence.Has(_place))
        {
            return s_none;
        }

        List<PlaceRow>? rows = null;
        var units = sentence.Units;
        var dateEnd = EndOfDateline(text, sentence);
        var cares = sentence.Has(_care);
        for (var at = 0; at < units.Count; at++)
        {
            if (!IsPlace(units[at], places))
            {
                continue;
            }

            var first = at;
            List<int>? others = null;
            for (var next = NextInRow(units, at, places, resolved); next > at; next = NextInRow(units, at, places, resolved))
            {
                (others ??= []).Add((int)units[next].Value - 1);
                at = next;
            }

            ReadOnlySpan<int> row = others is null ? [(int)units[first].Value - 1] : [(int)units[first].Value - 1, .. others];
            var located = false;
            var (named, resolvedTo) = (new FoundPlace[row.Length], new Place[row.Length]);
            for (var i = 0; i < row.Length; i++)
            {
                (named[i], resolvedTo[i]) = (places[row[i]], resolved[row[i]]);
                located |= named[i].Located;
            }

            var fineness = Fineness(units[first], places, resolved);
            var care = units[at].Has(_careSite) && cares;
            var dateline = units[first].First < dateEnd;
            if (located || fineness == 0 || dateline)
            {
                var role = dateline ? PlaceRole.Dateline : care ? PlaceRole.To : !located || (first > 0 && units[first - 1].Has(_possessor)) ? PlaceRole.Named : places[row[0]].Mention.Relation is PlaceRelation.Road ? PlaceRole.Where : RoleOf(units, first, at);
                (rows ??= new(1)).Add(new PlaceRow(named, resolvedTo, units[first].First, EndOfOthers(units, at), fineness, role) { IsNear = places[row[0]].Mention.Relation == PlaceRelation.Near, IsPart = IsPart(text, units[first], places[row[0]]) });
            }
        }

        return rows ?? s_none;
    }

    // "Eastern Kestria", "the north of Kestria": words of direction before the name.
    private static bool IsPart(MarkedText text, in Unit unit, FoundPlace place) => (text.Tokens[unit.First].Start < place.Mention.Span.Start || place.Mention.Hint == PlaceKindHint.Site) && place.Mention.Relation != PlaceRelation.Road;

    // "Petaka and two neighbouring hamlets": places without a name that share the number.
    private int EndOfOthers(List<Unit> units, int last)
    {
        var at = last + 1;
        if (at >= units.Count || !units[at].Has(_and))
        {
            return units[last].Last;
        }

        while (++at < units.Count && at - last < MostNamed && (units[at].Has(_number) || units[at].Has(_count) || units[at].Has(_adj) || units[at].Has(_det) || units[at].Has(_compass) || units[at].Has(_near)))
        {
        }

        return at < units.Count && at > last + 2 && units[at].Has(_kind) && units[at].Has(_many) && !units[at].Has(_place) ? units[at].Last : units[last].Last;
    }

    /// <summary>One past the last token of where and when it was written, −1 where that is not told: "ARDAN, Kestria, 3 March (Agency) -", "ARDAN Kestria (Agency)", up to the dash or the closing bracket of a sentence that begins with a place.</summary>
    public int EndOfDateline(MarkedText text, Sentence sentence)
    {
        var units = sentence.Units;
        if (!text.Tokens[sentence.First].Is(TokenShape.LineStart) || units.Count == 0 || !units[0].Has(_place) || units[0].Last - units[0].First > MostNamed)
        {
            return -1;
        }

        var bracket = false;
        for (var i = 0; i < units.Count && i < MostDateline; i++)
        {
            if (units[i].Has(_dash) || (units[i].Has(_hyphen) && !units[i].Has(_glued)) || (units[i].Has(_close) && IsAgency(units, i)))
            {
                return units[i].Last;
            }

            bracket |= units[i].Has(_open);
            if (units[i].Has(_verb) && !bracket)
            {
                break;
            }
        }

        return units[0].Has(_caps) || IsAllCapitals(text, units[0]) ? units[0].Last : -1;
    }

    // What stands in the brackets is a short name: "(AP)", "(Radio Ardan)".
    private bool IsAgency(List<Unit> units, int close)
    {
        var at = close - 1;
        while (at > 0 && close - at < MostNamed && !units[at].Has(_open))
        {
            at--;
        }

        return units[at].Has(_open) && close - at > 1;
    }

    private static bool IsAllCapitals(MarkedText text, in Unit unit)
    {
        foreach (var letter in text.Text.AsSpan(text.SpanOf(unit).Start, text.SpanOf(unit).Length))
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the words before the unit make of a place there, or of "the town".</summary>
    public PlaceRole RoleOf(List<Unit> units, int first, int last)
    {
        var at = first - 1;
        while (at >= 0 && (units[at].Has(_det) || units[at].Has(_adj) || units[at].Has(_compass) || units[at].Has(_kind) || units[at].Has(_site) || (units[at].Word == _of && at > 0 && (units[at - 1].Has(_kind) || units[at - 1].Has(_site) || units[at - 1].Has(_part)))
            || (units[at].Has(_part) && at + 1 < first && units[at + 1].Word == _of)))
        {
            at--;
        }

        if (at < 0)
        {
            return PlaceRole.Where;
        }

        if (IsBearing(units, at))
        {
            return PlaceRole.Bearing;
        }

        return IsOfShooters(units, at, last) ? PlaceRole.Origin
            : units[at].Word == _from && units[at].Word >= 0 ? PlaceRole.From
            : (units[at].Has(_towards) && !(at > 0 && (units[at - 1].Has(_entry) || units[at - 1].Has(_part)))) || IsOfHospital(units, at) ? PlaceRole.To
            : IsOfSource(units, at, last) ? PlaceRole.OfSource
            : PlaceRole.Where;
    }

    // "Rockets fired from Ardan", "shells from Ardan hit", "by gunmen positioned in Ardan", "gunmen positioned in Ardan shelled".
    private bool IsOfShooters(List<Unit> units, int lead, int last)
    {
        if (units[lead].Word == _from && units[lead].Word >= 0)
        {
            for (var at = lead - 1; at >= 0 && lead - at <= MostFired; at--)
            {
                if (units[at].Has(_launched) || units[at].Has(_weapon))
                {
                    return true;
                }

                if (units[at].Has(_place) || units[at].Has(_comma))
                {
                    return false;
                }
            }

            return false;
        }

        if (lead < 2 || !units[lead - 1].Has(_positioned))
        {
            return false;
        }

        var shooters = lead - 2;
        while (shooters > 0 && units[shooters].Has(_adv))
        {
            shooters--;
        }

        return (shooters > 0 && units[shooters - 1].Word == _by && units[shooters - 1].Word >= 0)
            || (last + 1 < units.Count && units[last + 1].Has(_attack) && units[last + 1].Has(_past));
    }

    /// <summary>Whether the words before the unit put the event near it: "near the town".</summary>
    public bool IsNear(List<Unit> units, int at)
    {
        while (at > 0 && (units[at - 1].Has(_det) || units[at - 1].Has(_adj) || units[at - 1].Has(_compass)))
        {
            at--;
        }

        return at > 0 && units[at - 1].Has(_near);
    }

    // "Orvesk, south of Ardan", "Tirve 12 km (7 miles) north of Ardan", "Corvesk near Velkograd": the first place is where it was.
    private bool IsBearing(List<Unit> units, int lead)
    {
        if (!units[lead].Has(_near))
        {
            return false;
        }

        var at = lead - 1;
        while (at >= 0 && lead - at < MostDateline && (units[at].Has(_comma) || units[at].Has(_measure) || units[at].Has(_open) || units[at].Has(_close) || units[at].Has(_compass) || units[at].Has(_adv)))
        {
            at--;
        }

        return at >= 0 && (units[at].Has(_place) || (units[at].Has(_kind) && at > 0 && units[at - 1].Has(_place)));
    }

    // "Taken to the hospital in Ardan", "treated at Ardan".
    private bool IsOfHospital(List<Unit> units, int lead)
    {
        var at = lead - 1;
        while (at > 0 && (units[at].Has(_site) || units[at].Has(_det) || units[at].Has(_adj)))
        {
            at--;
        }

        return at >= 0 && ((at < lead - 1 && units[at].Has(_towards)) || units[at].Has(_care));
    }

    // "A doctor in Ardan said", "according to a source in Ardan".
    private bool IsOfSource(List<Unit> units, int at, int last)
    {
        if (last + 1 < units.Count && units[last + 1].Has(_saying) && units[last + 1].Has(_say))
        {
            return true;
        }

        if (at == 0 || !units[at - 1].Has(_person))
        {
            return false;
        }

        var before = at - 2;
        while (before >= 0 && (units[before].Has(_det) || units[before].Has(_adj)))
        {
            before--;
        }

        // "A source at Ardan Police Command told".
        var next = last + 1;
        while (next < units.Count && next - last <= MostOffice && units[next].Has(_cap))
        {
            next++;
        }

        return (next < units.Count && (units[next].Has(_saying) || units[next].Has(_say) || units[next].Has(_comma) || units[next].Has(_cite)))
            || (before >= 0 && (units[before].Has(_according) || units[before].Has(_saying)));
    }

    private bool IsPlace(in Unit unit, List<FoundPlace> places) => unit.Has(_place) && unit.Value > 0 && unit.Value <= places.Count;

    private int NextInRow(List<Unit> units, int at, List<FoundPlace> places, List<Place> resolved)
    {
        var next = at + 1;
        var joined = false;
        var road = places[(int)units[at].Value - 1].Mention.Relation == PlaceRelation.Road;
        while (next < units.Count && next <= at + 3 && ((road && units[next].Has(_roadLead)) || units[next].Has(_hyphen) || units[next].Has(_comma) || units[next].Has(_and) || units[next].Has(_det)))
        {
            joined |= !units[next].Has(_det);
            next++;
        }

        // "Douma, Eastern Ghouta" is a place and where it lies, not a row of two; "Hama Aleppo and Idlib" has lost its comma.
        return (joined || next == at + 1) && next < units.Count && !(next + 1 < units.Count && units[next + 1].Has(_saying) && units[next + 1].Has(_say)) && IsPlace(units[next], places) && (Fineness(units[next], places, resolved) == Fineness(units[at], places, resolved) || SharesKind(units[at], units[next], places, resolved)) ? next : at;
    }

    // "Joura and Qusour neighbourhoods": the kind told last is that of both.
    private bool SharesKind(in Unit one, in Unit other, List<FoundPlace> places, List<Place> resolved)
    {
        var (first, last) = (places[(int)one.Value - 1].Mention, places[(int)other.Value - 1]);
        return first.Hint == PlaceKindHint.None && last.Mention.Hint != PlaceKindHint.None && Fineness(one, places, resolved) is 2 or 3 && other.Last > other.First + 1 && other.Has(_many);
    }

    private int Fineness(in Unit unit, List<FoundPlace> places, List<Place> resolved)
    {
        var index = (int)unit.Value - 1;
        if (unit.Has(_country))
        {
            return 0;
        }

        return places[index].Mention.Hint switch
        {
            PlaceKindHint.Region => 1,
            PlaceKindHint.District => resolved[index].Precision is PlacePrecision.Unresolved or PlacePrecision.Site ? 4 : 2,
            PlaceKindHint.Settlement => 3,
            PlaceKindHint.Site when resolved[index].Precision == PlacePrecision.Settlement => 3,
            PlaceKindHint.Quarter or PlaceKindHint.Site or PlaceKindHint.Camp => 4,
            _ when resolved[index] is { Relation: PlaceRelation.Near, Precision: PlacePrecision.District } => 3,
            _ => OfPrecision(resolved[index].Precision),
        };
    }

    private static int OfPrecision(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Country => 0,
        PlacePrecision.Region => 1,
        PlacePrecision.District => 2,
        PlacePrecision.Site => 4,
        _ => 3,
    };
}
