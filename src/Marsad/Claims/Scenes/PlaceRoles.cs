using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Tells what the words around a place make of it: where it was, where fire came from, where the wounded were brought, where a source sits.</summary>
internal sealed class PlaceRoles(Lexicon lexicon)
{
    // Words of a measure and a direction before "of": "Tirve 12 km (7 miles) north of Ardan".
    private const int MostBearing = 14;

    // Words of the office that bears a town's name.
    private const int MostOffice = 3;

    // Words for the one who speaks, before the place: "the president of the civil society of".
    private const int MostSubject = 12;

    // Between the weapon and "from": "fired a volley of shells from".
    private const int MostFired = 4;

    private readonly int _open = lexicon.Label("open");
    private readonly int _close = lexicon.Label("close");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _care = lexicon.Label("care");
    private readonly int _near = lexicon.Label("near");
    private readonly int _measure = lexicon.Label("measure");
    private readonly int _place = lexicon.Label("place");
    private readonly int _adv = lexicon.Label("adv");
    private readonly int _comma = lexicon.Label("comma");
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
    private readonly int _from = lexicon.Label("prep.from");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _towards = lexicon.Label("prep.towards");
    private readonly int _strike = lexicon.Label("attack");
    private readonly int _border = lexicon.Label("border.with");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _finite = lexicon.Label("verb");
    private readonly int _verbIng = lexicon.Label("v.ing");
    private readonly int _based = lexicon.Label("based");
    private readonly int _hedge = lexicon.Label("hedge");
    private readonly int _excludes = lexicon.Label("excludes");
    private readonly int _launched = lexicon.Label("launched");
    private readonly int _weapon = lexicon.Label("weapon.fired");
    private readonly int _positioned = lexicon.Label("positioned");
    private readonly int _attack = lexicon.Label("attack.verb");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _by = lexicon.Label("prep.by");
    private readonly int _reaches = lexicon.Label("reaches");
    private readonly int _displaced = lexicon.Label("k.displaced");
    private readonly int _body = lexicon.Label("source.org");
    private readonly int _entry = lexicon.Label("entry");

    /// <summary>What the words before the unit make of a place there, or of "the town".</summary>
    public PlaceRole Of(List<Unit> units, int first, int last)
    {
        var at = first - 1;
        while (at >= 0 && (Describes(units[at]) || IsOfKind(units, at) || (units[at].Has(_part) && at + 1 < first && units[at + 1].Has(_of))))
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

        // "A checkpoint on the border with Ardan" was not in Ardan.
        if (at > 0 && units[at - 1].Has(_border))
        {
            return PlaceRole.Bearing;
        }

        if (at > 0 && units[at - 1].Has(_based))
        {
            return SpeaksBehind(units, last) ? PlaceRole.OfSource : PlaceRole.Bearing;
        }

        return IsLeftOut(units, at) ? PlaceRole.Named
            : IsOfShooters(units, at, last) ? PlaceRole.Origin
            : units[at].Has(_from) ? PlaceRole.From
            : (units[at].Has(_towards) && !(at > 0 && (units[at - 1].Has(_entry) || units[at - 1].Has(_part)))) || IsOfHospital(units, at) || IsArrival(units, at) ? PlaceRole.To
            : IsOfSource(units, at, last) || IsOfSpeaker(units, at, last) ? PlaceRole.OfSource
            : PlaceRole.Where;
    }

    // "Have fled, of whom 2,000 have reached Ardan".
    private bool IsArrival(List<Unit> units, int at)
    {
        if (!units[at].Has(_reaches))
        {
            return false;
        }

        foreach (var unit in units)
        {
            if (unit.Has(_displaced))
            {
                return true;
            }
        }

        return false;
    }

    private bool Describes(in Unit unit) => unit.Has(_det) || unit.Has(_adj) || unit.Has(_compass) || unit.Has(_kind) || unit.Has(_site);

    // "The village of", "parts of".
    private bool IsOfKind(List<Unit> units, int at) =>
        units[at].Has(_of) && at > 0 && (units[at - 1].Has(_kind) || units[at - 1].Has(_site) || units[at - 1].Has(_part));

    // "A monitor based in Ardan, said".
    private bool SpeaksBehind(List<Unit> units, int last)
    {
        var next = last + 1;
        next += next < units.Count && units[next].Has(_comma) ? 1 : 0;
        return next < units.Count && (units[next].Has(_say) || units[next].Has(_saying) || units[next].Has(_cite));
    }

    // "Not including casualties from Ardan".
    private bool IsLeftOut(List<Unit> units, int lead)
    {
        for (var at = lead; at >= 0 && lead - at <= MostFired; at--)
        {
            if (units[at].Has(_excludes))
            {
                return true;
            }
        }

        return false;
    }

    // "Rockets fired from Ardan", "shells from Ardan hit", "by gunmen positioned in Ardan", "gunmen positioned in Ardan shelled".
    private bool IsOfShooters(List<Unit> units, int lead, int last)
    {
        if (units[lead].Has(_from))
        {
            for (var at = lead - 1; at >= 0 && lead - at <= MostFired; at--)
            {
                if (units[at].Has(_launched) || units[at].Has(_weapon) || units[at].Has(_strike))
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

        return (shooters > 0 && units[shooters - 1].Has(_by))
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
        while (at >= 0 && lead - at < MostBearing && (units[at].Has(_comma) || units[at].Has(_measure) || units[at].Has(_open) || units[at].Has(_close) || units[at].Has(_compass) || units[at].Has(_adv) || units[at].Has(_hedge)))
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

    // "The head of the council of Ardan district told": a place among the words for the one who speaks.
    private bool IsOfSpeaker(List<Unit> units, int lead, int last)
    {
        var next = last + 1;
        while (next < units.Count && next - last <= MostOffice && (units[next].Has(_cap) || units[next].Has(_kind) || units[next].Has(_site) || units[next].Has(_unknown)) && !units[next].Has(_say))
        {
            next++;
        }

        if (next >= units.Count || !units[next].Has(_say) || units[next].Has(_verbIng))
        {
            return false;
        }

        for (var at = lead; at >= 0 && lead - at < MostSubject && !units[at].Has(_finite) && !units[at].Has(_comma) && !units[at].Has(_place); at--)
        {
            if (units[at].Has(_person))
            {
                return true;
            }
        }

        return false;
    }

    // "A doctor in Ardan said", "according to a source in Ardan".
    private bool IsOfSource(List<Unit> units, int at, int last)
    {
        if (last + 1 < units.Count && units[last + 1].Has(_saying) && units[last + 1].Has(_say))
        {
            return true;
        }

        if (at == 0 || !(units[at - 1].Has(_person) || units[at - 1].Has(_body)))
        {
            return false;
        }

        var before = at - 2;
        while (before >= 0 && (units[before].Has(_det) || units[before].Has(_adj) || units[before].Has(_body)))
        {
            before--;
        }

        // "A source at Ardan Police Command told".
        var next = last + 1;
        while (next < units.Count && next - last <= MostOffice && units[next].Has(_cap))
        {
            next++;
        }

        // A party in a town, with a comma behind, is no source for it: "fighters of the party in Ardan, leaving six dead".
        return (next < units.Count && units[at - 1].Has(_person) && (units[next].Has(_saying) || units[next].Has(_say) || units[next].Has(_comma) || units[next].Has(_cite)))
            || (before >= 0 && (units[before].Has(_according) || units[before].Has(_saying)));
    }
}
