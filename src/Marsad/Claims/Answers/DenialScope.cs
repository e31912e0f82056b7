using Marsad.Text;

namespace Marsad.Claims.Answers;

/// <summary>Tells how far a word of denial reaches: not to what came before, and of plans, people and troops not to any harm.</summary>
internal sealed class DenialScope(Lexicon lexicon)
{
    // "Ruled out on Monday that": what is ruled out follows at once.
    private const int ToStatement = 1;

    // "Dismissed the reported deaths of".
    private const int ToNoun = 4;

    private readonly int _onlyTold = lexicon.Label("deny.told");
    private readonly int _object = lexicon.Label("deny.object");
    private readonly int _told = lexicon.Label("told.noun");
    private readonly int _false = lexicon.Label("deny.false");
    private readonly int _culprit = lexicon.Label("culprit.word");
    private readonly int _end = lexicon.Label("denial.end");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _adverb = lexicon.Label("adv");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _toll = lexicon.Label("toll");
    private readonly int _noun = lexicon.Label("noun");
    private readonly ClauseReader _clauses = new(lexicon);

    /// <summary>Whether the denial reaches the harm: "denied that ten had died", not "dismissed the officer after ten had died".</summary>
    public bool Holds(ClaimDraft draft, in Unit denial)
    {
        var isWeak = denial.Has(_onlyTold);
        var (isTold, isEnded, between) = (false, false, 0);
        var units = draft.Sentence.Units;
        for (var i = units.IndexFrom(denial.Last); i >= 0 && i < units.Count && units[i].Last <= draft.At; i++, between++)
        {
            if (_clauses.OpensStatement(units, i) && (isEnded ? !isWeak && !isTold : !isWeak || isTold || between <= ToStatement))
            {
                return true;
            }

            isEnded |= units[i].Has(_end);
            isTold |= Tells(units[i]);
        }

        return !isEnded && !IsNextDeed(draft) && (!isWeak || isTold || IsObject(draft, denial));
    }

    /// <summary>Whether the word denies something: one that also turns away people and plans needs words for what is told behind it.</summary>
    public bool Denies(Sentence sentence, in Unit denial)
    {
        if (!denial.Has(_onlyTold))
        {
            return true;
        }

        var units = sentence.Units;
        for (var i = units.IndexFrom(denial.Last); i >= 0 && i < units.Count && !units[i].Has(_end); i++)
        {
            if (IsNamed(units, i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNamed(List<Unit> units, int at) => Tells(units[at]) || units[at].Has(_culprit) || _clauses.OpensStatement(units, at);

    private bool Tells(in Unit unit) => unit.Has(_told) || unit.Has(_false) || unit.Has(_object);

    // "Rejected the truce and killed ten": the second thing that the same one did.
    private bool IsNextDeed(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var at = units.IndexFrom(draft.Harm.First) - 1;
        while (at >= 0 && units[at].Has(_adverb))
        {
            at--;
        }

        return at >= 0 && units[at].Has(_and) && draft.Harm.Has(_past) && draft.Harm.First < draft.Group.First;
    }

    // "Dismissed the deaths of ten as propaganda".
    private bool IsObject(ClaimDraft draft, in Unit denial) =>
        (draft.Harm.Has(_noun) || draft.Harm.Has(_toll)) && draft.Harm.First < draft.Group.First && draft.Harm.First - denial.Last <= ToNoun;
}
