using Marsad.Dates;

namespace Marsad.Claims.Placing;

/// <summary>Looks for what a claim's own sentence leaves out in the sentences that tell of the same event.</summary>
internal static class SameEvent
{
    private const int Back = 16;
    private const int Next = 1;

    // What a report begins with is told again below, and fuller.
    private const int Lead = 2;
    private const int AheadOfLead = 4;

    /// <summary>The first answer from the sentences before, the nearest first, else from the next ones; null where none tells.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="draft">The claim; one whose own sentence tells of another day or place than theirs takes nothing from them.</param>
    /// <param name="asker">Who asks; handed on, so that <paramref name="told"/> need keep nothing.</param>
    /// <param name="told">What a sentence tells, by its index.</param>
    /// <param name="anyDay">Whether it lasts, so that another day tells of no other event.</param>
    public static TTold? Search<TAsker, TTold>(Discourse discourse, ClaimDraft draft, TAsker asker, Func<TAsker, Discourse, ClaimDraft, int, TTold?> told, bool anyDay = false)
        where TTold : class
    {
        if (draft.Heading is not null)
        {
            return InEntry(discourse, draft, asker, told);
        }

        var here = draft.Sentence.Index;
        for (var i = here - 1; i >= 0 && i >= here - Back && !draft.OpensEvent; i--)
        {
            if (told(asker, discourse, draft, i) is { } found && Fits(discourse, i, draft, anyDay))
            {
                return found;
            }
        }

        return Ahead(discourse, draft, here <= Lead ? AheadOfLead : Next, asker, told, anyDay);
    }

    // What an entry of a list leaves out is told above it; a line of a table has several cells.
    private static TTold? InEntry<TAsker, TTold>(Discourse discourse, ClaimDraft draft, TAsker asker, Func<TAsker, Discourse, ClaimDraft, int, TTold?> told)
        where TTold : class
    {
        var (first, last) = discourse.SentencesOfEntry(draft);
        for (var i = first; i < last; i++)
        {
            if (told(asker, discourse, draft, i) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The first answer from the sentences behind the claim's, as many as given; of any day, where what is told says itself of which.</summary>
    public static TTold? Ahead<TAsker, TTold>(Discourse discourse, ClaimDraft draft, int ahead, TAsker asker, Func<TAsker, Discourse, ClaimDraft, int, TTold?> told, bool anyDay = false)
        where TTold : class
    {
        var here = draft.Sentence.Index;
        for (var i = here + 1; i < discourse.Scenes.Length && i <= here + ahead; i++)
        {
            if (told(asker, discourse, draft, i) is { } found && Fits(discourse, i, draft, anyDay))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether the claim's sentence sums up what happened over a time ("in the past 24 hours"): that was no one event's doing.</summary>
    public static bool SumsUp(Discourse discourse, ClaimDraft draft) =>
        draft.DateIsOwn && discourse.Scenes[draft.Sentence.Index].Days.Any(d => !d.OfStatement && d.Mention.Role is DateRole.Duration or DateRole.Since);

    private static bool Fits(Discourse discourse, int sentence, ClaimDraft draft, bool anyDay = false)
    {
        var scene = discourse.Scenes[sentence];
        if (scene.World != discourse.Scenes[draft.Sentence.Index].World)
        {
            return false;
        }

        // A day that is only the publishing day's tells of no other event.
        var isTold = scene.Days.Any(d => !d.OfStatement) || scene.InForce is not { } force || force.Start != discourse.Published || force.End != discourse.Published;
        if (!anyDay && isTold && scene.InForce is { } day && !day.Meets(draft.When) && !scene.Days.Any(d => !d.OfStatement && d.Mention.Range.Meets(draft.When)))
        {
            return false;
        }

        if (draft.Row is null)
        {
            return true;
        }

        var isPlaced = false;
        foreach (var row in scene.Rows)
        {
            if (row.Meets(draft.Row))
            {
                return true;
            }

            isPlaced |= row.IsTelling;
        }

        // What follows and plays elsewhere tells of something else, though one story holds both.
        return !isPlaced || (sentence < draft.Sentence.Index && discourse.Story.Of(sentence) is { } happening && happening == discourse.Story.Of(draft.Sentence.Index));
    }
}
