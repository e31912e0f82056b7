using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>"Opened fire on protesters, killing four": those of whom nothing is said are those at whom it was aimed.</summary>
internal sealed class TargetReader(Lexicon lexicon)
{
    private readonly CountReader _counts = new(lexicon);
    private readonly ClauseReader _clauses = new(lexicon);
    private readonly int _clause = lexicon.Label("conj.clause");
    private readonly int _any = lexicon.Label("people.any");
    private readonly int _who = lexicon.CaptureName("who");

    /// <summary>Sets who the unnamed people of a sentence are, where an attack before them, in their own clause, was aimed at civilians.</summary>
    public void Apply(MarkedText text, Sentence sentence, PhraseList matches, List<ClaimDraft> drafts)
    {
        foreach (var match in matches)
        {
            if (match.Rule.Frame != "target" || match[_who] is not { } told || _counts.Who(told) is not VictimGroup.Civilian)
            {
                continue;
            }

            foreach (var draft in drafts)
            {
                if (IsUnnamed(text, draft) && MeansThem(sentence, match, draft))
                {
                    draft.Who = VictimGroup.Civilian;
                }
            }
        }
    }

    // Before the harm, or behind it where it is told as what led to it: "45 killed after the army targeted civilians".
    private bool MeansThem(Sentence sentence, Phrase target, ClaimDraft draft)
    {
        var (first, last) = (Math.Min(draft.Group.First, draft.Harm.First), Math.Max(draft.Group.Last, draft.Harm.Last));
        return target.Last <= first ? !_clauses.IsBroken(sentence, target.Last, first)
            : target.First >= last && !_clauses.IsBroken(sentence, last, target.First) && sentence.Units.Exists(u => u.First >= last && u.Last <= target.First && u.Has(_clause));
    }

    private bool IsUnnamed(MarkedText text, ClaimDraft draft) =>
        draft.Who == VictimGroup.Person && draft.Kind is ClaimKind.Killed or ClaimKind.Injured or ClaimKind.Casualties && (draft.WhoSpan.Length == 0 || lexicon.Means(draft.WhoSpan.Of(text.Text), _any));
}
