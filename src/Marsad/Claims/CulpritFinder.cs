using Marsad.Text;

namespace Marsad.Claims;

/// <summary>A deed of a party that a sentence tells: an attack and its author, a verb of attack and its subject, a claim, a blame.</summary>
/// <param name="At">The token of the word of attack.</param>
/// <param name="By">The party, as written.</param>
/// <param name="Blame">The word of blame, where one voice says that it was the party; null where the sentence tells it.</param>
/// <param name="IsClaimed">Whether the party itself says that it was it.</param>
internal sealed record Deed(int At, string By, Unit? Blame, bool IsClaimed);

/// <summary>Finds in a sentence who did what it tells: the subject of a deed, the agent behind "by", the adjective before an attack.</summary>
internal sealed class CulpritFinder(Lexicon lexicon)
{
    private const int BackToSubject = 24;
    private const int ForthToAgent = 12;
    private const int BackToInflict = 5;
    private const string Nobody = "";

    private readonly PartyReader _parties = new(lexicon);
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _gerund = lexicon.Label("v.ing");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _present = lexicon.Label("v.pres");
    private readonly int _base = lexicon.Label("v.base");
    private readonly int _attribute = lexicon.Label("attribute.verb");
    private readonly int _to = lexicon.Label("to");
    private readonly int _real = lexicon.Label("modal.real");
    private readonly int _transitive = lexicon.Label("tr");
    private readonly int _inflict = lexicon.Label("inflict");
    private readonly int _fight = lexicon.Label("clash");
    private readonly int _det = lexicon.Label("det");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _count = lexicon.Label("count");
    private readonly int _passive = lexicon.Label("vg.passive");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _be = lexicon.Label("be");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _group = lexicon.Label("group");
    private readonly int _by = lexicon.Word("by");
    private readonly int _from = lexicon.Word("from");
    private readonly int _hands = lexicon.Label("by.hands");
    private readonly int _deedPart = lexicon.Label("deed.part");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _relative = lexicon.Label("relative");
    private readonly int _date = lexicon.Label("date");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _claimed = lexicon.Label("claim.responsibility");
    private readonly int _blameOn = lexicon.Label("blame.on");
    private readonly int _blame = lexicon.Label("blame.verb");
    private readonly int _none = lexicon.Label("none");
    private readonly int _deny = lexicon.Label("deny");
    private readonly int _other = lexicon.Label("no-deed");

    /// <summary>Who did the harm of this claim, as its own verb says: "killed by X", "X killed"; null where it does not say.</summary>
    public string? OfHarm(Discourse discourse, ClaimDraft draft) => Attributed(discourse, draft) ?? Named(Told(discourse, draft));

    private static string? Named(string? by) => by is Nobody ? null : by;

    private string? Told(Discourse discourse, ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var harm = units.FindIndex(u => u.First == draft.Harm.First);
        if (harm < 0)
        {
            return null;
        }

        if (AgentBehind(discourse, draft.Sentence, harm) is { } agent)
        {
            return agent;
        }

        if (harm + 2 < units.Count && units[harm].Has(_passive) && units[harm + 1].Has(_fight) && units[harm + 1].Has(_gerund))
        {
            return _parties.Ahead(discourse, draft.Sentence, harm + 2);
        }

        if (!IsActive(units[harm]))
        {
            return InflictedBy(discourse, draft, harm);
        }

        return draft.Group.First < draft.Harm.First ? null : Subject(discourse, draft.Sentence, harm);
    }

    private bool IsActive(in Unit unit) => unit.Has(_transitive) && !unit.Has(_passive)
        && (unit.Has(_past) || unit.Has(_present) || unit.Has(_gerund) || unit.Has(_verbGroup) || unit.Has(_base));

    // "The raid left ten dead", "caused the deaths of ten", "inflicting ten casualties".
    private string? InflictedBy(Discourse discourse, ClaimDraft draft, int harm)
    {
        var units = draft.Sentence.Units;
        for (var i = harm; i >= 0 && units[i].Last > draft.At - BackToInflict; i--)
        {
            if (units[i].Has(_inflict) && units[i].First < draft.At && !units[i].Has(_say))
            {
                return Subject(discourse, draft.Sentence, i);
            }
        }

        return null;
    }

    // "Attributed 40 deaths to the army and 12 to rebels".
    private string? Attributed(Discourse discourse, ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var told = false;
        for (var i = 0; i < units.Count; i++)
        {
            told |= units[i].Has(_attribute) && units[i].First < draft.At;
            if (told && units[i].Has(_to) && units[i].First >= Math.Max(draft.Group.Last, draft.Harm.Last))
            {
                return _parties.Ahead(discourse, draft.Sentence, i + 1);
            }
        }

        return null;
    }

