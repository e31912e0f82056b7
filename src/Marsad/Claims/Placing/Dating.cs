using Marsad.Claims.Scenes;
using Marsad.Dates;

namespace Marsad.Claims.Placing;

/// <summary>Gives each claim its days: from the time words of its clause, else from the event it belongs to, else the publishing day.</summary>
internal static class Dating
{
    // What was said within so many days is told as the state of today.
    private const int ThisWeek = 7;

    // What began later is no war's beginning.
    private const int HalfYear = 180;

    // So many sentences back a sum's time may have been told.
    private const int NearBy = 3;

    /// <summary>Sets the days of all drafts, and brings a war's total to its country and its beginning.</summary>
    public static void SetDays(Discourse discourse, List<ClaimDraft> drafts)
    {
        var events = discourse.EventDays;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var own = events.Own(draft);
            draft.DateIsOwn = own is { OfStatement: false };
            if (draft.Heading is { } heading && own is not { IsOfEntry: true })
            {
                (draft.When, draft.DateText, draft.DateIsOwn) = (heading.When, heading.DateText, heading.DateIsOwn);
                continue;
            }

            var mention = draft.Scope == ClaimScope.Incident ? events.Of(draft, own) : own is { OfStatement: false } ? own.Mention : draft.Stretch;
            Set(discourse, draft, draft.Kind == ClaimKind.Trapped && !DatesState(draft, mention) ? events.OfPost(draft) : mention);
            if (own is null && draft is { Stretch: null, IsEver: false } && draft.Kind != ClaimKind.Trapped)
            {
                GoOn(drafts, i);
            }

            if (draft.Scope == ClaimScope.Conflict)
            {
                ToWholeWar(discourse, draft, own?.Mention.Role == DateRole.Since);
            }

            Bound(discourse, draft, own?.Mention);
        }

        Begin(drafts);
    }

    // A war's total that does not say since when goes back as far as another of the report does.
    private static void Begin(List<ClaimDraft> drafts)
    {
        var start = drafts.Find(d => d is { Scope: ClaimScope.Conflict, When: { Start: { } from, End: { } to } } && to.DayNumber - from.DayNumber >= HalfYear)?.When.Start;
        foreach (var draft in drafts)
        {
            if (start is not null && draft is { Scope: ClaimScope.Conflict, When.Start: null })
            {
                draft.When = draft.When with { Start = start };
            }
        }
    }

    // People are trapped, and still are: only a time since when dates that, not the day of what else the sentence tells.
    private static bool DatesState(ClaimDraft draft, DateMention? mention) =>
        draft.IsPast || mention is { Role: DateRole.Since or DateRole.Duration, Range.Start: not null } or { Range.Precision: DatePrecision.Month or DatePrecision.Year };

    // A sum without a time of its own goes on with the one told just before it: "since Monday 50 have died; 20 were children".
    private static void GoOn(List<ClaimDraft> drafts, int at)
    {
        var draft = drafts[at];
        var before = draft.Whole ?? draft.GoesOn ?? (drafts[at].Scope == ClaimScope.Period && drafts[0].IsSurvey ? drafts[0] : null);
        for (var i = at - 1; before is null && draft.Scope == ClaimScope.Period && i >= 0 && drafts[i].Sentence.Index >= draft.Sentence.Index - NearBy; i--)
        {
            before = drafts[i] is { Scope: ClaimScope.Period, When.Start: not null } ? drafts[i] : null;
        }

        if (before is not null && (draft.Whole is null || before.At <= draft.At))
        {
            (draft.When, draft.DateText) = (before.When, before.DateText);
        }
    }

    // "The monitor said in August that 500 had died since March": a sum ends when it was told, or by the day it names.
    private static void Bound(Discourse discourse, ClaimDraft draft, DateMention? own)
    {
        if (draft.Scope is not (ClaimScope.Period or ClaimScope.Conflict) || own is not { Role: DateRole.Since or DateRole.Until } && draft.Scope == ClaimScope.Period)
        {
            return;
        }

        var days = discourse.Scenes[draft.Sentence.Index].Days;
        var last = EndOf(days, discourse.Published?.AddDays(-ThisWeek));
        var first = draft.When.Start ?? days.Find(static d => d.Mention.Role == DateRole.Since)?.Mention.Range.Start;
        draft.When = new DateRange(first, last < draft.When.End && (first is null || first <= last) ? last : draft.When.End, DatePrecision.Open);
    }

    private static DateOnly? EndOf(List<SceneDay> days, DateOnly? today) =>
        days.Find(d => d.Mention.Role == DateRole.Until || (d.OfStatement && !(d.Mention.Range is { Precision: DatePrecision.Day, End: { } said } && said >= today)))?.Mention.Range.End;

    private static void Set(Discourse discourse, ClaimDraft draft, DateMention? mention)
    {
        if (mention is not null)
        {
            draft.When = mention.Range;
            draft.DateText = discourse.Text.Text.Substring(mention.Span.Start, mention.Span.Length);
        }
        else if (discourse.Published is { } day)
        {
            draft.When = draft.Scope == ClaimScope.Incident || draft.Kind == ClaimKind.Trapped ? DateRange.On(day) : new DateRange(null, day, DatePrecision.Open);
        }
    }

    private static void ToWholeWar(Discourse discourse, ClaimDraft draft, bool isSince)
    {
        var told = draft.DateIsOwn && draft.When.Start < discourse.Published?.AddDays(-90) ? draft.When.Start : null;
        var start = isSince ? told ?? discourse.Dates.WarBegan : discourse.Dates.WarBegan ?? told;
        draft.When = new DateRange(start, discourse.Published, DatePrecision.Open);
        if (draft is { PlaceIsOwn: true, Row: { Fineness: <= Fineness.Region, Role: PlaceRole.Where or PlaceRole.OfSource } })
        {
            return;
        }

        var rows = discourse.Scenes[draft.Sentence.Index].Rows;
        var country = rows.FirstOrDefault(r => r is { Fineness: Fineness.Country, Role: PlaceRole.Where }) ?? rows.FirstOrDefault(r => r.Fineness == Fineness.Country) ?? discourse.Setting.Country;
        if (country is null && !draft.PlaceIsOwn && draft.Row is not { Role: PlaceRole.OfSource })
        {
            // A town told before is not where the whole war was.
            (draft.Places, draft.PlaceText, draft.Row) = ([], null, null);
        }

        Locator.Take(discourse, draft, country);
    }
}
