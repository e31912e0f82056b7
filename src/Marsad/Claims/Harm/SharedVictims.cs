using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Tells who people are of whom a sentence says only how many: those told with them.</summary>
internal sealed class SharedVictims(Lexicon lexicon)
{
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _outOf = lexicon.Label("of.total");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _conj = lexicon.Label("conj");
    private readonly int _group = lexicon.Label("group");
    private readonly int _bare = lexicon.Label("group.bare");
    private readonly int _elided = lexicon.Label("group.elided");
    private readonly int _dead = lexicon.Label("victim.killed");
    private readonly int _hurt = lexicon.Label("victim.injured");

    /// <summary>Ties each part to the whole it was told with; the part is of the same people, where nothing else is told.</summary>
    public static void TieParts(List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.PartUnit is { } whole)
            {
                draft.Whole ??= Other(drafts, draft, whole.First);

                // "Five citizens, among them two brothers": the brothers are citizens too.
                draft.Who = draft.Who is null or VictimGroup.Person && draft.Whole?.Who is VictimGroup.Civilian or VictimGroup.Combatant or VictimGroup.Child ? draft.Whole.Who : draft.Who;
            }
        }
    }

    private static ClaimDraft? Other(List<ClaimDraft> drafts, ClaimDraft part, int first)
    {
        foreach (var draft in drafts)
        {
            if (draft.Group.First == first && draft != part)
            {
                return draft;
            }
        }

        return null;
    }

    /// <summary>"44 civilians and wounding 140": a number alone means the people told before it in the sentence; "two women and wounding several" means whoever was there.</summary>
    public void InheritWho(List<ClaimDraft> drafts)
    {
        ClaimDraft? before = null;
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            // "Two American and three Afghan soldiers": the noun stands behind the last of them.
            drafts[i].Who ??= drafts[i].Group.Has(_elided) ? drafts[i + 1].Who : null;
        }

        foreach (var draft in drafts)
        {
            if (draft.Who is null && before is not null && draft.Match.Rule.Frame is not "toll" && GoesOn(draft, before))
            {
                draft.Who = before.Who;
                draft.WhoSpan = before.WhoSpan;
            }

            draft.Who ??= VictimGroup.Person;
            before = draft.PartUnit is null ? draft : before;
        }

        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (IsWholeBefore(drafts[i]))
            {
                drafts.RemoveAt(i);
            }
        }
    }

    // "Of the 62 passengers, 41 drowned": those told first are only the whole.
    private bool IsWholeBefore(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var at = units.IndexAt(draft.Group.First);
        return at > 0 && at + 2 < units.Count && (units[at - 1].Has(_of) || units[at - 1].Has(_outOf)) && units[at + 1].Has(_comma) && units[at + 2].Has(_group)
            && (at == 1 || units[at - 2].Has(_comma) || units[at - 2].Has(_conj));
    }

    // "161 civilian casualties (57 deaths and 104 injured)": the sum tells who they are.
    private bool GoesOn(ClaimDraft draft, ClaimDraft before) => before.Kind == ClaimKind.Casualties
        ? draft.Group.Has(_bare) || draft.Group.Has(_dead) || draft.Group.Has(_hurt)
        : draft.Group.Has(_bare) && before.Who is VictimGroup.Civilian or VictimGroup.Combatant or VictimGroup.Responder;
}