    /// <summary>All deeds that the sentence tells, in text order.</summary>
    public List<Deed> Deeds(Discourse discourse, Sentence sentence)
    {
        var units = sentence.Units;
        var deeds = new List<Deed>();
        Unit? blame = null;
        for (var i = 0; i < units.Count; i++)
        {
            blame = units[i].Has(_stop) || units[i].Has(_break) ? null : units[i].Has(_blame) ? units[i] : blame;
            var (by, claimed) = DeedAt(discourse, sentence, i);
            if (Named(by) is not null)
            {
                deeds.Add(new Deed(units[i].First, by!, blame, claimed));
            }
        }

        return deeds;
    }

    private (string? By, bool IsClaimed) DeedAt(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        var unit = units[at];
        if (unit.Has(_claimed))
        {
            return (Claimant(discourse, sentence, at), true);
        }

        if (unit.Has(_blameOn) || unit.Has(_blame))
        {
            return (_parties.Blamed(discourse, sentence, at + 1), true);
        }

        if (unit.Has(_attack) || unit.Has(_weapon))
        {
            return (IsDenied(units, at) || Earlier.IsBefore(discourse, units, at) ? null : Author(discourse, sentence, at), false);
        }

        var told = unit.Has(_attackVerb) && !IsDenied(units, at) && !(unit.Has(_base) && !unit.Has(_past) && (IsInfinitive(units, at) || !IsPlural(discourse, units, at)));
        return (told ? IsPassive(units, at) ? AgentBehind(discourse, sentence, at) : Subject(discourse, sentence, at) : null, false);
    }

    private bool IsInfinitive(List<Unit> units, int at) => at == 0 || units[at - 1].Has(_aux) || (units[at - 1].Has(_to) && !(at > 1 && units[at - 2].Has(_real)));

    // "Police fire" is told, "a military target" is not.
    private static bool IsPlural(Discourse discourse, List<Unit> units, int at) =>
        discourse.Text.Words(units[at - 1]) is var words && (words.EndsWith('s') || words.EndsWith("men", StringComparison.Ordinal) || words.EndsWith("police", StringComparison.OrdinalIgnoreCase));

    private string? Claimant(Discourse discourse, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (sentence.Units[i].Has(_none))
            {
                return null;
            }
        }

