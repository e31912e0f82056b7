
namespace Marsad.Places.Atlas;

/// <summary>How fine and how wide a place is in a report: its own extent, changed by the words around its name.</summary>
internal static class PlaceExtent
{
    /// <summary>The place of a mention; <paramref name="distanceKm"/> to the other of "between A and B", 0 where there is none.</summary>
    public static Place Of(PlaceMention mention, in GazetteerPlace found, double distanceKm)
    {
        var (precision, radius) = Asked(mention.Hint, found);
        (precision, radius) = mention.Relation switch
        {
            PlaceRelation.Near => (Coarser(precision, PlacePrecision.District), (radius * 2) + 5),
            PlaceRelation.Between => (Coarser(precision, PlacePrecision.District), Math.Max(radius, Math.Max(10, distanceKm / 2))),
            PlaceRelation.Road => (Coarser(precision, PlacePrecision.District), radius + 15),
            PlaceRelation.Over => (precision, radius + 5),
            PlaceRelation.Sea => (Coarser(precision, PlacePrecision.Region), radius + 40),
            _ => (precision, radius),
        };
        return new(
            mention.Name, found.Name, found.Id, NullIfEmpty(found.Country), NullIfEmpty(found.Admin1),
            found.Latitude, found.Longitude, mention.Relation, precision, Math.Round(radius, 1), mention.Span);
    }

    /// <summary>"Kharkiv region" where only the city is known: the city's point, as wide as a region.</summary>
    private static (PlacePrecision Precision, double RadiusKm) Asked(PlaceKindHint hint, in GazetteerPlace found)
    {
        var own = found.Precision;
        return (hint, own) switch
        {
            (PlaceKindHint.Region, <= PlacePrecision.District) =>
                (PlacePrecision.Region, Math.Max(found.RadiusKm, PlaceKind.Region.UsualRadiusKm(0))),
            // A quarter that is called a district stays a quarter.
            (PlaceKindHint.District, <= PlacePrecision.Settlement) when found.Kind is not (PlaceKind.Quarter or PlaceKind.Site) =>
                (PlacePrecision.District, Math.Max(found.RadiusKm, PlaceKind.District.UsualRadiusKm(0))),
            _ => (own, found.RadiusKm),
        };
    }

    private static PlacePrecision Coarser(PlacePrecision one, PlacePrecision other) => one > other ? one : other;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
