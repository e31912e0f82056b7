using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>Tells which words of a sentence name a party that does something: a subject, not an object, an owner or a place's holder.</summary>
internal sealed class PartyReader(Lexicon lexicon)
{
    private readonly int _party = lexicon.Label("party");
    private readonly int _partyAdj = lexicon.Label("party.adj");
    private readonly int _head = lexicon.Label("party.head");
    private readonly int _men = lexicon.Label("own.men");
    private readonly int _noParty = lexicon.Label("no-culprit");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _place = lexicon.Label("place");
    private readonly int _known = lexicon.Label("place.known");
    private readonly int _held = lexicon.Label("adj.held");
    private readonly int _war = lexicon.Label("war");
    private readonly int _name = lexicon.Label("name");
    private readonly int _person = lexicon.Label("person");
    private readonly int _combatant = lexicon.Label("who.combatant");
    private readonly int _group = lexicon.Label("group");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _pronoun = lexicon.Label("pronoun.person");
    private readonly int _possessivePronoun = lexicon.Label("pronoun.poss");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _clause = lexicon.Label("conj.clause");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _det = lexicon.Label("det");
    private readonly int _adv = lexicon.Label("adv");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _date = lexicon.Label("date");
    private readonly int _site = lexicon.Label("site");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _people = lexicon.Label("people");
    private readonly int _unit = lexicon.Label("people.group");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _source = lexicon.Label("source.name");

    /// <summary>Whether the unit names a party that can do harm.</summary>
    public bool IsParty(in Unit unit) => unit.Has(_party) && !unit.Has(_noParty);

    /// <summary>Whether the unit is a party that does what the verb says.</summary>
    public bool IsActor(List<Unit> units, int at, int verb)
    {
        var unit = units[at];
        if (IsParty(unit) && !unit.Has(_known))
        {
            return Acts(units, at, verb);
        }

        return IsRightBefore(units, at, verb) && !IsGoverned(units, at) && !IsOwner(units, at) && (unit.Has(_country) || IsParty(unit)
            || (unit.Has(_name) && !unit.Has(_place) && !unit.Has(_source) && !unit.Has(_person) && !IsTarget(units, at)) || AreFighters(units, at) || unit.Has(_pronoun));
    }

    /// <summary>Whether the unit is the head of "its forces", "our units".</summary>
    public bool IsOwned(List<Unit> units, int at)
    {
        var owner = Owner(units, at);
        return owner >= 0 && (units[at].Has(_head) || units[at].Has(_combatant) || units[at].Has(_men)) && !units[at].Has(_group);
    }

    /// <summary>The possessive before a noun and its adjectives, or -1.</summary>
    public int Owner(List<Unit> units, int at)
    {
        var i = at - 1;
        while (i >= 0 && !units[i].Has(_possessivePronoun) && (units[i].Has(_adj) || units[i].Has(_partyAdj)))
        {
            i--;
        }

        return i >= 0 && units[i].Has(_possessivePronoun) ? i : -1;
    }

    /// <summary>Whether a preposition leads the unit, or the row of sides that it closes: "between the army and rebels".</summary>
    public bool IsGoverned(List<Unit> units, int at)
    {
        var i = at - 1;
        while (i >= 0 && !units[i].Has(_prep) && IsWithin(units, i))
        {
            i--;
        }

        return i >= 0 && units[i].Has(_prep);
    }

    // What may stand between a preposition and the noun it governs.
    private bool IsWithin(List<Unit> units, int at)
    {
        var unit = units[at];
        return unit.Has(_det) || unit.Has(_adj) || unit.Has(_held) || unit.Has(_possessive) || (unit.Has(_place) && !unit.Has(_date))
            || (unit.Has(_and) && at > 0 && (IsParty(units[at - 1]) || units[at - 1].Has(_partyAdj)))
            || (IsParty(unit) && units[at + 1].Has(_and));
    }

    // "Fighters killed": a noun in the plural, or people told by their number.
    private bool AreFighters(List<Unit> units, int at) =>
        units[at].Has(_combatant) && !units[at].Has(_noParty) && (units[at].Has(_group) || units[at].Has(_many));

    // "Jets that bombed Ardan overnight killed ten".
    private bool IsTarget(List<Unit> units, int at) => at > 0 && units[at - 1].Has(_attackVerb) && units[at - 1].Has(_verb);

    private bool IsOwner(List<Unit> units, int at) => at + 1 < units.Count && units[at + 1].Has(_possessive);

    // "A Front fighter blew himself up": what its man does the party does.
    private bool IsMember(in Unit unit) => unit.Has(_people) && (unit.Has(_combatant) || unit.Has(_noParty));

    // A subject, or the agent of an attack; not "an army post", not "districts held by the army".
    private bool Acts(List<Unit> units, int at, int verb)
    {
        if (at + 1 < units.Count && (units[at + 1].Has(_site) || units[at + 1].Has(_kind) || units[at + 1].Has(_hyphen) || units[at + 1].Has(_possessive)
            || units[at + 1].Has(_war) || (units[at + 1].Has(_noun) && !IsMember(units[at + 1]) && !units[at + 1].Has(_verb) && !units[at + 1].Has(_date))))
        {
            return false;
        }

        if (at > 1 && units[at - 1].Has(_of) && (units[at - 2].Has(_people) || units[at - 2].Has(_unit) || units[at - 2].Has(_group)))
        {
            return true;
        }

        return !IsGoverned(units, at) || (IsRightBefore(units, at, verb) && units[at - 1].Has(_clause));
    }

    private bool IsRightBefore(List<Unit> units, int at, int verb)
    {
        for (var i = at + 1; i < verb; i++)
        {
            if (!units[i].Has(_adv) && !units[i].Has(_aux) && !units[i].Has(_date))
            {
                return false;
            }
        }

        return true;
    }
}
