using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells whether the harm itself is told as fact, doubted or denied, and drops what is only supposed.</summary>
internal sealed class StanceReader(Lexicon lexicon)
{
    // How far before the harm a word may stand and still govern it, in tokens.
    private const int ConditionReach = 12;
    private const int DoubtReach = 8;
    private const int DenialReach = 5;

    private readonly int _doubt = lexicon.Label("stance.doubt");
    private readonly int _unverified = lexicon.Label("doubt");
    private readonly int _deny = lexicon.Label("stance.deny");
    private readonly int _told = lexicon.Label("told.noun");
    private readonly int _false = lexicon.Label("deny.false");
    private readonly int _modalDoubt = lexicon.Label("modal.doubt");
    private readonly int _future = lexicon.Label("modal.future");
    private readonly int _have = lexicon.Label("have");
    private readonly int _helper = lexicon.Label("aux");
    private readonly int _adverb = lexicon.Label("adv");
    private readonly int _not = lexicon.Label("not");
    private readonly int _conditional = lexicon.Label("conditional");
    private readonly int _culprit = lexicon.Label("culprit.word");
    private readonly int _relative = lexicon.Label("clause.relative");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _gerund = lexicon.Label("v.ing");
    private readonly int _thing = lexicon.Label("pronoun.thing");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _many = lexicon.Label("pronoun.many");
    private readonly ClauseReader _clauses = new(lexicon);

    /// <summary>Sets the stance of all drafts; removes those that tell what did not or only might happen.</summary>
    public void Apply(MarkedText text, List<ClaimDraft> drafts)
    {
        drafts.RemoveAll(d => IsAsked(text, d.Sentence) || IsSupposed(d));
        foreach (var draft in drafts)
        {
            draft.Stance = Of(draft);
        }
    }

    private static bool IsAsked(MarkedText text, Sentence sentence)
    {
        var last = sentence.Last - 1;
        while (last > sentence.First && text.Text[text.Tokens[last].Start] is '"' or '”' or '’' or '\'' or ')')
        {
            last--;
        }

        return text.Text[text.Tokens[last].Start] is '?' or '؟';
    }

    private bool IsSupposed(ClaimDraft draft)
    {
        var helpers = Helpers(draft);
        var mayHave = helpers[_modalDoubt] && helpers[_have];
        if (helpers[_not] || (helpers[_future] && !mayHave) || (helpers[_modalDoubt] && !helpers[_have]))
        {
            return true;
        }

        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.Last <= draft.At && draft.At - unit.Last <= 2 && unit.Has(_future) && !IsParted(draft.Sentence, unit.Last, draft.At))
            {
                return true;
            }

            // "The toll could rise to 30".
            if (unit.First >= draft.Harm.Last && unit.Last <= draft.Group.First && (unit.Has(_future) || unit.Has(_modalDoubt)))
            {
                return true;
            }

            // "If the shell had hit, 60 would have died": the condition stands before the people, or between them and their fate.
            var isBetween = unit.First >= draft.Group.Last && unit.Last <= draft.Harm.First;
            if (unit.Has(_conditional) && (isBetween || (unit.First < draft.At && draft.At - unit.Last <= ConditionReach)))
            {
                return true;
            }
        }

        return false;
    }

    // "Fired on inmates who tried to run, wounding ten": what was tried ends at the comma.
    private bool IsParted(Sentence sentence, int from, int to) =>
        sentence.Units.Exists(u => u.First >= from && u.Last <= to && u.Has(_comma));

    // What the helpers around the word of harm say: "may have been", "did not", "would".
    private LabelSet Helpers(ClaimDraft draft)
    {
        var helpers = draft.Harm.Labels;
        var units = draft.Sentence.Units;
        var at = units.FindIndex(u => u.First >= draft.Harm.First) - 1;
        while (at >= 0 && (units[at].Has(_helper) || units[at].Has(_adverb) || units[at].Has(_not)))
        {
            helpers.Add(units[at--].Labels);
        }

        return helpers;
    }

    private Stance Of(ClaimDraft draft)
    {
        var helpers = Helpers(draft);
        if (OfWhatIsTold(draft) is { } told)
        {
            return told;
        }

        var stance = helpers[_doubt] || helpers[_modalDoubt] ? Stance.Unconfirmed : Stance.Asserted;
        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.Has(_deny) && IsDenied(draft, unit))
            {
                return Stance.Denied;
            }

            var near = unit.First < draft.Harm.Last + 3 && draft.At - unit.Last < DoubtReach;
            var unverified = unit.Has(_unverified) && unit.Last <= draft.At && !_clauses.IsOfCulprit(draft.Sentence, unit.Last, draft.At)
                && !_clauses.IsBroken(draft.Sentence, unit.Last, draft.At);
            if ((unit.Has(_doubt) && near) || unverified)
            {
                stance = Stance.Unconfirmed;
            }
        }

        return stance;
    }

    // "Reports that ten had died are false", "the claim that ten had died could not be verified": said behind what is told.
    private Stance? OfWhatIsTold(ClaimDraft draft)
    {
        var isTold = false;
        foreach (var unit in draft.Sentence.Units)
        {
            isTold |= unit.Has(_told) && unit.Last <= draft.At && draft.At - unit.Last <= DenialReach;
            if (isTold && unit.First >= draft.Harm.Last && (unit.Has(_false) || unit.Has(_unverified)))
            {
                return unit.Has(_false) ? Stance.Denied : Stance.Unconfirmed;
            }
        }

        return null;
    }

    // "Denied that ten had died", "denied the deaths of ten"; not "denied responsibility for the blast that killed ten", and
    // "denied killing ten", "denied that its forces killed ten" are about who did it.
    private bool IsDenied(ClaimDraft draft, in Unit denial)
    {
        if (denial.First >= draft.At || _clauses.IsBroken(draft.Sentence, denial.Last, draft.At))
        {
            return false;
        }

        var between = 0;
        var reach = DenialReach;
        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.First < denial.Last || unit.Last > Math.Max(draft.Group.Last, draft.Harm.Last))
            {
                continue;
            }

            // An attack told without a count is itself the deed that its doer denies.
            var ownDeed = between == 0 && draft.Kind is not (ClaimKind.Attack or ClaimKind.Damage) && (unit.Has(_thing) || unit.Has(_many) || (unit.Has(_harm) && unit.Has(_gerund)));
            if ((unit.Has(_culprit) && unit.First != draft.Harm.First) || ownDeed)
            {
                return false;
            }

            between += unit.Has(_relative) ? 0 : 1;
            reach = unit.First < draft.At && unit.Has(_relative) ? 2 * ConditionReach : reach;
        }

        return draft.At - denial.Last <= reach;
    }
}
