using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells which words of a sentence name a party that does something, and gives its whole name as written.</summary>
internal sealed class PartyReader(Lexicon lexicon)
{
    private const int AheadTo = 5;
    private const int AheadToBlamed = 9;
    private const int ShortestName = 2;

    private readonly int _party = lexicon.Label("party");
    private readonly int _partyAdj = lexicon.Label("party.adj");
    private readonly int _noParty = lexicon.Label("no-culprit");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _known = lexicon.Label("place.known");
    private readonly int _war = lexicon.Label("war");
    private readonly int _demonym = lexicon.Label("demonym");
    private readonly int _on = lexicon.Word("on");
    private readonly int _name = lexicon.Label("name");
    private readonly int _person = lexicon.Label("person");
    private readonly int _combatant = lexicon.Label("who.combatant");
    private readonly int _group = lexicon.Label("group");
    private readonly int _pronoun = lexicon.Label("pronoun.person");
    private readonly int _possessivePronoun = lexicon.Label("pronoun.poss");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _clause = lexicon.Label("conj.clause");
    private readonly int _of = lexicon.Word("of");
    private readonly int _from = lexicon.Word("from");
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
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _source = lexicon.Label("source.name");
    private readonly int _compass = lexicon.Label("compass");

    /// <summary>Whether the unit is a party that does what the verb says: a subject, not an object, an owner or a place's holder.</summary>
    public bool IsActor(List<Unit> units, int at, int verb)
    {
        var unit = units[at];
        if (IsParty(unit) && !unit.Has(_known))
        {
            return Acts(units, at, verb);
        }

        var adjacent = IsRightBefore(units, at, verb);
        return adjacent && !IsGoverned(units, at) && (unit.Has(_country) || unit.Has(_known) || (unit.Has(_name) && !unit.Has(_source) && !unit.Has(_person))
            || (unit.Has(_group) && unit.Has(_combatant) && !unit.Has(_noParty)) || unit.Has(_pronoun));
    }

    /// <summary>The party and those named with it; for "it" and "its" the one that they stand for.</summary>
    public string? Joint(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        if (units[at].Has(_pronoun))
        {
            return Meant(discourse, sentence, at);
        }

        var first = at;
        while (first > 1 && units[first - 1].Has(_and) && (IsParty(units[first - 2]) || units[first - 2].Has(_partyAdj)))
        {
            first -= 2;
        }

        return Owned(discourse, sentence, first) ?? discourse.Words(units[first].First, units[at].Last);
    }

