using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>Tells which party is meant: the subject of a verb, "it", "forces loyal to Velk".</summary>
internal sealed class SideFinder(Lexicon lexicon)
{
    // So many units before its verb a subject may stand, a pronoun, and the "which" of a clause.
    private const int FarthestSubject = 30;
    private const int FarthestPronoun = 6;
    private const int FarthestRelative = 4;

    // So many sentences before its own "it" may be told.
    private const int SentencesBack = 2;

    private readonly int _party = lexicon.Label("party");
    private readonly int _name = lexicon.Label("name");
    private readonly int _person = lexicon.Label("person");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _det = lexicon.Label("det");
    private readonly int _conj = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _pronoun = lexicon.Label("pronoun.person");
    private readonly int _relative = lexicon.Label("relative");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _heldAdjective = lexicon.Label("adj.held");
    private readonly int _partyAdjective = lexicon.Label("party.adj");
    private readonly int _told = lexicon.Label("ctl.side");
    private readonly int _to = lexicon.Label("to");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _from = lexicon.Label("prep.from");
    private readonly int _poss = lexicon.Label("pronoun.poss");
    private readonly Sides _sides = new(lexicon);
    private readonly PartyReader _parties = new(lexicon);

    /// <summary>The party whose deed the verb at <paramref name="verb"/> tells; null where none stands before it.</summary>
    public Unit? Subject(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;
        for (var i = verb - 1; i >= 0 && i >= verb - FarthestSubject; i--)
        {
            if (units[i].Has(_stop) || units[i].Has(_semicolon))
            {
                return null;
            }

            if (units[i].Has(_pronoun) && verb - i <= FarthestPronoun)
            {
                return Before(discourse, sentence, i);
            }

            // "Our troops" of a ministry that is named behind them: they stand for themselves.
            if (_parties.IsOwned(units, i) && Before(discourse, sentence, i) is { } owner)
            {
                return owner;
            }

            if (units[i].Has(_relative) && verb - i <= FarthestRelative && Antecedent(units, i) is { } antecedent)
            {
                return antecedent;
            }

            if (_sides.IsSide(units[i]) && !_sides.IsApposition(units, i) && !_sides.IsGoverned(units, i, verb) && !_sides.IsOwner(units, i))
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

    // "Militants, who hold", "from the army, which had held": the party right before.
    private Unit? Antecedent(List<Unit> units, int relative)
    {
        var at = relative > 0 && units[relative - 1].Has(_comma) ? relative - 2 : relative - 1;
        return at >= 0 && _sides.IsSide(units[at]) ? units[at] : null;
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
        if (conjunction > 0 && units[conjunction].Has(_conj) && _sides.IsSide(units[conjunction - 1]) && !_sides.IsGoverned(units, conjunction - 1))
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
            if (sentence.Units[i].Has(_party) && !_sides.IsGoverned(sentence.Units, i))
            {
                return sentence.Units[i];
            }
        }

        for (var s = sentence.Index - 1; s >= 0 && s >= sentence.Index - SentencesBack; s--)
        {
            var units = discourse.Text.Sentences[s].Units;
            var first = units.FindIndex(u => u.Has(_party));
            while (first >= 0 && _sides.IsGoverned(units, first))
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
