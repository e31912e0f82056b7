using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells which party is meant: the subject of a verb, the agent behind "by", the sides of a deal.</summary>
internal sealed class SideFinder(Lexicon lexicon)
{
    private readonly int _party = lexicon.Label("party");
    private readonly int _head = lexicon.Label("party.head");
    private readonly int _combatant = lexicon.Label("who.combatant");
    private readonly int _name = lexicon.Label("name");
    private readonly int _place = lexicon.Label("place");
    private readonly int _person = lexicon.Label("person");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _det = lexicon.Label("det");
    private readonly int _conj = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _pronoun = lexicon.Label("pronoun.person");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _date = lexicon.Label("date");
    private readonly int _relative = lexicon.Label("relative");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _heldAdjective = lexicon.Label("adj.held");
    private readonly int _partyAdjective = lexicon.Label("party.adj");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _told = lexicon.Label("ctl.side");
    private readonly int _people = lexicon.Label("demonym.people");
    private readonly int _to = lexicon.Label("to");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _one = lexicon.Label("det.one");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _from = lexicon.Label("prep.from");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _land = lexicon.Label("ctl.thing");
    private readonly int _control = lexicon.Label("ctl");
    private readonly int _poss = lexicon.Label("pronoun.poss");
    private readonly PartyReader _parties = new(lexicon);
    private readonly int _clause = lexicon.Label("conj.clause");
    private readonly int _raider = lexicon.Label("raider");

    // How many units after its subject a verb follows that makes a clause of it.
    private const int CloseToVerb = 4;

    /// <summary>The party whose deed the verb at <paramref name="verb"/> tells; null where none stands before it.</summary>
    public Unit? Subject(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;
        for (var i = verb - 1; i >= 0 && i >= verb - 30; i--)
        {
            if (units[i].Has(_stop) || units[i].Has(_semicolon))
            {
                return null;
            }

            if (units[i].Has(_pronoun) && verb - i <= 6)
            {
                return Before(discourse, sentence, i);
            }

            // "Our troops" of a ministry that is named behind them: they stand for themselves.
            if (_parties.IsOwned(units, i) && Before(discourse, sentence, i) is { } owner)
            {
                return owner;
            }

            if (units[i].Has(_relative) && verb - i <= 4 && Antecedent(units, i) is { } antecedent)
            {
                return antecedent;
            }

            if (IsSide(units[i]) && !IsApposition(units, i) && !IsGoverned(units, i, verb) && !IsOwner(units, i))
            {
                return Loyal(discourse, units, i);
            }
        }

        return Named(units, verb);
    }

    // "The Three Sisters Alliance captured": a name that no list has, right before its verb.
    private Unit? Named(List<Unit> units, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && units[at].Has(_aux))
        {
            at--;
        }

