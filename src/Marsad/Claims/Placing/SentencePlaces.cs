using Marsad.Claims.Scenes;

namespace Marsad.Claims.Placing;

/// <summary>Tells which place of a claim's own sentence is the claim's.</summary>
internal sealed class SentencePlaces(Discourse discourse, DraftsBySentence drafts)
{
    // A country and a region are far away even beside the verb; so is what another verb of harm stands between.
    private const int CountryFar = 20;
    private const int RegionFar = 6;
    private const int OtherHarm = 8;

    // "Rockets fired at Ardan killing five in the suburb of Velk": what stands before is less surely meant, but for "In Ardan," at the beginning.
    private const int BeforeIt = 3;
    private const int Opening = 2;

    // "Douma in Eastern Ghouta", "Hass, Idlib": the first lies in the second, whatever the gazetteer holds.
    private const int Adjacent = 2;
    private const int Near = 6;
    private const int MostNested = 4;

    /// <summary>The place that the draft's clause tells, else its sentence; null where neither does.</summary>
    public PlaceRow? Of(ClaimDraft draft)
    {
        var scene = discourse.Scenes[draft.Sentence.Index];
        return OfEntry(draft) ?? (scene.Rows.Count == 0 ? null : Bracketed(scene.Rows, draft) ?? Labelled(scene.Rows) ?? Best(scene, draft, ofClause: true) ?? Best(scene, draft, ofClause: false));
    }

    // "Ardan: 15, Velk: 7": of an entry the finest place that it tells.
    private PlaceRow? OfEntry(ClaimDraft draft)
    {
        PlaceRow? finest = null;
        foreach (var scene in discourse.ScenesOfEntry(draft))
        {
            foreach (var row in scene.Rows)
            {
                if (row.First >= draft.Entry.First && row.First < draft.Entry.Last && (finest is null || row.Grain > finest.Grain))
                {
                    finest = row;
                }
            }
        }

        return finest;
    }

    // The nearest row; a finer one beside it that may lie in it says more, and so on.
    private PlaceRow? Best(Scene scene, ClaimDraft draft, bool ofClause)
    {
        var best = Nearest(scene, draft, ofClause);
        for (var steps = 0; best is not null && steps < MostNested && Beside(scene, draft, best, ofClause) is { } finer; steps++)
        {
            best = finer;
        }

        return best;
    }

    // "On a school in the Orva quarter in Ardan": each lies in the next.
    private PlaceRow? Beside(Scene scene, ClaimDraft draft, PlaceRow nearest, bool ofClause)
    {
        PlaceRow? finer = null;
        foreach (var row in scene.Rows)
        {
            var isFiner = (finer is null || row.IsFinerThan(finer)) && (LiesBeside(row, nearest) || IsToldLater(row, nearest, draft));
            if (isFiner && (!ofClause || scene.SameClause(row.First, draft.Harm.First)))
            {
                finer = row;
            }
        }

        return finer;
    }

    private PlaceRow? Nearest(Scene scene, ClaimDraft draft, bool ofClause)
    {
        PlaceRow? nearest = null;
        var least = int.MaxValue;
        foreach (var row in scene.Rows)
        {
            if (!Serves(row, draft) || scene.Parts(row.First, draft.Harm.First) || (ofClause && !scene.SameClause(row.First, draft.Harm.First)))
            {
                continue;
            }

            var distance = Distance(row, draft);
            if (nearest is null || distance < least || (distance == least && row.Grain >= nearest.Grain))
            {
                (nearest, least) = (row, distance);
            }
        }

        return nearest;
    }

    private static PlaceRow? Bracketed(List<PlaceRow> rows, ClaimDraft draft)
    {
        foreach (var row in rows)
        {
            if (draft.Group.First >= row.Brackets.First && draft.Group.First < row.Brackets.Last)
            {
                return row;
            }
        }

        return null;
    }

