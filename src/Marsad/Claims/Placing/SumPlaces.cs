using Marsad.Claims.Scenes;

namespace Marsad.Claims.Placing;

/// <summary>Where a sum without a place of its own belongs: with the sum before it, the area spoken of, the country, the report as a whole.</summary>
internal sealed class SumPlaces(Discourse discourse, List<ClaimDraft> drafts, DraftsBySentence bySentence)
{
    private const int Stem = 4;

    // So many sentences back the area of a sum may have been told.
    private const int NearBy = 2;

    // Days of a stretch that is summed up for a country.
    private const int Month = 27;

    /// <summary>The place of a sum; null where the report tells none.</summary>
    public PlaceRow? Of(ClaimDraft draft) =>
        Before(draft) ?? (discourse.Scenes[draft.Sentence.Index].World > 0 ? AreaBefore(draft) : OfReport(draft));

    private PlaceRow? OfReport(ClaimDraft draft) =>
        OfSurvey(draft) ?? AreaBefore(draft) ?? (draft.Scope == ClaimScope.Period && (IsLong(draft) || IsOfCountry(draft)) ? discourse.Setting.Country : null) ?? discourse.Setting.Area;

    // A sum goes on where the one just before it was told.
    private PlaceRow? Before(ClaimDraft draft)
    {
        for (var i = draft.Sentence.Index; i >= 0 && i >= draft.Sentence.Index - 1 && discourse.SharesWorld(i, draft.Sentence.Index); i--)
        {
            var before = bySentence[i];
            for (var at = before.Length - 1; at >= 0; at--)
            {
                if (before[at] != draft && before[at] is { Scope: ClaimScope.Period or ClaimScope.Conflict, Row: { } row })
                {
                    return row;
                }
            }
        }

        return null;
    }

    // A report on a month sums up for the place of its first figure.
    private PlaceRow? OfSurvey(ClaimDraft draft) => drafts[0] != draft && drafts[0] is { IsSurvey: true, Row: { } row } && draft.Scope == ClaimScope.Period ? row : null;

    private PlaceRow? AreaBefore(ClaimDraft draft)
    {
        for (var i = draft.Sentence.Index - 1; draft.Scope == ClaimScope.Period && i >= 0 && i >= draft.Sentence.Index - NearBy && discourse.SharesWorld(i, draft.Sentence.Index); i--)
        {
            if (discourse.Scenes[i].Rows.FindLast(static r => r is { Role: PlaceRole.Where, Fineness: < Fineness.Town, IsNear: false }) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    // "1,119 Iraqis": the people bear the country's name.
    private bool IsOfCountry(ClaimDraft draft)
    {
        var name = discourse.Setting.Country is { } country ? country.Words(discourse.Text) : default;
        return name.Length >= Stem && discourse.Text.SpanOf(draft.Group).Of(discourse.Text.Text).Contains(name[..Stem], StringComparison.Ordinal);
    }

    private bool IsLong(ClaimDraft draft) =>
        discourse.Scenes[draft.Sentence.Index].Days.FirstOrDefault(static d => !d.OfStatement)?.Mention.Range is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber >= Month;
}
