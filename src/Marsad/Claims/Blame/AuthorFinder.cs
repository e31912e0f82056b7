using Marsad.Claims.Parties;
using Marsad.Text;

namespace Marsad.Claims.Blame;

/// <summary>Finds the author of an attack and the agent behind a verb: "regime air strikes", "killed by rebels", "shelling of the town by the army".</summary>
internal sealed class AuthorFinder(Lexicon lexicon)
{
    private const int ForthToAgent = 12;

    private readonly PartyNames _names = new(lexicon);
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _present = lexicon.Label("v.pres");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _group = lexicon.Label("group");
    private readonly int _by = lexicon.Label("prep.by");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _place = lexicon.Label("place");
    private readonly int _from = lexicon.Label("prep.from");
    private readonly int _hands = lexicon.Label("by.hands");
    private readonly int _deedPart = lexicon.Label("deed.part");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _relative = lexicon.Label("relative");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _held = lexicon.Label("held");
    private readonly int _blameOn = lexicon.Label("blame.on");

    /// <summary>The author of an attack: "regime air strikes", "shelling of the town by rebels", "fire from the army".</summary>
    public string? Of(Discourse discourse, Sentence sentence, int attack) =>
        _names.Before(discourse, sentence, attack) ?? BehindNoun(discourse, sentence, attack);

    /// <summary>The agent of a passive verb: "killed ten and wounded twenty on Monday by shelling": past other harm, not past another verb.</summary>
    public string? Behind(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;
        for (var i = verb + 1; i < units.Count && i <= verb + ForthToAgent; i++)
        {
            if (IsBy(units, i))
            {
                return _names.Ahead(discourse, sentence, i + 1) ?? OfAttackAhead(discourse, sentence, i + 1);
            }

            var ends = units[i].Has(_stop) || units[i].Has(_semicolon) || units[i].Has(_break) || units[i].Has(_say) || units[i].Has(_relative) || units[i].Has(_attackVerb);
            if (ends || ((units[i].Has(_past) || units[i].Has(_present)) && !units[i].Has(_harm) && !units[i].Has(_deedPart)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The agent behind a "by" that stands within a few words.</summary>
    public string? BehindBy(Discourse discourse, Sentence sentence, int from, int within)
    {
        for (var i = from; i < sentence.Units.Count && i < from + within; i++)
        {
            if (lexicon.Means(discourse.Text.Tokens[sentence.Units[i].Last - 1], _by))
            {
                return _names.Ahead(discourse, sentence, i + 1);
            }
        }

        return null;
    }

    // "Rockets from southern Lebanon": where they came from, not who fired them.
    private bool IsLand(List<Unit> units, int at) => at < units.Count && units[at].Has(_place);

    private string? BehindNoun(Discourse discourse, Sentence sentence, int attack)
    {
        var units = sentence.Units;
        for (var i = attack + 1; i < units.Count && i <= attack + ForthToAgent; i++)
        {
            if (IsBy(units, i) || (i == attack + 1 && ((units[i].Has(_from) && !IsLand(units, i + 1)) || (units[i].Has(_of) && units[attack].Has(_weapon)))) || units[i].Has(_blameOn))
            {
                return _names.Ahead(discourse, sentence, i + 1);
            }

            var opens = units[i].Has(_stop) || units[i].Has(_harm) || units[i].Has(_verbGroup) || units[i].Has(_aux) || units[i].Has(_group) || units[i].Has(_say);
            if (opens || ((units[i].Has(_past) || units[i].Has(_present)) && !units[i].Has(_deedPart) && !units[i].Has(_noun)))
            {
                return null;
            }
        }

        return null;
    }

    private string? OfAttackAhead(Discourse discourse, Sentence sentence, int at)
    {
        for (var i = at; i < sentence.Units.Count && i <= at + 4; i++)
        {
            if (sentence.Units[i].Has(_attack) || sentence.Units[i].Has(_weapon))
            {
                return Of(discourse, sentence, i);
            }
        }

        return null;
    }

    // Behind a verb of harm or attack or a noun; not "held by", "backed by", "attended by".
    private bool IsBy(List<Unit> units, int at)
    {
        if (units[at].Has(_hands))
        {
            return true;
        }

        var before = at > 0 ? units[at - 1] : default;
        var verb = before.Has(_past) || before.Has(_verbGroup);
        return units[at].Has(_by) && at > 0 && (!verb || before.Has(_harm) || before.Has(_attackVerb) || before.Has(_deedPart) || before.Has(_noun))
            && !(before.Has(_unknown) && before.Has(_lower)) && !before.Has(_say) && !before.Has(_held);
    }
}
