using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells whether the harm itself is told as fact, doubted or denied, and drops what is only supposed.</summary>
internal sealed class StanceReader(Lexicon lexicon)
{
    private readonly int _doubt = lexicon.Label("stance.doubt");
    private readonly int _deny = lexicon.Label("stance.deny");
    private readonly int _modalDoubt = lexicon.Label("modal.doubt");
    private readonly int _future = lexicon.Label("modal.future");
    private readonly int _not = lexicon.Label("not");
    private readonly int _conditional = lexicon.Label("conditional");

    /// <summary>Sets the stance of all drafts; removes those that tell what did not or only might happen.</summary>
    public void Apply(List<ClaimDraft> drafts)
    {
        drafts.RemoveAll(IsSupposed);
        foreach (var draft in drafts)
        {
            draft.Stance = Of(draft);
        }
    }

    private bool IsSupposed(ClaimDraft draft)
    {
        if (draft.Harm.Has(_not) || (draft.Harm.Has(_future) && !draft.Harm.Has(_modalDoubt)))
        {
            return true;
        }

        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.Last <= draft.At && draft.At - unit.Last <= 2 && unit.Has(_future))
            {
                return true;
            }

            if (unit.Has(_conditional) && unit.First < draft.At && draft.At - unit.Last <= 12)
            {
                return true;
            }
        }

        return false;
    }

    private Stance Of(ClaimDraft draft)
    {
        var stance = draft.Harm.Has(_doubt) || draft.Harm.Has(_modalDoubt) ? Stance.Unconfirmed : Stance.Asserted;
        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.Has(_deny) && unit.First < draft.At)
            {
                return Stance.Denied;
            }

            var near = unit.First < draft.Harm.Last + 3 && draft.At - unit.Last < 8;
            if (unit.Has(_doubt) && near)
            {
                stance = Stance.Unconfirmed;
            }
        }

        return stance;
    }
}
