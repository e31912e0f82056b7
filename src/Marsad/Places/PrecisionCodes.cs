
namespace Marsad.Places;

/// <summary>A place's precision in the codes of the field's data sets.</summary>
public static class PrecisionCodes
{
    /// <summary>
    /// UCDP's <c>where_prec</c>: 1 the exact place, 2 its surroundings, 3 a second-level district, 4 a first-level region,
    /// 5 a line or an area without bounds, 6 the country, 7 the sea or the air.
    /// </summary>
    /// <returns>1 to 7, or null for an unresolved name.</returns>
    public static int? UcdpWherePrecision(this Place place) => (place.Relation, place.Precision) switch
    {
        (_, PlacePrecision.Unresolved) => null,
        (PlaceRelation.Sea or PlaceRelation.Over, _) => 7,
        (_, PlacePrecision.Country) => 6,
        (PlaceRelation.Between or PlaceRelation.Road, _) => 5,
        (_, PlacePrecision.Region) => 4,
        (PlaceRelation.Near, _) => 2,
        (_, PlacePrecision.District) => 3,
        _ => 1,
    };

    /// <summary>ACLED's <c>geo_precision</c>: 1 the town, 2 near it or a part of a region, 3 a larger region.</summary>
    /// <returns>1 to 3, or null for an unresolved name.</returns>
    public static int? AcledGeoPrecision(this Place place) => (place.Relation, place.Precision) switch
    {
        (_, PlacePrecision.Unresolved) => null,
        (_, PlacePrecision.Region or PlacePrecision.Country) => 3,
        (PlaceRelation.In or PlaceRelation.Over, PlacePrecision.Site or PlacePrecision.Settlement) => 1,
        _ => 2,
    };
}
