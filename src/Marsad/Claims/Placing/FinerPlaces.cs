using Marsad.Claims.Scenes;
using Marsad.Places;

namespace Marsad.Claims.Placing;

/// <summary>Where a claim's own place is coarse, "in Ardan province": the one finer place that the sentences on the same thing tell.</summary>
internal sealed class FinerPlaces(Discourse discourse, ToldPlaces told)
{
    // Where so many towns are told, none of them is meant.
    private const int MostTowns = 3;

    // So many sentences on a place may be told finer: "near the capital" as a town.
    private const int Ahead = 4;

    // As fine as a quarter: nothing finer is looked for.
    private const int FinestGrain = 7;

    /// <summary>The finer place; null where there is none, or more than one.</summary>
    public PlaceRow? Of(ClaimDraft draft, PlaceRow own)
    {
        var here = draft.Sentence.Index;
        return discourse.Story.Of(here) is { } happening && draft.Scope == ClaimScope.Incident && MayRefine(here, own, happening) && HasFiner(happening, own) ? Of(draft, own, happening) : null;
    }

    private static bool HasFiner(Happening happening, PlaceRow own)
    {
        foreach (var (row, _) in happening.Rows)
        {
            if (IsWithin(row, own))
            {
                return true;
            }
        }

        return false;
    }

    private PlaceRow? Of(ClaimDraft draft, PlaceRow own, Happening happening)
    {
        var here = draft.Sentence.Index;
        var finer = happening.Rows.FindAll(r => told.MayTell(draft, r.Row, r.Sentence) && IsWithin(r.Row, own));
        // A town is no finer than a town: only where the report puts it near one, or counts the same people there.
        finer.RemoveAll(r => own.Fineness == Fineness.Town && r.Row.Fineness == Fineness.Town && !(own.IsNear && r.Sentence - here <= Ahead) && !told.HasSameNumber(draft, r.Sentence));
        var near = OnlyOne(finer.FindAll(r => r.Sentence <= here || Continues(draft, r.Sentence, happening))) ?? OnlyOne(finer.FindAll(r => told.HasSameNumber(draft, r.Sentence)));
        if (near is not null)
        {
            return (near.Fineness <= Fineness.District ? Within(near, finer, happening) : null) ?? near;
        }

        return (own.Fineness <= Fineness.District || own.IsNear) && happening.IsOpening(here) && !AreMany(finer) ? Within(own, finer, happening) : null;
    }

    /// <summary>Whether a later sentence tells of the same: it points back, or it comes next.</summary>
    public bool Continues(ClaimDraft draft, int sentence, Happening happening) =>
        discourse.Scenes[sentence].PointsBack || (sentence - draft.Sentence.Index <= Ahead && happening.Next(draft.Sentence.Index) == sentence);

    /// <summary>Whether a place says more than a wider one in which it lies; "Ardan" by itself says no more than "the Ardan countryside" told beside it.</summary>
    public static bool IsWithin(PlaceRow row, PlaceRow wider) =>
        row.Grain > wider.Grain && row.MayLieIn(wider) && !(row.Places is [{ Mention.Hint: PlaceKindHint.None }] && row.Shares(wider));

    /// <summary>The one place within a wider one that the report comes back to, or that alone it tells there; null where there is none.</summary>
    public static PlaceRow? Within(PlaceRow wider, List<(PlaceRow Row, int Sentence)> rows, Happening happening)
    {
        var finer = rows.FindAll(r => IsWithin(r.Row, wider));
        return finer.Count == 0 ? null : MainOf(finer) ?? AloneOf(finer, wider, happening);
    }

    /// <summary>The finest place; of several as fine the one told more often than each other, null where there is none.</summary>
    public static PlaceRow? OnlyOne(List<(PlaceRow Row, int Sentence)> rows)
    {
        if (rows.Count < 2)
        {
            return rows.Count == 0 ? null : rows[0].Row;
        }

        var finest = rows.Max(r => r.Row.Grain);
        var best = rows.FindAll(r => r.Row.Grain == finest);
        var counts = best.ConvertAll(r => best.Count(o => o.Row.Shares(r.Row)));
        var most = counts.Max();
        var first = best[counts.IndexOf(most)].Row;
        return best.Where((r, i) => counts[i] == most).All(r => r.Row.Shares(first)) ? first : null;
    }

    // The first lines tell the town, later ones the quarter; in the body a town is meant as told.
    private bool MayRefine(int here, PlaceRow own, Happening happening) =>
        !discourse.Scenes[here].IsSpread && own.Grain <= FinestGrain && (own.Fineness == Fineness.Region || happening.IsOpening(here) || (discourse.Scenes[here].PointsBack && !own.IsNear));

    private static bool AreMany(List<(PlaceRow Row, int Sentence)> rows) =>
        rows.Where(r => r.Row.Fineness > Fineness.District).DistinctBy(r => r.Row.Places[0].Mention.Name, StringComparer.OrdinalIgnoreCase).Count() > MostTowns;

    private static PlaceRow? MainOf(List<(PlaceRow Row, int Sentence)> finer) =>
        OnlyOne(finer.FindAll(r => r.Row.Fineness >= Fineness.Town && finer.Exists(o => o.Sentence != r.Sentence && o.Row.Shares(r.Row))));

    private static PlaceRow? AloneOf(List<(PlaceRow Row, int Sentence)> finer, PlaceRow wider, Happening happening)
    {
        var best = finer.MaxBy(r => r.Row.Grain).Row;
        return happening.Rows.TrueForAll(r => !r.Row.IsTelling || r.Row.Grain <= wider.Grain || r.Row.Shares(wider) || !r.Row.MayLieIn(wider) || IsOf(best, r.Row)) ? best : null;
    }

    // "Division 9" is "the Division 9 base" told short.
    private static bool IsOf(PlaceRow finer, PlaceRow row) =>
        row.Shares(finer) || finer.MayLieIn(row) || finer.Places[0].Mention.Name.StartsWith(row.Places[0].Mention.Name, StringComparison.OrdinalIgnoreCase);
}
