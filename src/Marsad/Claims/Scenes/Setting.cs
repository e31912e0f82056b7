using Marsad.Places;

namespace Marsad.Claims.Scenes;

/// <summary>Where a report as a whole plays.</summary>
/// <param name="Country">The country that it names most often, or null.</param>
/// <param name="First">Where the first thing happened that it places: the finest place of the first sentence that tells one, else the country, else where it was written; null where it names none.</param>
/// <param name="Area">The widest place of the first lines in which that lies and that is finer than a part of a country.</param>
internal sealed record Setting(PlaceRow? Country, PlaceRow? First, PlaceRow? Area)
{
    private const int FirstLines = 4;

    /// <summary>Reads it off the report's places and scenes.</summary>
    public static Setting Of(Discourse discourse)
    {
        var rows = RowsOfFirst(discourse.Scenes);
        var named = rows.Count == 0 ? FirstNamed(discourse.Scenes) : null;
        var first = rows.MaxBy(static r => r.Grain) ?? named;
        return new(CountryOf(discourse), first, AreaOf(discourse.Scenes, rows, first) ?? rows.FirstOrDefault() ?? named);
    }

    // What is told after the first violence, and of none, is where somebody spoke or met.
    private static List<PlaceRow> RowsOfFirst(Scene[] scenes)
    {
        var violence = Array.FindIndex(scenes, static s => s.IsViolent);
        for (var i = 0; i < scenes.Length; i++)
        {
            if ((i < violence || scenes[i].IsViolent) && scenes[i].Rows.Exists(static row => row.IsTelling))
            {
                return scenes[i].Rows.FindAll(static row => row.IsTelling);
            }
        }

        return [];
    }

    // The first line tells the quarter, the next ones the city that it lies in.
    private static PlaceRow? AreaOf(Scene[] scenes, List<PlaceRow> rows, PlaceRow? first)
    {
        var area = rows.Where(static r => r.Grain > 1 && !r.IsNear).MinBy(static r => r.Grain);
        for (var i = 0; first is not null && i < scenes.Length && i < FirstLines; i++)
        {
            foreach (var row in scenes[i].Rows)
            {
                if (row is { IsNear: false, Grain: > 1, Role: PlaceRole.Where or PlaceRole.Dateline } && row.Grain < (area?.Grain ?? int.MaxValue) && first.MayLieIn(row))
                {
                    area = row;
                }
            }
        }

        return area;
    }

    private static PlaceRow? FirstNamed(Scene[] scenes)
    {
        foreach (var scene in scenes)
        {
            foreach (var row in scene.Rows)
            {
                if (row is { IsOfEntry: false, Role: not (PlaceRole.Named or PlaceRole.OfSource) })
                {
                    return row;
                }
            }
        }

        return null;
    }

    private static PlaceRow? CountryOf(Discourse discourse)
    {
        var (places, resolved) = (discourse.Places, discourse.Resolved);
        if (!resolved.Exists(static place => place.Precision == PlacePrecision.Country))
        {
            return null;
        }

        var named = Enumerable.Range(0, places.Count).Where(i => resolved[i].Precision == PlacePrecision.Country).GroupBy(i => resolved[i].Id)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First()).FirstOrDefault();
        return named?.First() is { } at ? new PlaceRow([places[at]], [resolved[at]], places[at].First, places[at].Last, 0, PlaceRole.Named) : null;
    }
}