    // The label of a line says where it plays, unless a finer place of it is told.
    private static PlaceRow? Labelled(List<PlaceRow> rows) =>
        rows is [{ IsLabel: true, IsOfEntry: false } label, ..] ? FinerThan(label, rows) ?? label : null;

    private static PlaceRow? FinerThan(PlaceRow label, List<PlaceRow> rows) =>
        rows.Find(r => r.IsTelling && r.Grain > label.Grain && r.Places[0].Mention.Relation != Places.PlaceRelation.Road && r.MayLieIn(label));

    // Where people were brought is not where they were hurt; a total may name its country without a word of place.
    private static bool Serves(PlaceRow row, ClaimDraft draft) => !row.IsOfEntry && row.Role switch
    {
        PlaceRole.OfSource or PlaceRole.Origin or PlaceRole.Dateline or PlaceRole.To => false,
        PlaceRole.Named => row.Fineness == Fineness.Country && draft.Scope is ClaimScope.Period or ClaimScope.Conflict,
        _ => true,
    };

    private int Distance(PlaceRow row, ClaimDraft draft)
    {
        var (first, last) = (Math.Min(draft.Harm.First, draft.Group.First), Math.Max(draft.Harm.Last, draft.Group.Last));
        var between = 0;
        foreach (var other in drafts[draft.Sentence.Index])
        {
            between += other.Harm.First != draft.Harm.First && IsBetween(other.Harm, row, first, last) ? 1 : 0;
        }

        var far = row.Fineness switch { Fineness.Country => CountryFar, Fineness.Region => RegionFar, _ => 0 };
        var isBefore = row.Last <= first && row.First - draft.Sentence.First > Opening;
        return (isBefore ? BeforeIt : 0) + row.Distance(first, last, draft.Kind == ClaimKind.Displaced) + far + (between * OtherHarm);
    }

    private static bool IsBetween(in Text.Unit harm, PlaceRow row, int first, int last) =>
        (harm.First >= last && harm.Last <= row.First) || (harm.Last <= first && harm.First >= row.Last);

    private static bool LiesBeside(PlaceRow row, PlaceRow other)
    {
        var tellsWhere = row.Role == PlaceRole.Where || (row.Role == PlaceRole.From && other.Role == PlaceRole.From);
        var isWide = row.Fineness < Fineness.District && row.Fineness < other.Fineness;
        if (row == other || row.IsOfEntry || !tellsWhere || isWide)
        {
            return false;
        }

        var gap = other.First - row.Last;
        var isRightBefore = gap >= 0 && gap <= Adjacent && row.IsFinerThan(other);
        return IsToldWithin(row, other) || isRightBefore || (gap <= Near && row.First - other.Last <= Near && row.MayLieIn(other));
    }

    // By its own words: "Douma in Eastern Ghouta".
    private static bool IsToldWithin(PlaceRow row, PlaceRow other) =>
        row.First < other.First && row.Places is [{ Mention.Within: { } within }] && other.Places is [{ Mention: var wider }]
        && string.Equals(within, wider.Name, StringComparison.OrdinalIgnoreCase);

    // "In Hajjah province three farmers were killed when planes hit a market in Haradh."
    private bool IsToldLater(PlaceRow row, PlaceRow nearest, ClaimDraft draft) =>
        row.First >= draft.Harm.Last && nearest.Last <= draft.At
        && row.Role == PlaceRole.Where && row.IsFinerThan(nearest) && !row.IsNear
        && discourse.Scenes[draft.Sentence.Index].SameClause(nearest.First, row.First) && !HasHarmBetween(draft, row) && row.MayLieIn(nearest);

    private bool HasHarmBetween(ClaimDraft draft, PlaceRow row)
    {
        foreach (var other in drafts[draft.Sentence.Index])
        {
            if (other.Harm.First >= draft.Harm.Last && other.Harm.First < row.First && other.Kind == draft.Kind)
            {
                return true;
            }
        }

        return false;
    }
}
