using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Dates places and deals: by the time words of their own sentence, else by the publishing day, as a state that lasts is.</summary>
internal sealed class StateDays(Lexicon lexicon)
{
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _part = lexicon.Label("v.part");
    private readonly int _have = lexicon.Label("have");
    private readonly int _was = lexicon.Word("was");
    private readonly int _were = lexicon.Word("were");
    private readonly int _had = lexicon.Word("had");

    /// <summary>Sets the days of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var days = new EventDays(discourse);
        foreach (var draft in drafts)
        {
            var own = days.Own(draft)?.Mention;
            if (own is { Role: not (DateRole.Since or DateRole.Duration) } && Lasts(draft))
            {
                own = null;
            }

            draft.DateIsOwn = own is not null;
            Set(discourse, draft, own);
        }
    }

    private static void Set(Discourse discourse, ClaimDraft draft, DateMention? mention)
    {
        if (mention is not null)
        {
            draft.When = mention.Range;
            draft.DateText = discourse.Text.Text.Substring(mention.Span.Start, mention.Span.Length);
        }
        else if (discourse.Published is { } day)
        {
            draft.When = DateRange.On(day);
        }
    }

    // "Now hold", "is controlled by", "are besieged": a state, and no word of the verb tells of the past.
    private bool Lasts(ClaimDraft draft)
    {
        if (draft.State is not (ClaimState.Held or ClaimState.Besieged))
        {
            return false;
        }

        foreach (var unit in draft.Sentence.Units)
        {
            var inside = unit.First >= draft.Match.First && unit.Last <= draft.Match.Last;
            if (inside && (unit.Word == _was || unit.Word == _were || unit.Word == _had || (unit.Has(_past) && !unit.Has(_part))))
            {
                return false;
            }
        }

        var active = draft.Match.Rule.Facts["frame"] is "active" or "relative";
        return !(active && draft.Harm.Has(_past)) || draft.Sentence.Units.Exists(u => u.Last == draft.Harm.First && u.Has(_have));
    }
}
