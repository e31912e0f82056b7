using Marsad.Claims.Parties;
using Marsad.Text;

namespace Marsad.Claims.Blame;

/// <summary>Finds who did what a verb tells: its subject, the subject of the clause a participle hangs on, the author of the attack that is its subject.</summary>
internal sealed class ActorFinder(Lexicon lexicon)
{
    /// <summary>What is known to have nobody for its author.</summary>
    public const string Nobody = "";

    private const int BackToSubject = 24;

    private readonly PartyReader _parties = new(lexicon);
    private readonly PartyNames _names = new(lexicon);
    private readonly AuthorFinder _authors = new(lexicon);
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _accident = lexicon.Label("accident");
    private readonly int _people = lexicon.Label("people");
    private readonly int _one = lexicon.Label("n.one");
    private readonly int _fight = lexicon.Label("clash");
    private readonly int _gerund = lexicon.Label("v.ing");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _participle = lexicon.Label("v.part");
    private readonly int _have = lexicon.Label("have");
    private readonly int _present = lexicon.Label("v.pres");
    private readonly int _det = lexicon.Label("det");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _count = lexicon.Label("count");
    private readonly int _passive = lexicon.Label("vg.passive");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _be = lexicon.Label("be");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _group = lexicon.Label("group");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _transitive = lexicon.Label("tr");
    private readonly int _by = lexicon.Label("prep.by");
    private readonly int _deedPart = lexicon.Label("deed.part");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _date = lexicon.Label("date");
    private readonly int _verbLike = lexicon.Label("verb-like");
    private readonly int _downed = lexicon.Label("no-attack");
    private readonly int _other = lexicon.Label("no-deed");

    /// <summary>Whether the verb stands in the passive.</summary>
    public bool IsPassive(List<Unit> units, int at) => at > 0 && (units[at - 1].Has(_be) || (at > 1 && units[at - 2].Has(_be) && !units[at - 1].Has(_attack)));

    /// <summary>The subject of a verb. A participle has the subject of the clause it hangs on.</summary>
    public string? Subject(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;
        if (!units[verb].Has(_gerund))
        {
            return OfFinite(discourse, sentence, verb);
        }

        var start = ClauseStart(units, verb);
        var main = verb - 1;
        while (main >= start && !IsFinite(units, main) && !units[main].Has(_accident))
        {
            main--;
        }

        if (main >= start && units[main].Has(_accident) && !units[main].Has(_noun))
        {
            return Nobody;
        }

        var subject = main < start ? null : IsPassive(units, main) ? _authors.Behind(discourse, sentence, main) : OfFinite(discourse, sentence, main);
        return subject ?? FirstSide(discourse, sentence, start, verb);
    }

    /// <summary>The first party that does something itself; what an attack before it did has no other author.</summary>
    public string? FirstSide(Discourse discourse, Sentence sentence, int from, int to)
    {
        var units = sentence.Units;
        for (var i = from; i < to; i++)
        {
            if (_parties.IsActor(units, i, to) || _parties.IsOwned(units, i))
            {
                return _names.Joint(discourse, sentence, i);
            }

            if (units[i].Has(_attack) || units[i].Has(_weapon))
            {
                return _authors.Of(discourse, sentence, i);
            }

            if (units[i].Has(_group) && !units[i].Has(_date))
            {
                return _names.From(discourse, sentence, i);
            }

            if (IsOtherVerb(units, i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where the clause of a word begins.</summary>
    public int ClauseStart(List<Unit> units, int at)
    {
        var start = at - 1;
        while (start >= 0 && start >= at - (2 * BackToSubject) && !units[start].Has(_stop) && !units[start].Has(_semicolon) && !units[start].Has(_break) && !units[start].Has(_say))
        {
            start--;
        }

        return start + 1;
    }

    private bool IsFinite(List<Unit> units, int at) => units[at].Has(_downed) || (units[at].Has(_past) || units[at].Has(_present) || units[at].Has(_verbGroup) || units[at].Has(_attackVerb))
        && !(units[at].Has(_deedPart) && at + 1 < units.Count && units[at + 1].Has(_by)) && !units[at].Has(_gerund) && !units[at].Has(_noun) | units[at].Has(_attackVerb) && !units[at].Has(_attack) && !units[at].Has(_adj);

    // Before a finite verb its subject stands nearest.
    private string? OfFinite(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;

        // "Stopped a bus and led away six": one subject for both.
        var isJoined = verb > 0 && units[verb - 1].Has(_and);
        for (var i = verb - 1; i >= 0 && i >= verb - BackToSubject; i--)
        {
            if (units[i].Has(_stop) || units[i].Has(_semicolon) || units[i].Has(_passive) || units[i].Has(_say) || (IsOtherVerb(units, i) && !isJoined))
            {
                return null;
            }

            if (_parties.IsActor(units, i, verb) || _parties.IsOwned(units, i))
            {
                return _names.Joint(discourse, sentence, i);
            }

            // "Killed ten rebels, took three": those killed took nobody.
            if (units[i].Has(_group) && i > 0 && IsDone(units, i - 1))
            {
                i--;
                continue;
            }

            if (units[i].Has(_group))
            {
                return _names.From(discourse, sentence, i) ?? Nobody;
            }

            // "The driver detonated his bomb": somebody whose side is not told.
            if ((units[i].Has(_fight) && units[i].Has(_noun)) || (i == verb - 1 && units[i].Has(_people) && units[i].Has(_one) && !(i > 0 && _parties.IsParty(units[i - 1]))))
            {
                return Nobody;
            }

            if ((units[i].Has(_attack) || units[i].Has(_weapon)) && (_authors.Of(discourse, sentence, i) is var author && (author is not null || !IsObject(units, i))))
            {
                return author;
            }
        }

        return null;
    }

    private bool IsDone(List<Unit> units, int at) =>
        units[at].Has(_harm) && units[at].Has(_transitive) && !units[at].Has(_passive) && (units[at].Has(_past) || units[at].Has(_present) || units[at].Has(_verbGroup));

    // "Exploded bombs and killed ten": the bombs are no subject.
    private bool IsObject(List<Unit> units, int at)
    {
        var i = at - 1;
        while (i >= 0 && (units[i].Has(_det) || units[i].Has(_adj) || units[i].Has(_count)))
        {
            i--;
        }

        var isPerfect = i > 0 && units[i].Has(_participle) && units[i - 1].Has(_have);
        return i >= 0 && (isPerfect || units[i].Has(_past) || units[i].Has(_present) || units[i].Has(_attackVerb) || units[i].Has(_verbGroup)) && !units[i].Has(_noun);
    }

    // "The army condemned the bombing that killed nine": who condemns did not bomb.
    private bool IsOtherVerb(List<Unit> units, int at) => units[at].Has(_other) || (units[at].Has(_verbLike) && !(at + 1 < units.Count && units[at + 1].Has(_noun)));
}
