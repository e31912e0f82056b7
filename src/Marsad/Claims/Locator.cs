namespace Marsad.Claims;

/// <summary>Gives each claim its place: told in its own clause, else in its sentence, else where the event told before or after happened.</summary>
internal static class Locator
{
    // How many sentences on a finer place may still belong to the same event.
    private const int Reach = 2;

    /// <summary>Sets the places of all drafts.</summary>
    public static void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var row = Own(discourse, draft);
            draft.PlaceIsOwn = row is not null;
            row = row is null || (row.Fineness <= 1 && draft.Scope == ClaimScope.Incident) ? Finer(discourse, draft, row) ?? row : row;
            Take(discourse, draft, row);
        }
    }

    /// <summary>Sets the place to a row of places.</summary>
    public static void Take(Discourse discourse, ClaimDraft draft, PlaceRow? row)
    {
        if (row is not null)
        {
            draft.Places = row.Places;
            draft.PlaceText = row.Words(discourse.Text);
            draft.Row = row;
        }
    }

    private static PlaceRow? Own(Discourse discourse, ClaimDraft draft)
    {
        var scene = discourse.Scenes[draft.Sentence.Index];
        var clause = scene.Rows.Where(r => scene.SameClause(r.First, draft.Harm.First)).ToList();
        return Best(clause, draft) ?? Best(scene.Rows, draft);
    }

    // The nearest row; a finer one beside it that may lie in it says more.
    private static PlaceRow? Best(IReadOnlyList<PlaceRow> rows, ClaimDraft draft)
    {
        var nearest = rows.MinBy(r => r.Distance(draft.Harm.First) + (r.Fineness == 0 ? 12 : r.Fineness == 1 ? 6 : 0));
        return nearest is null ? null : rows.Where(r => r.MayLieIn(nearest) && IsBeside(r, nearest)).MaxBy(r => r.Fineness) ?? nearest;
    }

    // "Douma in Eastern Ghouta", "Hass, Idlib", "Idlib's town of Hass": a few words apart.
    private static bool IsBeside(PlaceRow row, PlaceRow other) => other.First - row.Last <= 6 && row.First - other.Last <= 6;

    // A region or nothing was told: the event's place may stand in a sentence before, or in one that comes soon.
    private static PlaceRow? Finer(Discourse discourse, ClaimDraft draft, PlaceRow? coarse)
    {
        var here = draft.Sentence.Index;
        var paragraph = discourse.Scenes;
        for (var i = here - 1; i >= 0 && i >= here - (coarse is null ? Discourse.FarthestBack : Reach); i--)
        {
            if (paragraph[i].IsViolent && Fitting(paragraph[i], coarse) is { } before)
            {
                return before;
            }
        }

        for (var i = here + 1; i < paragraph.Length && i <= here + Reach; i++)
        {
            if (paragraph[i].IsViolent && paragraph[i].Days.Count == 0 && Fitting(paragraph[i], coarse) is { } after)
            {
                return after;
            }
        }

        return coarse is null ? discourse.First : null;
    }

    private static PlaceRow? Fitting(Scene scene, PlaceRow? coarse) =>
        scene.Rows.Where(r => coarse is null ? r.Fineness > 0 : r.Fineness > 2 && r.MayLieIn(coarse)).MaxBy(r => r.Fineness);
}
