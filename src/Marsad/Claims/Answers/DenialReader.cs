using Marsad.Claims.Parties;
using Marsad.Text;

namespace Marsad.Claims.Answers;

/// <summary>Tells whether a sentence denies the harm of a claim, or calls what tells of it false or unproven.</summary>
internal sealed class DenialReader(Lexicon lexicon)
{
    // How far before the harm a word may stand and still govern it, in tokens.
    private const int Reach = 5;

    // The same where what stands between says that something told is denied: "denied on Tuesday … that", "rejected as lies a claim that".
    private const int ReachToTold = 24;

    private readonly int _deny = lexicon.Label("stance.deny");
    private readonly int _told = lexicon.Label("told.noun");
    private readonly int _false = lexicon.Label("deny.false");
    private readonly int _wrong = lexicon.Label("deny.wrong");
    private readonly int _unverified = lexicon.Label("doubt");
    private readonly int _culprit = lexicon.Label("culprit.word");
    private readonly int _relative = lexicon.Label("clause.relative");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _gerund = lexicon.Label("v.ing");
    private readonly int _thing = lexicon.Label("pronoun.thing");
    private readonly int _many = lexicon.Label("pronoun.many");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly ClauseReader _clauses = new(lexicon);
    private readonly PartyReader _parties = new(lexicon);
    private readonly DenialScope _scope = new(lexicon);

    /// <summary>Denied, unproven, or null where the sentence says neither.</summary>
    public Stance? Of(ClaimDraft draft) => OfWhatIsTold(draft) ?? (IsUntrue(draft) || Denies(draft) ? Stance.Denied : null);

    // "Reports that ten had died are false", "the claim that ten had died could not be verified": said behind what is told.
    private Stance? OfWhatIsTold(ClaimDraft draft)
    {
        if (!draft.Sentence.Has(_told))
        {
            return null;
        }

        var isTold = false;
        foreach (var unit in draft.Sentence.Units)
        {
            isTold |= unit.Has(_told) && unit.Last <= draft.At && draft.At - unit.Last <= Reach;
            if (isTold && unit.First >= Math.Max(draft.Harm.Last, draft.Group.Last) && (unit.Has(_false) || unit.Has(_wrong) || unit.Has(_unverified)))
            {
                return unit.Has(_false) || unit.Has(_wrong) ? Stance.Denied : Stance.Unconfirmed;
            }
        }

        return null;
    }

    // "It is not true that ten died", "false that".
    private bool IsUntrue(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        for (var i = 0; draft.Sentence.Has(_false) && i + 1 < units.Count && units[i].Last <= draft.At; i++)
        {
            if (units[i].Has(_false) && units[i + 1].Has(_relative) && draft.At - units[i + 1].Last <= Reach)
            {
                return true;
            }
        }

        return false;
    }

    private bool Denies(ClaimDraft draft)
    {
        if (!draft.Sentence.Has(_deny))
        {
            return false;
        }

        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.Has(_deny) && IsDenied(draft, unit))
            {
                return true;
            }
        }

        return false;
    }

    // "Denied that ten had died", "denied the deaths of ten"; not "denied responsibility for the blast that killed ten", and
    // "denied killing ten", "denied that its forces killed ten" are about who did it.
    private bool IsDenied(ClaimDraft draft, in Unit denial)
    {
        if (denial.First >= draft.At || _clauses.IsBroken(draft.Sentence, denial.Last, draft.At) || !_scope.Holds(draft, denial))
        {
            return false;
        }

        var between = 0;
        var reach = Reach;
        var units = draft.Sentence.Units;
        for (var i = 0; i < units.Count && units[i].Last <= Math.Max(draft.Group.Last, draft.Harm.Last); i++)
        {
            var unit = units[i];
            if (unit.First < denial.Last)
            {
                continue;
            }

            if ((unit.Has(_culprit) && unit.First != draft.Harm.First) || IsOwnDeed(draft, units, i, between))
            {
                return false;
            }

            between += unit.Has(_relative) ? 0 : 1;
            reach = unit.First < draft.At && (unit.Has(_relative) || unit.Has(_told)) ? ReachToTold : reach;
        }

        return draft.At - denial.Last <= reach;
    }

    // What the denier would have done itself. An attack told without a count is itself the deed that its doer denies.
    private bool IsOwnDeed(ClaimDraft draft, List<Unit> units, int at, int between) =>
        draft.Kind is not (ClaimKind.Attack or ClaimKind.Damage)
        && ((between == 0 && !TellsOf(units, at) && (units[at].Has(_thing) || units[at].Has(_many) || (units[at].Has(_harm) && units[at].Has(_gerund))))
            || (units[at].Last <= draft.At && (_parties.IsOwned(units, at) || (units[at].Has(_weapon) && _parties.Owner(units, at) >= 0))));

    // "Retracted its report": its own word, not its deed.
    private bool TellsOf(List<Unit> units, int at) => at + 1 < units.Count && units[at + 1].Has(_told);
}
