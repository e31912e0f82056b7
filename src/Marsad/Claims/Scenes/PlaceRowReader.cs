using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Reads a sentence's places in rows, with what the words around make of them.</summary>
internal sealed class PlaceRowReader(Lexicon lexicon)
{
    private const int MostNamed = 5;

    // Shared, so never added to.
    private static readonly List<PlaceRow> s_none = [];

    private readonly PlaceRoles _roles = new(lexicon);
    private readonly Datelines _datelines = new(lexicon);
    private readonly int _open = lexicon.Label("open");
    private readonly int _close = lexicon.Label("close");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _possessor = lexicon.Label("det.poss");
    private readonly int _count = lexicon.Label("count");
    private readonly int _number = lexicon.Label("number");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _roadLead = lexicon.Label("prep.road");
    private readonly int _careSite = lexicon.Label("care.site");
    private readonly int _care = lexicon.Label("care");
    private readonly int _near = lexicon.Label("near");
    private readonly int _place = lexicon.Label("place");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _local = lexicon.Label("source.local");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _det = lexicon.Label("det");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _say = lexicon.Label("say");
    private readonly int _saying = lexicon.Label("say.strong");

    /// <summary>The rows, in text order.</summary>
    public List<PlaceRow> Read(MarkedText text, Sentence sentence, List<FoundPlace> places, List<Place> resolved)
    {
        if (!sentence.Has(_place))
        {
            return s_none;
        }

        List<PlaceRow>? rows = null;
        var units = sentence.Units;
        var dateEnd = _datelines.EndOf(text, sentence);
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

            var fineness = FinenessOf(units[first], places, resolved);
            var dateline = units[first].First < dateEnd;
            var isOffice = !located && IsOfOffice(units, at);
            if (located || isOffice || fineness == Fineness.Country || dateline)
            {
                var role = dateline ? PlaceRole.Dateline
                    : units[at].Has(_careSite) && cares ? PlaceRole.To
                    : isOffice ? PlaceRole.OfSource
                    : !located || (first > 0 && units[first - 1].Has(_possessor)) ? PlaceRole.Named
                    : named[0].Mention.Relation is PlaceRelation.Road ? PlaceRole.Where
                    : _roles.Of(units, first, at);
                (rows ??= new(1)).Add(new PlaceRow(named, resolvedTo, units[first].First, EndOfOthers(units, at), fineness, role)
                {
                    IsNear = named[0].Mention.Relation == PlaceRelation.Near,
                    IsPart = IsPart(text, units[first], named[0]),
                    Brackets = BracketsBehind(units, at),
                });
            }
        }

        return rows ?? s_none;
    }

    // "Kestria's health ministry", "the Ardan governor".
    private bool IsOfOffice(List<Unit> units, int at)
    {
        var next = at + 1 < units.Count && units[at + 1].Has(_possessive) ? at + 2 : at + 1;
        return next < units.Count && units[next].Has(_local);
    }

    private (int First, int Last) BracketsBehind(List<Unit> units, int at)
    {
        if (at + 1 >= units.Count || !units[at + 1].Has(_open))
        {
            return default;
        }

        var close = units.FindIndex(at + 1, u => u.Has(_close));
        return close < 0 ? default : (units[at + 1].First, units[close].Last);
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

        // "Ardan and its countryside".
        if (at + 2 < units.Count && units[at + 1].Has(_possessor) && units[at + 2].Has(_kind) && !units[at + 2].Has(_place))
        {
            return units[at + 2].Last;
        }

        while (++at < units.Count && at - last < MostNamed && (units[at].Has(_number) || units[at].Has(_count) || units[at].Has(_adj) || units[at].Has(_det) || units[at].Has(_compass) || units[at].Has(_near)))
        {
        }

        return at < units.Count && at > last + 2 && units[at].Has(_kind) && units[at].Has(_many) && !units[at].Has(_place) ? units[at].Last : units[last].Last;
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
        var isNext = (joined || next == at + 1) && next < units.Count && IsPlace(units[next], places) && !Speaks(units, next);
        return isNext && (FinenessOf(units[next], places, resolved) == FinenessOf(units[at], places, resolved) || SharesKind(units[at], units[next], places, resolved)) ? next : at;
    }

    // "Ardan, Velk said": the one behind speaks.
    private bool Speaks(List<Unit> units, int at) => at + 1 < units.Count && units[at + 1].Has(_saying) && units[at + 1].Has(_say);

    // "Joura and Qusour neighbourhoods": the kind told last is that of both.
    private bool SharesKind(in Unit one, in Unit other, List<FoundPlace> places, List<Place> resolved)
    {
        var (first, last) = (places[(int)one.Value - 1].Mention, places[(int)other.Value - 1]);
        return first.Hint == PlaceKindHint.None && last.Mention.Hint != PlaceKindHint.None
            && FinenessOf(one, places, resolved) is Fineness.District or Fineness.Town && other.Last > other.First + 1 && other.Has(_many);
    }

    private Fineness FinenessOf(in Unit unit, List<FoundPlace> places, List<Place> resolved)
    {
        var index = (int)unit.Value - 1;
        if (unit.Has(_country))
        {
            return Fineness.Country;
        }

        return places[index].Mention.Hint switch
        {
            PlaceKindHint.Region => Fineness.Region,
            PlaceKindHint.District => resolved[index].Precision is PlacePrecision.Unresolved or PlacePrecision.Site ? Fineness.Site : Fineness.District,
            PlaceKindHint.Settlement => Fineness.Town,
            PlaceKindHint.Site when resolved[index].Precision == PlacePrecision.Settlement => Fineness.Town,
            PlaceKindHint.Quarter or PlaceKindHint.Site or PlaceKindHint.Camp => Fineness.Site,
            _ when resolved[index] is { Relation: PlaceRelation.Near, Precision: PlacePrecision.District } => Fineness.Town,
            _ => OfPrecision(resolved[index].Precision),
        };
    }

    private static Fineness OfPrecision(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Country => Fineness.Country,
        PlacePrecision.Region => Fineness.Region,
        PlacePrecision.District => Fineness.District,
        PlacePrecision.Site => Fineness.Site,
        _ => Fineness.Town,
    };
}