        return Agent(discourse, sentence, at + 1, 5) ?? Agent(discourse, sentence, at, 1) ?? FirstSide(discourse, sentence, ClauseStart(sentence.Units, at), at);
    }

    /// <summary>The author of an attack: "regime air strikes", "shelling of the town by rebels", "fire from the army".</summary>
    public string? Author(Discourse discourse, Sentence sentence, int attack) =>
        _parties.Before(discourse, sentence, attack) ?? AgentBehindNoun(discourse, sentence, attack);

    private string? AgentBehindNoun(Discourse discourse, Sentence sentence, int attack)
    {
        var units = sentence.Units;
        for (var i = attack + 1; i < units.Count && i <= attack + ForthToAgent; i++)
        {
            if (IsBy(units, i) || (units[i].Word == _from && i == attack + 1) || units[i].Has(_blameOn))
            {
                return _parties.Ahead(discourse, sentence, i + 1);
            }

            var opens = units[i].Has(_stop) || units[i].Has(_harm) || units[i].Has(_verbGroup) || units[i].Has(_aux) || units[i].Has(_group) || units[i].Has(_say);
            if (opens || ((units[i].Has(_past) || units[i].Has(_present)) && !units[i].Has(_deedPart) && !units[i].Has(_noun)))
            {
                return null;
            }
        }

        return null;
    }

    private string? Agent(Discourse discourse, Sentence sentence, int from, int within)
    {
        for (var i = from; i < sentence.Units.Count && i < from + within; i++)
        {
            if (sentence.Units[i].Word == _by || discourse.Words(sentence.Units[i].First, sentence.Units[i].Last).EndsWith(" by", StringComparison.OrdinalIgnoreCase))
            {
                return _parties.Ahead(discourse, sentence, i + 1);
            }
        }

        return null;
    }

    // "Killed ten and wounded twenty on Monday by shelling": past other harm, not past another verb.
    private string? AgentBehind(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;
        for (var i = verb + 1; i < units.Count && i <= verb + ForthToAgent; i++)
        {
            if (IsBy(units, i))
            {
                return _parties.Ahead(discourse, sentence, i + 1) ?? AuthorAhead(discourse, sentence, i + 1);
            }

            var ends = units[i].Has(_stop) || units[i].Has(_semicolon) || units[i].Has(_break) || units[i].Has(_say) || units[i].Has(_relative) || units[i].Has(_attackVerb);
            if (ends || ((units[i].Has(_past) || units[i].Has(_present)) && !units[i].Has(_harm) && !units[i].Has(_deedPart)))
            {
                return null;
            }
        }

        return null;
    }

    private string? AuthorAhead(Discourse discourse, Sentence sentence, int at)
    {
        for (var i = at; i < sentence.Units.Count && i <= at + 4; i++)
        {
            if (sentence.Units[i].Has(_attack) || sentence.Units[i].Has(_weapon))
            {
                return Author(discourse, sentence, i);
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
        return units[at].Word == _by && at > 0 && (!verb || before.Has(_harm) || before.Has(_attackVerb) || before.Has(_deedPart) || before.Has(_noun))
            && !(before.Has(_unknown) && before.Has(_lower)) && !before.Has(_say);
    }

    private bool IsPassive(List<Unit> units, int at) => at > 0 && (units[at - 1].Has(_be) || (at > 1 && units[at - 2].Has(_be) && !units[at - 1].Has(_attack)));

    private bool IsDenied(List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5 && !units[i].Has(_stop) && !units[i].Has(_break); i--)
        {
            if (units[i].Has(_deny) || units[i].Has(_other))
            {
                return true;
            }
        }

        return false;
    }

    // A participle has the subject of the clause it hangs on.
    private string? Subject(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;
        if (!units[verb].Has(_gerund))
        {
            return SubjectOfFinite(discourse, sentence, verb);
        }

        var start = ClauseStart(units, verb);
        var main = verb - 1;
        while (main >= start && !IsFinite(units, main))
        {
            main--;
        }

        var subject = main < start ? null : IsPassive(units, main) ? AgentBehind(discourse, sentence, main) : SubjectOfFinite(discourse, sentence, main);
        return subject ?? FirstSide(discourse, sentence, start, verb);
    }

    private bool IsFinite(List<Unit> units, int at) => (units[at].Has(_past) || units[at].Has(_present) || units[at].Has(_verbGroup) || units[at].Has(_attackVerb))
        && !(units[at].Has(_deedPart) && at + 1 < units.Count && units[at + 1].Word == _by) && !units[at].Has(_gerund) && !units[at].Has(_noun) | units[at].Has(_attackVerb) && !units[at].Has(_attack) && !units[at].Has(_adj);

    // Before a finite verb its subject stands nearest.
    private string? SubjectOfFinite(Discourse discourse, Sentence sentence, int verb)
    {
        var units = sentence.Units;
        for (var i = verb - 1; i >= 0 && i >= verb - BackToSubject; i--)
        {
            if (units[i].Has(_stop) || units[i].Has(_semicolon) || units[i].Has(_passive) || units[i].Has(_say) || IsOtherVerb(discourse, units, i))
            {
                return null;
            }

            if (_parties.IsActor(units, i, verb))
            {
                return _parties.Joint(discourse, sentence, i);
            }

            if (units[i].Has(_group))
            {
                return _parties.From(discourse, sentence, i) ?? Nobody;
            }

            if ((units[i].Has(_attack) || units[i].Has(_weapon)) && (Author(discourse, sentence, i) is var author && (author is not null || !IsObject(units, i))))
            {
                return author;
            }
        }

        return null;
    }

    // "Exploded bombs and killed ten": the bombs are no subject.
    private bool IsObject(List<Unit> units, int at)
    {
        var i = at - 1;
        while (i >= 0 && (units[i].Has(_det) || units[i].Has(_adj) || units[i].Has(_count)))
        {
            i--;
        }

        return i >= 0 && (units[i].Has(_past) || units[i].Has(_present) || units[i].Has(_attackVerb) || units[i].Has(_verbGroup)) && !units[i].Has(_noun);
    }

    // "The army condemned the bombing that killed nine": who condemns did not bomb.
    private bool IsOtherVerb(Discourse discourse, List<Unit> units, int at) => units[at].Has(_other) || (units[at].Has(_unknown) && units[at].Has(_lower)
        && discourse.Text.Text.AsSpan(0, discourse.Text.SpanOf(units[at]).End).EndsWith("ed", StringComparison.Ordinal) && !(at + 1 < units.Count && units[at + 1].Has(_noun)));

    private int ClauseStart(List<Unit> units, int at)
    {
        var start = at - 1;
        while (start >= 0 && start >= at - (2 * BackToSubject) && !units[start].Has(_stop) && !units[start].Has(_semicolon) && !units[start].Has(_break) && !units[start].Has(_say))
        {
            start--;
        }

        return start + 1;
    }

    // The first party that does something itself; what an attack before it did has no other author.
    private string? FirstSide(Discourse discourse, Sentence sentence, int from, int to)
    {
        var units = sentence.Units;
        for (var i = from; i < to; i++)
        {
            if (_parties.IsActor(units, i, to))
            {
                return _parties.Joint(discourse, sentence, i);
            }

            if (units[i].Has(_attack) || units[i].Has(_weapon))
            {
                return Author(discourse, sentence, i);
            }

            if (units[i].Has(_group) && !units[i].Has(_date))
            {
                return _parties.From(discourse, sentence, i);
            }

            if (IsOtherVerb(discourse, units, i))
            {
                return null;
            }
        }

        return null;
    }
}
