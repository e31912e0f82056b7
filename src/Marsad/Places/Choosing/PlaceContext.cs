using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Places.Choosing;

/// <summary>Reads what a report's words say of its place names beyond the names: which lies in which, and whose country it is about.</summary>
/// <remarks>Immutable; safe for many threads.</remarks>
internal sealed class PlaceContext(Lexicon lexicon, Gazetteer gazetteer)
{
    // "in the northern province of": no more words than these part a place from what it lies in.
    private const int MostBetween = 9;

    // A region bears its city's name, so it stands among the first of that name.
    private const int FirstHits = 4;

    private readonly int _in = lexicon.Label("prep.in");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _det = lexicon.Label("det");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _adjective = lexicon.Label("adj.held");

    /// <summary>Tells each of the places which other place it lies in, where the words say so.</summary>
    public void Nest(MarkedText text, List<FoundPlace> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            var owner = Owner(text, place);
            var within = owner ?? (i + 1 < places.Count && LiesIn(text, place, places[i + 1]) ? places[i + 1].Mention.Name : null);
            if (within is not null)
            {
                // "In Kestria's Ardan": it is the town that something is in.
                places[i] = place with { Located = place.Located || owner is not null, Mention = place.Mention with { Within = within } };
            }
        }
    }

    // "Homs's Waer quarter": the name that stands with a possessive before it.
    private string? Owner(MarkedText text, FoundPlace place)
    {
        var units = CollectionsMarshal.AsSpan(text.Sentences[place.Sentence].Units);
        var at = IndexOf(units, place.First) - 1;
        while (at > 0 && units[at].Has(_compass))
        {
            at--;
        }

        return at > 0 && units[at].Has(_possessive) && units[at - 1].Has(_cap) && gazetteer.Named(text.SpanOf(units[at - 1]).Of(text.Text)) is { Hits.Length: > 0 } owner
            ? owner.Name
            : null;
    }

    private bool LiesIn(MarkedText text, FoundPlace one, FoundPlace next)
    {
        if (one.Sentence != next.Sentence || one.Last > next.First || next.First - one.Last > MostBetween)
        {
            return false;
        }

        var between = Between(text.Sentences[one.Sentence], one.Last, next.First);
        return IsApposition(between) || (!between.IsEmpty && IsPlain(between[1..])
            && (between[0].Has(_in)
                || (between[0].Has(_of) && one.Mention.Hint != PlaceKindHint.None)
                || (between[0].Has(_comma) && IsWider(next) && !IsWider(one) && !GoesOn(text, next))));
    }

    // "Tajar, a suburb of the Kestrian capital Ardan".
    private bool IsApposition(ReadOnlySpan<Unit> between)
    {
        if (between.Length < 3 || !between[0].Has(_comma))
        {
            return false;
        }

        var kind = 1;
        while (kind < between.Length && (between[kind].Has(_det) || between[kind].Has(_adjective) || between[kind].Has(_compass)))
        {
            kind++;
        }

        return kind + 1 < between.Length && between[kind].Has(_kind) && (between[kind + 1].Has(_of) || between[kind + 1].Has(_in)) && !Stops(between[(kind + 2)..]);
    }

    private bool Stops(ReadOnlySpan<Unit> units)
    {
        foreach (ref readonly var unit in units)
        {
            if (unit.Has(_comma) || unit.Has(_verb))
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(ReadOnlySpan<Unit> units, int token)
    {
        var at = 0;
        while (at < units.Length && units[at].First < token)
        {
            at++;
        }

        return at;
    }

    private static ReadOnlySpan<Unit> Between(Sentence sentence, int first, int last)
    {
        var units = CollectionsMarshal.AsSpan(sentence.Units);
        return units[IndexOf(units, first)..IndexOf(units, last)];
    }

    // "in the rebel-held northern province of": nothing that could be another place or a deed.
    private bool IsPlain(ReadOnlySpan<Unit> units)
    {
        foreach (ref readonly var unit in units)
        {
            if (!(unit.Has(_det) || unit.Has(_compass) || unit.Has(_kind) || unit.Has(_adjective) || unit.Has(_of)))
            {
                return false;
            }
        }

        return true;
    }

    // "Hass, Idlib" is one place; in "Hazza, Saqba and Madiyara" each stands for itself.
    private bool GoesOn(MarkedText text, FoundPlace place)
    {
        var units = CollectionsMarshal.AsSpan(text.Sentences[place.Sentence].Units);
        var after = IndexOf(units, place.Last);
        return after < units.Length && units[after].Has(_and);
    }

    private bool IsWider(FoundPlace place)
    {
        if (place.Mention.Hint is PlaceKindHint.Region or PlaceKindHint.Country or PlaceKindHint.District)
        {
            return true;
        }

        var rows = gazetteer.Named(place.Mention.Name);
        for (var i = 0; i < rows.Hits.Length && i < FirstHits && place.Mention.Hint == PlaceKindHint.None; i++)
        {
            if (!rows.Hits[i].BySound && rows.Places[i].Kind is PlaceKind.Region or PlaceKind.Country)
            {
                return true;
            }
        }

        return false;
    }
}
