using Marsad.Claims.Scenes;

namespace Marsad.Claims;

/// <summary>The same figure told twice in one report is one claim, taken from the fuller sentence.</summary>
internal static class Duplicates
{
    private const long MostByChance = 12;

    // "Two people" and "two children" are seldom the same two; "twelve people" and "twelve civilians" mostly are.
    private const long FewPeople = 4;

    // One number told more often than this is a list: each telling is compared with no more at a time.
    private const int MostCompared = 64;

    // What one long report took is not kept for the short ones that follow.
    private const int MostKept = 1 << 10;

    // One a thread, for one report after the other.
    [ThreadStatic]
    private static Dictionary<(ClaimKind, ClaimState?, long?, bool), int>? t_first;

    /// <summary>Removes the repeats; what a removed draft was a whole of goes over to the one kept.</summary>
    public static void Remove(List<ClaimDraft> drafts)
    {
        if (drafts.Count < 2)
        {
            return;
        }

        if (Alike(drafts) is { } lists)
        {
            var parts = drafts.Where(d => d.Whole is not null).GroupBy(d => d.Whole!).ToDictionary(whole => whole.Key, whole => whole.ToList());
            var slots = drafts.ToArray<ClaimDraft?>();
            lists.ForEach(alike => Remove(slots, alike, parts));
            drafts.Clear();
            drafts.AddRange(slots.OfType<ClaimDraft>());
        }

        drafts.Sort(static (a, b) => (a.Sentence.Index, a.Group.First).CompareTo((b.Sentence.Index, b.Group.First)));
    }

    // The drafts that may be the same, by their places; null where each has a likeness of its own.
    private static List<List<int>>? Alike(List<ClaimDraft> drafts)
    {
        var first = t_first ??= [];
        first.Clear();
        SortedDictionary<int, List<int>>? lists = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var likeness = Likeness(drafts[i]);
            if (first.TryAdd(likeness, i))
            {
                continue;
            }

            var before = first[likeness];
            lists ??= [];
            if (!lists.TryGetValue(before, out var list))
            {
                lists.Add(before, list = [before]);
            }

            list.Add(i);
        }

