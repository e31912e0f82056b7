using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>Gives the whole name, as written, of a party that a sentence tells of.</summary>
internal sealed class PartyNames(Lexicon lexicon)
{
    private const int AheadTo = 5;
    private const int AheadToBlamed = 9;
    private const int ShortestName = 2;

    private readonly PartyReader _parties = new(lexicon);
    private readonly PartyPronouns _pronouns = new(lexicon);
    private readonly int _party = lexicon.Label("party");
    private readonly int _partyName = lexicon.Label("name.party");
    private readonly int _back = lexicon.Label("party.back");
    private readonly int _partyAdj = lexicon.Label("party.adj");
    private readonly int _head = lexicon.Label("party.head");
    private readonly int _noParty = lexicon.Label("no-culprit");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _demonym = lexicon.Label("demonym");
    private readonly int _on = lexicon.Label("prep.on");
    private readonly int _name = lexicon.Label("name");
    private readonly int _person = lexicon.Label("person");
    private readonly int _combatant = lexicon.Label("who.combatant");
    private readonly int _people = lexicon.Label("people");
    private readonly int _group = lexicon.Label("group");
    private readonly int _pronoun = lexicon.Label("pronoun.person");
    private readonly int _possessivePronoun = lexicon.Label("pronoun.poss");
    private readonly int _we = lexicon.Label("pronoun.we");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _from = lexicon.Label("prep.from");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _date = lexicon.Label("date");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _belief = lexicon.Label("blame.on");
    private readonly int _bare = lexicon.Label("adj.unowned");
    private readonly int _strike = lexicon.Label("means.airstrike");
    private readonly int _digits = lexicon.Label("digits");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _compass = lexicon.Label("compass");

    /// <summary>The party and those named with it; for "it" and "its" the one that they stand for.</summary>
    public string? Joint(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        if (units[at].Has(_pronoun))
        {
            return _pronouns.Meant(discourse, sentence, at);
        }

        if (units[at].Has(_back))
        {
            return _pronouns.NamedBefore(discourse, sentence, at) ?? discourse.Text.Words(units[at]);
        }

        // "Jets believed to be Lurian": whose they are thought to be.
        if (at + 2 < units.Count && units[at + 1].Has(_belief) && Blamed(discourse, sentence, at + 2) is { } thought)
        {
            return thought;
        }

        if (_parties.Owner(units, at) is >= 0 and var owner)
        {
            return Owned(discourse, sentence, owner) ?? discourse.Words(units[owner].First, units[at].Last);
        }

        if (units[at].Has(_group) && Within(discourse, sentence, at) is { } whose)
        {
            return whose;
        }

        var first = FirstOfRow(units, at);
        first -= first > 1 && units[first - 1].Has(_of) && IsBand(units[first - 2]) ? 2 : 0;
        return discourse.Words(units[first].First, units[at].Last);
    }

