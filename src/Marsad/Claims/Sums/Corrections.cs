using Marsad.Claims.Scenes;
using Marsad.Text;

namespace Marsad.Claims.Sums;

/// <summary>Finds the figures that their own source has replaced: "rose from 12 to 15", "revised down from 40 to 31", "initially said nine".</summary>
/// <remarks>A figure of another event, place, day or entry of a list is never replaced, whatever its number.</remarks>
internal sealed class Corrections(Lexicon lexicon)
{
    // "Had earlier reported that at least": so far before the figure it is told that it came first.
    private const int Reach = 8;
    private readonly int _earlier = lexicon.CaptureName("earlier");
    private readonly int _lowered = lexicon.CaptureName("lowered");
    private readonly int _replaced = lexicon.CaptureName("replaced");
    private readonly int _first = lexicon.Label("told.first");
    private readonly int _wrong = lexicon.Label("told.wrong");
    private readonly int _say = lexicon.Label("say");
    private readonly int _give = lexicon.Label("say.give");

    /// <summary>Ties each such figure to the newer one; one that was wrong is denied. The drafts are in text order and have their sources, places and days.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        RemoveThoseOfAnotherThing(drafts);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Match[_earlier]?.First == draft.Group.First)
            {
                Replace(draft, Sibling(drafts, i) ?? draft.Rivals ?? ToldBeside(discourse, drafts, i), draft.Match);
                ReplaceToldBefore(discourse, drafts, i);
            }
            else if (draft.Rivals is { } before && Corrects(draft))
            {
                if (before.SaidBy is not null && IsOne(before.SaidBy, draft.SaidBy))
                {
                    Replace(before, draft, draft.Match);
                }
            }
            else if (IsTakenBack(draft))
            {
                draft.Newer = ToldRight(discourse, drafts, i);
                draft.Stance = Stance.Denied;
            }
            else if (i > 0 && IsToll(draft) && WasSaidFirst(discourse, drafts[i - 1], draft))
            {
                drafts[i - 1].Newer = draft;
            }
            else if (i > 0 && IsToll(draft) | IsToll(drafts[i - 1]) && WasSaidFirst(discourse, draft, drafts[i - 1]))
            {
                draft.Newer = drafts[i - 1];
            }
        }
    }

    private static bool IsToll(ClaimDraft draft) => draft.Match.Rule.Frame is "toll" or "rival";

    // What the taken back figure should have been: told with it or in the next sentence.
    private static ClaimDraft? ToldRight(Discourse discourse, List<ClaimDraft> drafts, int at)
    {
        var wrong = drafts[at];
        for (var i = at + 1; i < drafts.Count && drafts[i].Sentence.Index <= wrong.Sentence.Index + 1; i++)
        {
            if (drafts[i].Kind == wrong.Kind && IsOfOneEvent(discourse, wrong, drafts[i]))
            {
                return drafts[i];
            }
        }

        return null;
    }

    private void RemoveThoseOfAnotherThing(List<ClaimDraft> drafts)
    {
        if (drafts.Exists(static d => d.Rivals is not null))
        {
            drafts.RemoveAll(IsOfAnotherThing);
        }
    }

    private static bool Corrects(ClaimDraft draft) => draft.Match.Rule.Facts.ContainsKey("corrects");

    // "A blast killed 12. The bank cut its estimate to 20": what one lowers is one's own, and more than it becomes.
    private bool IsOfAnotherThing(ClaimDraft draft)
    {
        if (draft.Rivals is not { } before || !Corrects(draft))
        {
            return false;
        }

        var told = before.Count?.Low ?? before.Count?.High;
        return (draft.Match[_lowered] is not null && (!IsOne(draft.SaidBy, before.SaidBy) || draft.Count?.Low >= told))
            || (draft.Match[_replaced] is { } replaced && replaced.Value != told);
    }

    // The other figure of "from 12 to 15" stands in the same sentence.
    private static ClaimDraft? Sibling(List<ClaimDraft> drafts, int at)
    {
        for (var i = at - 1; i >= 0 && drafts[i].Sentence == drafts[at].Sentence; i--)
        {
            if (drafts[i].Match == drafts[at].Match)
            {
                return drafts[i];
            }
        }

        for (var i = at + 1; i < drafts.Count && drafts[i].Sentence == drafts[at].Sentence; i++)
        {
            if (drafts[i].Match == drafts[at].Match)
            {
                return drafts[i];
            }
        }

        return null;
    }

    // "At least 17 people were killed, up from an earlier toll of 12": the one told with it, or in the sentence before.
    private static ClaimDraft? ToldBeside(Discourse discourse, List<ClaimDraft> drafts, int at)
    {
        for (var i = at - 1; i >= 0 && drafts[at].Sentence.Index - drafts[i].Sentence.Index <= 1; i--)
        {
            if (drafts[i].Kind == drafts[at].Kind && drafts[i].Whole is null && AreOfOne(drafts[at], drafts[i]) && IsOfOneEvent(discourse, drafts[i], drafts[at]))
            {
                return drafts[i];
            }
        }

        return null;
    }

    // "Killed 40 people, officials said. They revised the toll down from 40 to 31": the figure told before is the one that goes, each time that it is told.
    private static void ReplaceToldBefore(Discourse discourse, List<ClaimDraft> drafts, int at)
    {
        var old = drafts[at];
        ClaimDraft? nearest = null;
        for (var i = at - 1; i >= 0 && drafts[i].Sentence.Index >= old.Sentence.Index - Discourse.FarthestBack; i--)
        {
            var before = drafts[i];
            if (before.Match != old.Match && before != old.Newer && IsSameFigure(before, old) && IsOfOneEvent(discourse, before, nearest ?? old))
            {
                if (before.Newer is not null)
                {
                    return;
                }

                nearest ??= before;
                Replace(before, old.Newer, old.Match);
                TakeDay(old, nearest);
                TakeDay(old.Newer, nearest);
            }
        }
    }

    // Both figures are of the day that was told first.
    private static void TakeDay(ClaimDraft? draft, ClaimDraft before)
    {
        if (draft is { DateIsOwn: false })
        {
            (draft.When, draft.DateText) = (before.When, before.DateText);
        }
    }

    private static bool IsSameFigure(ClaimDraft before, ClaimDraft old) =>
        before.Kind == old.Kind && before.Scope == old.Scope && before.Count?.Low == old.Count?.Low && before.Count?.High == old.Count?.High && AreOfOne(before, old);

    // "Officials revised the toll in Homs": what was told of another town, day or entry is another's.
    private static bool IsOfOneEvent(Discourse discourse, ClaimDraft before, ClaimDraft after)
    {
        var (one, other) = (before.Sentence.Index, after.Sentence.Index);
        if (discourse.Scenes[one].World != discourse.Scenes[other].World)
        {
            return false;
        }

        // A toll that rises on Tuesday may be Monday's, one that fell on Sunday is not.
        var isLater = after.Match.Rule.Frame is "toll" && after.When.Start > before.When.End;
        if (after.DateIsOwn && !isLater && !before.When.Meets(after.When))
        {
            return false;
        }

        return before.Row is { } here && after.Row is { } there ? IsOnePlace(here, there)
            : one == other || discourse.Story.Of(one) is not { } first || discourse.Story.Of(other) is not { } second || first == second;
    }

    // A name that no gazetteer has may lie in a region told before, but is no part of a town.
    private static bool IsOnePlace(PlaceRow one, PlaceRow other) =>
        one.Shares(other) || (one.Meets(other) && (one.Fineness < Fineness.Town || other.Fineness < Fineness.Town || (IsKnown(one) && IsKnown(other))));

    private static bool IsKnown(PlaceRow row) => Array.TrueForAll(row.Resolved, static p => p.Latitude is not null);

    // "An earlier version of this story said that 40 had died".
    private bool IsTakenBack(ClaimDraft draft) => draft.Sentence.Has(_wrong) && IsBehindWrong(draft);

    private bool IsBehindWrong(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var wrong = units.FindIndex(u => u.Has(_wrong) && u.Last <= draft.At);
        return wrong >= 0 && units.FindIndex(wrong, u => u.Has(_say) && u.Last <= draft.At) >= 0;
    }

    private static void Replace(ClaimDraft old, ClaimDraft? newer, Phrase match)
    {
        old.Newer = newer == old ? null : newer;
        old.Stance = match.Rule.Facts.ContainsKey("corrects") ? Stance.Denied : old.Stance;
    }

    private static bool AreOfOne(ClaimDraft old, ClaimDraft newer) => newer.SaidBy is null || old.SaidBy is null || IsOne(newer.SaidBy, old.SaidBy);

    // "The army said … the army later said".
    private static bool IsOne(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // "Police initially said nine had died but later put the toll at six".
    private bool WasSaidFirst(Discourse discourse, ClaimDraft old, ClaimDraft newer)
    {
        if (old.Kind != newer.Kind || old.Newer is not null || Math.Abs(newer.Sentence.Index - old.Sentence.Index) > 1 || !AreOfOne(old, newer) || !IsOfOneEvent(discourse, old, newer))
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

    private bool IsSay(List<Unit> units, int at) => at >= 0 && at < units.Count && (units[at].Has(_say) || units[at].Has(_give));
}
