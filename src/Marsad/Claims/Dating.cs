using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Gives each claim its days and its scope: from the time words of its sentence, else from the event it belongs to, else the publishing day.</summary>
internal sealed class Dating(Lexicon lexicon)
{
    private readonly int _date = lexicon.Label("date");
    private readonly int _war = lexicon.Label("war");
    private readonly int _warStart = lexicon.Label("war.start");
    private readonly int _period = lexicon.Label("period.cue");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _part = lexicon.Label("v.part");
    private readonly int _have = lexicon.Label("have");
    private readonly int _was = lexicon.Vocabulary.Find("was");
    private readonly int _were = lexicon.Vocabulary.Find("were");
    private readonly int _had = lexicon.Vocabulary.Find("had");
    private readonly int _series = lexicon.Label("series");

    // A number so large is no single event's.
    private const long MostInOneEvent = 50_000;

    /// <summary>Sets dates and scope of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        DateMention? carried = null;
        string? place = null;
        foreach (var draft in drafts)
        {
            var own = Own(discourse, draft);
            draft.DateIsOwn = own is not null;
            var moved = draft.PlaceIsOwn && place is not null && draft.PlaceText != place;
            Set(discourse, draft, own ?? (moved ? null : carried));
            SetScope(draft, own);
            if (draft.Scope == ClaimScope.Incident)
            {
                carried = own ?? (moved ? null : carried);
                place = draft.PlaceText ?? place;
            }
        }
    }

    /// <summary>Sets the date of a place or a deal: told in its own sentence, else the publishing day. A state that lasts is dated the publishing day.</summary>
    public void ApplyToState(Discourse discourse, ClaimDraft draft)
    {
        var own = Own(discourse, draft);
        var lasts = draft.State is ClaimState.Held or ClaimState.Besieged && IsPresent(draft);
        if (lasts && own is not null && own.Role is not (DateRole.Since or DateRole.Duration))
        {
            own = null;
        }

        draft.DateIsOwn = own is not null;
        Set(discourse, draft, own);
    }

    // "Now hold", "is controlled by", "are besieged": no word of the verb tells of the past.
    private bool IsPresent(ClaimDraft draft)
    {
        foreach (var unit in draft.Sentence.Units)
        {
            var inside = unit.First >= draft.Match.First && unit.Last <= draft.Match.Last;
            if (inside && (unit.Word == _was || unit.Word == _were || unit.Word == _had))
            {
                return false;
            }

            if (inside && unit.Has(_past) && !unit.Has(_part))
            {
                return false;
            }
        }

        return !(draft.Harm.Has(_past) && (draft.Match.Rule.Facts["frame"] is "active" or "relative")) || draft.Sentence.Units.Exists(u => u.Last == draft.Harm.First && u.Has(_have));
    }

    private DateMention? Own(Discourse discourse, ClaimDraft draft)
    {
        DateMention? best = null;
        var nearest = int.MaxValue;
        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.Has(_date) && discourse.DateOf(unit) is { Role: DateRole.Point or DateRole.Since or DateRole.Until or DateRole.Duration } mention
                && mention.Range.Precision != DatePrecision.Unknown)
            {
                var distance = unit.First >= draft.Harm.Last ? unit.First - draft.Harm.Last : (draft.At - unit.Last) * 2;
                if (Math.Abs(distance) < nearest)
                {
                    nearest = Math.Abs(distance);
                    best = mention;
                }
            }
        }

        return best;
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

    private void SetScope(ClaimDraft draft, DateMention? own)
    {
        var war = false;
        var start = false;
        var period = false;
        foreach (var unit in draft.Sentence.Units)
        {
            war |= unit.Has(_war);
            start |= unit.Has(_warStart);
            period |= unit.Has(_period) || unit.Has(_series);
        }

        var number = draft.Count?.Low ?? draft.Count?.High ?? 0;
        var lasting = own?.Role is DateRole.Since or DateRole.Duration or DateRole.Until;
        draft.Scope = war && (lasting || start) && number >= 100 ? ClaimScope.Conflict
            : lasting || own?.Range.Precision is DatePrecision.Year or DatePrecision.Open || period || number >= MostInOneEvent ? ClaimScope.Period
            : ClaimScope.Incident;
    }
}