        return at >= 0 && units[at].Has(_name) && !units[at].Has(_person) ? units[at] : null;
    }

    /// <summary>The sides that stand in a row from <paramref name="first"/>: "Sarland, Kestria and its ally Ardan".</summary>
    public List<Unit> Row(List<Unit> units, int first)
    {
        var sides = new List<Unit>();
        Unit? last = null;
        for (var i = first; i < units.Count && i <= first + 24; i++)
        {
            if (units[i].Has(_conj) || units[i].Has(_comma))
            {
                Add(sides, last);
                last = null;
            }
            else if (IsSide(units[i]) || (units[i].Has(_name) && !units[i].Has(_person)) || units[i].Has(_place))
            {
                last = units[i];
            }
            else if (Closes(units[i]))
            {
                break;
            }
        }

        Add(sides, last);
        return sides;
    }

    /// <summary>Who shares a place: "the army and rebels", "the government-held west and rebel-held east".</summary>
    public List<Unit> Holders(Discourse discourse, Sentence sentence, Unit row)
    {
        var holders = new List<Unit>();
        var open = true;
        foreach (var unit in sentence.Units.Where(u => u.First >= row.First && u.Last <= row.Last))
        {
            var holds = IsSide(unit) || unit.Has(_heldAdjective) || unit.Has(_partyAdjective);
            if (open && holds)
            {
                holders.Add(unit);
            }

            open = (open && !holds) || unit.Has(_conj) || unit.Has(_comma);
        }

        return holders;
    }

    /// <summary>The party as written; of "rebel-held" the first word, of "it" the party it stands for.</summary>
    public string NameOf(Discourse discourse, Unit side)
    {
        var words = discourse.Text.Words(side);
        return side.Has(_heldAdjective) && words.LastIndexOf('-') is > 0 and var hyphen ? words[..hyphen] : words;
    }

    /// <summary>The party itself, or the one that "it", "they" stand for; null where none was told.</summary>
    public Unit? Meant(Discourse discourse, Sentence sentence, Unit side)
    {
        var at = sentence.Units.IndexFrom(side.First);
        if (side.Has(_pronoun) || side.Has(_poss))
        {
            return Before(discourse, sentence, at);
        }

        // "The Army of Conquest": the name goes on behind "of".
        if (at + 2 < sentence.Units.Count && sentence.Units[at].Last == side.Last && sentence.Units[at + 1].Has(_of) && sentence.Units[at + 2].Has(_name))
        {
            side.Last = sentence.Units[at + 2].Last;
        }

        return side;
    }

    /// <summary>The row of sides that ends before <paramref name="verb"/>: "Sarland and the Kestrian factions agreed".</summary>
    public List<Unit> RowBefore(Discourse discourse, Sentence sentence, int verb)
    {
        if (Subject(discourse, sentence, verb) is not { } subject)
        {
            return [];
        }

        var units = sentence.Units;
        var at = units.IndexAt(subject.First);
        if (at < 0)
        {
            return [subject];
        }

        while (at > 1 && (units[at - 1].Has(_conj) || units[at - 1].Has(_comma)) && IsSide(units[at - 2]) && !IsGoverned(units, at - 2, at))
        {
            at -= 2;
        }

        return Row(units, at);
    }

    private bool Closes(in Unit unit) =>
        unit.Has(_stop) || unit.Has(_semicolon) || unit.Has(_prep) || unit.Has(_date) || unit.Has(_relative) || unit.Has(_aux) || (unit.Has(_verb) && !unit.Has(_noun));

    /// <summary>Whether the side is bandits, gunmen, attackers: those who raid a place and hold none.</summary>
    public bool IsRaider(Unit side) => side.Has(_raider);

    private static void Add(List<Unit> sides, Unit? side)
    {
        if (side is { } unit)
        {
            sides.Add(unit);
        }
    }

    private bool IsSide(in Unit unit) => unit.Has(_party) || unit.Has(_combatant) || unit.Has(_head) || unit.Has(_told) || (unit.Has(_people) && unit.Has(_many));

    // "fighters of the alliance", "backed by Sarland": a party behind a preposition does nothing itself.
    private bool IsGoverned(List<Unit> units, int at, int verb = int.MaxValue)
    {
        var i = at - 1;
        while (i >= 0 && (IsModifier(units[i]) || (units[i].Has(_conj) && i > 0 && (units[i - 1].Has(_adj) || IsSide(units[i - 1])))))
        {
            i--;
        }

        // "Swept into the enclave": a verb that takes its preposition along governs too.
        // "After the army retook": before a clause the word is no preposition.
        return i >= 0 && !(units[i].Has(_clause) && verb - at <= CloseToVerb) && (units[i].Has(_prep) || units[i].Has(_control));
    }

    // "The army's", "the rebel enclave": the noun behind is what the sentence speaks of.
    private bool IsOwner(List<Unit> units, int at) =>
        at + 1 < units.Count && (units[at + 1].Has(_possessive) || ((units[at + 1].Has(_kind) || units[at + 1].Has(_site) || units[at + 1].Has(_land)) && !units[at + 1].Has(_verb)));

    private bool IsModifier(in Unit unit) =>
        unit.Has(_adj) || unit.Has(_det) || unit.Has(_party) || (unit.Has(_unknown) && unit.Has(_lower));

    // "The Sisters, an alliance of fighters, captured": the name before says who.
    private bool IsApposition(List<Unit> units, int at) =>
        at > 1 && units[at].Has(_head) && !units[at].Has(_party) && units[at - 1].Has(_one) && (IsSide(units[at - 2]) || units[at - 2].Has(_comma));

    // "Militants, who hold", "from the army, which had held": the party right before.
    private Unit? Antecedent(List<Unit> units, int relative)
    {
        var at = relative > 0 && units[relative - 1].Has(_comma) ? relative - 2 : relative - 1;
        return at >= 0 && IsSide(units[at]) ? units[at] : null;
    }

    // "Forces loyal to Velk" are two units, the words and the name; "the army and its allies" are three.
    private Unit Loyal(Discourse discourse, List<Unit> units, int at)
    {
        var side = units[at];
        for (var i = at - 1; side.Has(_told) && i >= 0 && (units[i].Has(_partyAdjective) || units[i].Has(_adj)); i--)
        {
            side.First = units[i].First;
        }

        // "Fighters of the Arakan Army", "gunmen from the cartel": whose they are.
        if (at + 2 < units.Count && (units[at + 1].Has(_of) || units[at + 1].Has(_from)) && (units[at + 2].Has(_party) || units[at + 2].Has(_name)) && !units[at].Has(_told))
        {
            side.Last = units[at + 2].Last;
        }

        var conjunction = at > 1 && units[at - 1].Has(_det) ? at - 2 : at - 1;
        if (conjunction > 0 && units[conjunction].Has(_conj) && IsSide(units[conjunction - 1]) && !IsGoverned(units, conjunction - 1))
        {
            side.First = units[conjunction - 1].First;
        }

        if (at + 1 < units.Count && lexicon.Means(discourse.Text.Tokens[side.Last - 1], _to))
        {
            side.Last = units[at + 1].Last;
        }

        return side;
    }

    // "It", "they", "its forces": the party told last before in the sentence, else the one that the sentence before speaks of first.
    private Unit? Before(Discourse discourse, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (sentence.Units[i].Has(_party) && !IsGoverned(sentence.Units, i))
            {
                return sentence.Units[i];
            }
        }

        for (var s = sentence.Index - 1; s >= 0 && s >= sentence.Index - 2; s--)
        {
            var units = discourse.Text.Sentences[s].Units;
            var first = units.FindIndex(u => u.Has(_party));
            while (first >= 0 && IsGoverned(units, first))
            {
                first = units.FindIndex(first + 1, u => u.Has(_party));
            }

            if (first >= 0)
            {
                return units[first];
            }
        }

        return null;
    }
}