    /// <summary>The party told from a place on: behind "by", "blamed on", "accused".</summary>
    public string? Ahead(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        for (var i = at; i < units.Count && i <= at + AheadTo; i++)
        {
            if (_parties.IsParty(units[i]) || (units[i].Has(_country) && i <= at + 1))
            {
                return discourse.Words(units[i].First, units[LastOfRow(units, i)].Last);
            }

            if (_parties.IsOwned(units, i))
            {
                return Joint(discourse, sentence, i);
            }

            if (AreFighters(units, i))
            {
                return Within(discourse, sentence, i) ?? Members(discourse, units, i);
            }

            if (units[i].Has(_attack) || units[i].Has(_weapon))
            {
                return Before(discourse, sentence, i);
            }

            if (i <= at + 1 && units[i].Has(_name) && !units[i].Has(_person) && !IsMake(units, i) && !units[at - 1].Has(_from) && discourse.Text.Words(units[i]).Length > ShortestName)
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
            var isNation = (units[i].Has(_country) && (i <= at + 1 || units[i - 1].Has(_on))) || (units[i].Has(_demonym) && i == at);
            if (_parties.IsParty(units[i]) || isNation)
            {
                return discourse.Words(units[i].First, units[LastOfRow(units, i)].Last);
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
        if (at < 0 || units[at].Has(_noParty) || IsBareAdjective(discourse, units, at, attack))
        {
            return null;
        }

        if (units[at].Has(_possessivePronoun))
        {
            return Owned(discourse, sentence, at);
        }

        return units[at].Has(_party) || units[at].Has(_partyAdj) || (units[at].Has(_country) && owned)
            ? discourse.Words(units[FirstOfRow(units, at)].First, units[at].Last) : null;
    }

    /// <summary>The party that people are of: "a suicide bomber from the Front", "a Front fighter", "one of its men".</summary>
    public string? From(Discourse discourse, Sentence sentence, int people)
    {
        var units = sentence.Units;
        if (!units[people].Has(_combatant) && !units[people].Has(_noParty))
        {
            return null;
        }

        return people + 2 < units.Count && (units[people + 1].Has(_from) || units[people + 1].Has(_of))
            ? Ahead(discourse, sentence, people + 2)
            : Within(discourse, sentence, people);
    }

    // The party's name, or the pronoun that stands for it, among the words that tell the people.
    private string? Within(Discourse discourse, Sentence sentence, int people)
    {
        var unit = sentence.Units[people];
        var tokens = CollectionsMarshal.AsSpan(discourse.Text.Tokens)[..unit.Last];
        for (var at = unit.First; at < unit.Last - 1; at++)
        {
            if (lexicon.Entries.Match(tokens, at, out var end) is not { } meaning)
            {
                continue;
            }

            if (meaning.Labels[_possessivePronoun])
            {
                return meaning.Labels[_we] ? null : _pronouns.Meant(discourse, sentence, people);
            }

            if (meaning.Labels[_partyName] && !meaning.Labels[_noParty] && end < unit.Last)
            {
                return discourse.Words(at, end);
            }
        }

        return null;
    }

    // "Its forces" are the party's; "our forces" are told as they stand.
    private string? Owned(Discourse discourse, Sentence sentence, int owner) =>
        sentence.Units[owner].Has(_we) ? null : _pronouns.Meant(discourse, sentence, owner);

    private int FirstOfRow(List<Unit> units, int at)
    {
        // "The army and rebels", "Kestrian-Lurian warplanes".
        while (at > 1 && (units[at - 1].Has(_and) || (units[at - 1].Has(_hyphen) && units[at - 1].Has(_glued))) && (_parties.IsParty(units[at - 2]) || units[at - 2].Has(_partyAdj)))
        {
            at -= 2;
        }

        return at;
    }

    private int LastOfRow(List<Unit> units, int at)
    {
        while (at + 2 < units.Count && units[at + 1].Has(_and) && _parties.IsParty(units[at + 2]))
        {
            at += 2;
        }

        return at;
    }

    // "Fighters of the Front", "a unit of the army".
    private bool IsBand(in Unit unit) => unit.Has(_combatant) || unit.Has(_group) || unit.Has(_head);

    private bool AreFighters(List<Unit> units, int at) => units[at].Has(_combatant) && !units[at].Has(_noParty) && (units[at].Has(_group) || units[at].Has(_people));

    // "A Qasef drone": what it is called, not whose it is.
    private bool IsMake(List<Unit> units, int at)
    {
        var next = at + 1 < units.Count && units[at + 1].Has(_digits) ? at + 2 : at + 1;
        return next < units.Count && (units[next].Has(_weapon) || units[next].Has(_attack));
    }

    // "Members of the Front": whose they are.
    private string Members(Discourse discourse, List<Unit> units, int at)
    {
        var whose = at + 2 < units.Count && (units[at + 1].Has(_of) || units[at + 1].Has(_from)) && _parties.IsParty(units[at + 2]);
        return discourse.Words(units[at].First, units[whose ? at + 2 : at].Last);
    }

    // "A military offensive": whose it is does not stand there; "a military air strike" was the military's.
    private bool IsBareAdjective(Discourse discourse, List<Unit> units, int at, int attack) =>
        !units[attack].Has(_strike) && units[at].Last - units[at].First == 1 && lexicon.Means(discourse.Text.Tokens[units[at].First], _bare);

    private bool IsBetween(in Unit unit) =>
        !unit.Has(_party) && !unit.Has(_partyAdj) && (unit.Has(_adj) || unit.Has(_compass) || unit.Has(_attack) || unit.Has(_weapon) || unit.Has(_date)
        || ((unit.Has(_noun) || unit.Has(_unknown)) && unit.Has(_lower) && !unit.Has(_verb)));
}