    /// <summary>The party told from a place on: behind "by", "blamed on", "accused".</summary>
    public string? Ahead(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        for (var i = at; i < units.Count && i <= at + AheadTo; i++)
        {
            if (IsParty(units[i]) || (units[i].Has(_country) && i <= at + 1))
            {
                var last = i;
                while (last + 2 < units.Count && units[last + 1].Has(_and) && IsParty(units[last + 2]))
                {
                    last += 2;
                }

                return discourse.Words(units[i].First, units[last].Last);
            }

            if (units[i].Has(_group) && units[i].Has(_combatant) && !units[i].Has(_noParty))
            {
                return discourse.Text.Words(units[i]);
            }

            if (units[i].Has(_attack) || units[i].Has(_weapon))
            {
                return Before(discourse, sentence, i);
            }

            if (i <= at + 1 && units[i].Has(_name) && !units[i].Has(_person) && units[at - 1].Word != _from && discourse.Text.Words(units[i]).Length > ShortestName)
            {
                return discourse.Text.Words(units[i]);
            }

            if (units[i].Has(_stop) || units[i].Has(_comma) || units[i].Has(_date) || (units[i].Has(_verb) && !units[i].Has(_noun) && !units[i].Has(_adj)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The party behind a word of blame: "blamed rebels for the attack", "blamed the attack on rebels", "believed to be Russian".</summary>
    public string? Blamed(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        for (var i = at; i < units.Count && i <= at + AheadToBlamed && !units[i].Has(_stop) && !units[i].Has(_comma); i++)
        {
            var isNation = (units[i].Has(_country) && (i <= at + 1 || units[i - 1].Word == _on)) || (units[i].Has(_demonym) && i == at);
            if (IsParty(units[i]) || isNation)
            {
                return discourse.Text.Words(units[i]);
            }
        }

        return null;
    }

    /// <summary>The party named right before an attack: "regime air strikes", "Israel's raids", "its shelling".</summary>
    public string? Before(Discourse discourse, Sentence sentence, int attack)
    {
        var units = sentence.Units;
        var at = attack - 1;
        while (at >= 0 && at >= attack - 4 && IsBetween(units[at]))
        {
            at--;
        }

        var owned = at > 0 && units[at].Has(_possessive);
        at -= owned ? 1 : 0;
        if (at < 0 || units[at].Has(_noParty) || IsBareAdjective(discourse, units, at))
        {
            return null;
        }

        if (units[at].Has(_possessivePronoun))
        {
            return Meant(discourse, sentence, at);
        }

        if (units[at].Has(_party) || units[at].Has(_partyAdj) || (units[at].Has(_country) && owned))
        {
            var first = at;
            while (first > 1 && units[first - 1].Has(_and) && (IsParty(units[first - 2]) || units[first - 2].Has(_partyAdj)))
            {
                first -= 2;
            }

            return discourse.Words(units[first].First, units[at].Last);
        }

        return null;
    }

    /// <summary>"A suicide bomber from the Front": the party the people are from.</summary>
    public string? From(Discourse discourse, Sentence sentence, int people)
    {
        var units = sentence.Units;
        return people + 2 < units.Count && (units[people + 1].Word == _from || units[people + 1].Word == _of) && (units[people].Has(_combatant) || units[people].Has(_noParty)) ? Ahead(discourse, sentence, people + 2) : null;
    }

    /// <summary>The party that "it", "they", "its" stand for: the last that did or said something before.</summary>
    public string? Meant(Discourse discourse, Sentence sentence, int at)
    {
        for (var s = sentence.Index; s >= 0 && s >= sentence.Index - 1; s--)
        {
            var units = discourse.Text.Sentences[s].Units;
            for (var i = s == sentence.Index ? at - 1 : 0; i >= 0 && i < units.Count; i += s == sentence.Index ? -1 : 1)
            {
                if ((IsParty(units[i]) || units[i].Has(_country)) && !IsGoverned(units, i))
                {
                    return discourse.Text.Words(units[i]);
                }
            }
        }

        return null;
    }

    // "A military offensive": whose it is does not stand there.
    private static bool IsBareAdjective(Discourse discourse, List<Unit> units, int at) =>
        units[at].Last - units[at].First == 1 && discourse.Text.Words(units[at]).Equals("military", StringComparison.OrdinalIgnoreCase);

    private string? Owned(Discourse discourse, Sentence sentence, int at) =>
        at > 0 && sentence.Units[at - 1].Has(_possessivePronoun) ? Meant(discourse, sentence, at - 1) : null;

    private bool IsParty(in Unit unit) => unit.Has(_party) && !unit.Has(_noParty);

    private bool IsBetween(in Unit unit) =>
        !unit.Has(_party) && !unit.Has(_partyAdj) && (unit.Has(_adj) || unit.Has(_compass) || unit.Has(_attack) || unit.Has(_weapon) || unit.Has(_date)
        || ((unit.Has(_noun) || unit.Has(_unknown)) && unit.Has(_lower) && !unit.Has(_verb)));

    // A subject, or the agent of an attack; not "an army post", not "districts held by the army".
    private bool Acts(List<Unit> units, int at, int verb)
    {
        if (at + 1 < units.Count && (units[at + 1].Has(_site) || units[at + 1].Has(_kind) || units[at + 1].Has(_hyphen) || units[at + 1].Has(_possessive)
            || units[at + 1].Has(_war) || (units[at + 1].Has(_noun) && !units[at + 1].Has(_verb) && !units[at + 1].Has(_date))))
        {
            return false;
        }

        if (at > 1 && units[at - 1].Word == _of && (units[at - 2].Has(_people) || units[at - 2].Has(_unit) || units[at - 2].Has(_group)))
        {
            return true;
        }

        return !IsGoverned(units, at) || (IsRightBefore(units, at, verb) && units[at - 1].Has(_clause));
    }

    private bool IsGoverned(List<Unit> units, int at)
    {
        var i = at - 1;
        while (i >= 0 && (units[i].Has(_det) || units[i].Has(_adj)) && !units[i].Has(_prep))
        {
            i--;
        }

        return i >= 0 && units[i].Has(_prep);
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
