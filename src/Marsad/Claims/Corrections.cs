using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Finds the figures that their own source has replaced: "rose from 12 to 15", "revised down from 40 to 31", "initially said nine".</summary>
internal sealed class Corrections(Lexicon lexicon)
{
    // "Had earlier reported that at least": so far before the figure it is told that it came first.
    private const int Reach = 8;

    private readonly int _earlier = lexicon.CaptureName("earlier");
    private readonly int _first = lexicon.Label("told.first");
    private readonly int _wrong = lexicon.Label("told.wrong");
    private readonly int _say = lexicon.Label("say");

    /// <summary>Ties each such figure to the newer one; one that was wrong is denied. The drafts are in text order and have their sources.</summary>
    public void Apply(List<ClaimDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Match[_earlier]?.First == draft.Group.First)
            {
                Replace(draft, drafts.Find(d => d.Match == draft.Match && d != draft) ?? draft.Rivals, draft.Match);
                foreach (var before in drafts.Take(i).Where(d => d.Match != draft.Match && d != draft.Newer && IsSame(d, draft)))
                {
                    Replace(before, draft.Newer, draft.Match);
                }
            }
            else if (draft.Rivals is { } before && draft.Match.Rule.Facts.ContainsKey("corrects") && AreOfOne(before, draft))
            {
                Replace(before, draft, draft.Match);
            }
            else if (IsTakenBack(draft))
            {
                draft.Newer = drafts.Skip(i + 1).TakeWhile(d => d.Sentence.Index <= draft.Sentence.Index + 1).FirstOrDefault(d => d.Kind == draft.Kind);
                draft.Stance = Stance.Denied;
            }
            else if (i > 0 && draft.Match.Rule.Frame is "toll" or "rival" && WasSaidFirst(drafts[i - 1], draft))
            {
                drafts[i - 1].Newer = draft;
            }
        }
    }

    // "Killed 40 people, officials said. They revised the toll down from 40 to 31": the figure told before is the one that goes.
    private static bool IsSame(ClaimDraft before, ClaimDraft old) =>
        before.Kind == old.Kind && before.Scope == old.Scope && before.Count?.Low == old.Count?.Low && before.Count?.High == old.Count?.High && AreOfOne(before, old);

    // "An earlier version of this story said that 40 had died".
    private bool IsTakenBack(ClaimDraft draft) => draft.Sentence.Units.Exists(u => u.Has(_wrong) && u.Last <= draft.At);

    private static void Replace(ClaimDraft old, ClaimDraft? newer, Phrase match)
    {
        old.Newer = newer == old ? null : newer;
        old.Stance = match.Rule.Facts.ContainsKey("corrects") ? Stance.Denied : old.Stance;
    }

    private static bool AreOfOne(ClaimDraft old, ClaimDraft newer) => newer.SaidBy is null || old.SaidBy is null || newer.SaidBy == old.SaidBy;

    // "Police initially said nine had died but later put the toll at six".
    private bool WasSaidFirst(ClaimDraft old, ClaimDraft newer)
    {
        if (old.Kind != newer.Kind || old.Newer is not null || newer.Sentence.Index - old.Sentence.Index > 1 || !AreOfOne(old, newer))
        {
            return false;
        }

        var units = old.Sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Has(_first) && units[i].Last <= old.At && old.At - units[i].Last <= Reach && (IsSay(units, i + 1) || IsSay(units, i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSay(List<Unit> units, int at) => at >= 0 && at < units.Count && units[at].Has(_say);
}
