using Marsad.Text;

namespace Marsad.Claims.Sums;

/// <summary>Finds the claim told before whose people a sentence takes up again: "Among the dead were 20 children", "16 of the wounded were soldiers".</summary>
internal sealed class SomeOfThem(Lexicon lexicon)
{
    // So many sentences back the whole may have been told.
    private const int Back = 2;

    private readonly int _some = lexicon.Label("prep.some");
    private readonly int _definite = lexicon.Label("det.definite");
    private readonly int _ofDead = lexicon.Label("group.of-dead");
    private readonly int _killed = lexicon.Label("victim.killed");
    private readonly int _injured = lexicon.Label("victim.injured");
    private readonly int _casualties = lexicon.Label("victim.casualties");
    private readonly LabelSet _ofThem = lexicon.Labels("group.of-dead", "victim.killed", "victim.injured", "victim.casualties");

    /// <summary>The last claim of the same kind in the sentences before; null where the draft's sentence takes up none.</summary>
    public ClaimDraft? WholeOf(List<ClaimDraft> drafts, int at)
    {
        var draft = drafts[at];
        if (!draft.Sentence.HasAny(_ofThem) || !TakesUp(draft.Sentence))
        {
            return null;
        }

        for (var i = at - 1; i >= 0 && drafts[i].Sentence.Index >= draft.Sentence.Index - Back; i--)
        {
            if (drafts[i].Sentence.Index < draft.Sentence.Index && drafts[i].Kind == draft.Kind)
            {
                return drafts[i];
            }
        }

        return null;
    }

    private bool TakesUp(Sentence sentence)
    {
        var units = sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Has(_ofDead))
            {
                return true;
            }

            if (i > 1 && (units[i].Has(_killed) || units[i].Has(_injured) || units[i].Has(_casualties)) && units[i - 1].Has(_definite) && units[i - 2].Has(_some))
            {
                return true;
            }
        }

        return false;
    }
}