        t_first = first.Count > MostKept ? null : first;
        return lists is null ? null : [.. lists.Values];
    }

    private static void Remove(ClaimDraft?[] slots, List<int> alike, Dictionary<ClaimDraft, List<ClaimDraft>> parts)
    {
        // The next one stands last, so that taking out one of those behind it moves only a few.
        alike.Reverse();
        for (; alike.Count > 1; alike.RemoveAt(alike.Count - 1))
        {
            int left;
            bool isList;
            do
            {
                left = alike.Count;
                isList = left - 1 > MostCompared;
                Absorb(slots, alike, parts);
            }
            while (isList && alike.Count < left);
        }
    }

    private static void Absorb(ClaimDraft?[] slots, List<int> alike, Dictionary<ClaimDraft, List<ClaimDraft>> parts)
    {
        for (var ahead = Math.Min(alike.Count - 1, MostCompared); ahead > 0; ahead--)
        {
            var (here, there) = (alike[^1], alike[^(ahead + 1)]);
            var (one, other) = (slots[here]!, slots[there]!);
            if (Same(one, other))
            {
                var (kept, gone) = Fullness(other) > Fullness(one) ? (other, one) : (one, other);
                HandOver(parts, gone, kept);
                HandOverRest(gone, kept);
                slots[here] = kept;
                slots[there] = null;
                alike.RemoveAt(alike.Count - 1 - ahead);
            }
        }
    }

    // What the lead tells itself and a source below is the source's; what one telling leaves out the other may tell.
    private static void HandOverRest(ClaimDraft gone, ClaimDraft kept)
    {
        if (kept.SaidBy is null && gone.SaidBy is not null)
        {
            kept.SaidBy = gone.SaidBy;
            kept.Sources.AddRange(gone.SourcesTold);
        }

        gone.KeptAs = kept;
        kept.Newer ??= gone.Newer;
        kept.Means ??= gone.Means;
        kept.Blamed ??= gone.Blamed;
    }

    private static void HandOver(Dictionary<ClaimDraft, List<ClaimDraft>> parts, ClaimDraft gone, ClaimDraft kept)
    {
        if (!parts.Remove(gone, out var orphans))
        {
            return;
        }

        orphans.ForEach(part => part.Whole = kept);
        if (!parts.TryAdd(kept, orphans))
        {
            parts[kept].AddRange(orphans);
        }
    }

    // Drafts that differ in this are never the same.
    private static (ClaimKind Kind, ClaimState? State, long? Number, bool IsOpenBelow) Likeness(ClaimDraft draft) => draft.State is null
        ? (draft.Kind, null, draft.Count?.Low ?? draft.Count?.High, draft.Count?.Low is null)
        : (draft.Kind, draft.State, null, false);

    private static bool Same(ClaimDraft a, ClaimDraft b) =>
        a.State is null ? SameHarm(a, b) : a.Kind == b.Kind && a.State == b.State && SameSide(a.Blamed, b.Blamed)
        && (a.When == b.When || (a.Kind == ClaimKind.Control && (!a.DateIsOwn || !b.DateIsOwn)))
        && (string.Equals(a.PlaceText, b.PlaceText, StringComparison.OrdinalIgnoreCase) || (a.Kind == ClaimKind.Deal && (!a.PlaceIsOwn || !b.PlaceIsOwn)));

    private static bool SameSide(string? a, string? b) => a is null || b is null || a == b || SharesWord(a, b);

    private static bool SameHarm(ClaimDraft a, ClaimDraft b) =>
        a.Kind == b.Kind && !AreTwoEntries(a, b) && !AreTwoParts(a, b) && (a.Newer == b.Newer || SameNumber(a.Newer?.Count, b.Newer?.Count)) && (a.Stance == Stance.Denied) == (b.Stance == Stance.Denied) && SameNumber(a.Count, b.Count) && SamePeople(a, b)
        && (a.When == b.When || ((!a.DateIsOwn || !b.DateIsOwn) && IsTelling(a.Count)))
        && (a.PlaceText == b.PlaceText || !a.PlaceIsOwn || !b.PlaceIsOwn || (IsTelling(a.Count) && MayAgree(a.Row, b.Row)) || SharesWord(a.PlaceText, b.PlaceText));

    // Each entry of a list is told once.
    private static bool AreTwoEntries(ClaimDraft a, ClaimDraft b) => a.Heading is not null && a.Heading == b.Heading && (a.Sentence != b.Sentence || a.Entry != b.Entry);

    // "Nine of them children: nine in Ardan and 12 in Velk": parts of one whole by who they are, and by where.
    private static bool AreTwoParts(ClaimDraft a, ClaimDraft b) => a.Whole is not null && a.Whole == b.Whole && a.IsEntry != b.IsEntry;

    // Two towns are two, whatever the number; a town and the province around it may be one.
    private static bool MayAgree(PlaceRow? a, PlaceRow? b) => a is null || b is null || a.MayLieIn(b) || b.MayLieIn(a);

    // Two places with seven dead each on one day are not rare; two with 83 are.
    private static bool IsTelling(Count? count) => count is { Hedge: not Hedge.Vague } && (count.Low ?? count.High) >= MostByChance && (count.Low ?? count.High) % 10 != 0;

    // "23" and "at least 23" are one figure, "up to 23" and "at least 23" are two.
    private static bool SameNumber(Count? a, Count? b) =>
        a is not null && b is not null && (a.Low ?? a.High) == (b.Low ?? b.High) && (a.Low is null) == (b.Low is null);

    // Sixteen militants and sixteen soldiers are two tolls.
    private static bool SamePeople(ClaimDraft a, ClaimDraft b) =>
        (a.IsOfState is null || b.IsOfState is null || a.IsOfState == b.IsOfState) && (a.Who == b.Who || ((a.Who == VictimGroup.Person || b.Who == VictimGroup.Person) && (a.Count?.Low ?? a.Count?.High) >= FewPeople));

    private static bool SharesWord(string? a, string? b) =>
        a is not null && b is not null && (a.Length == b.Length ? a.Equals(b, StringComparison.OrdinalIgnoreCase)
            : a.Length > b.Length ? a.Contains(b, StringComparison.OrdinalIgnoreCase)
            : b.Contains(a, StringComparison.OrdinalIgnoreCase));

    private static int Fullness(ClaimDraft draft) =>
        (draft.PlaceIsOwn ? 3 : 0) + (draft.DateIsOwn ? 3 : 0) + (draft.SaidBy is null ? 0 : 1) + (draft.SourcesTold is [[_, _, ..], ..] ? 1 : 0) + (draft.Blamed is null ? 0 : 1)
        + (draft.Who == VictimGroup.Person ? 0 : 1) + (draft.Count?.Hedge is Hedge.AtLeast or Hedge.MoreThan ? 2 : 0);
}
