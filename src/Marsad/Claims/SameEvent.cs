namespace Marsad.Claims;

/// <summary>Looks for what a claim's own sentence leaves out in the sentences that tell of the same event.</summary>
internal static class SameEvent
{
    private const int Back = 10;
    private const int Ahead = 2;

    /// <summary>The first answer from the sentences before, the nearest first, else from the next ones; null where none tells.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="draft">The claim; one whose own sentence tells of another day or place than theirs takes nothing from them.</param>
    /// <param name="told">What a sentence tells, by its index.</param>
    public static T? Search<T>(Discourse discourse, ClaimDraft draft, Func<int, T?> told)
    {
        var here = draft.Sentence.Index;
        for (var i = here - 1; i >= 0 && i >= here - Back; i--)
        {
            if (told(i) is { } found && Fits(discourse.Scenes[i], draft))
            {
                return found;
            }
        }

        for (var i = here + 1; i < discourse.Scenes.Length && i <= here + Ahead; i++)
        {
            if (told(i) is { } found && Fits(discourse.Scenes[i], draft))
            {
                return found;
            }
        }

        return default;
    }

    private static bool Fits(Scene scene, ClaimDraft draft)
    {
        if (scene.InForce is { } day && (day.Start > draft.When.End || day.End < draft.When.Start))
        {
            return false;
        }

        return draft.Row is null || scene.Rows.Count == 0
            || scene.Rows.Any(r => r.MayLieIn(draft.Row) || draft.Row.MayLieIn(r) || r.Places.Any(p => draft.Row.Places.Any(o => string.Equals(p.Mention.Name, o.Mention.Name, StringComparison.OrdinalIgnoreCase))));
    }
}
