using Marsad.Text;

namespace Marsad.Places;

/// <summary>A place as a report names it and, where the gazetteer knows it, where that is.</summary>
/// <param name="Text">The name as written in the report.</param>
/// <param name="Name">The gazetteer's name for it; null where unresolved.</param>
/// <param name="Id">The gazetteer's id; null where unresolved.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where unknown.</param>
/// <param name="Admin1">The name or code of the first-level region; null where unknown.</param>
/// <param name="Latitude">Degrees, WGS 84, −90 to 90; null where unresolved.</param>
/// <param name="Longitude">Degrees, WGS 84, −180 to 180; null where unresolved.</param>
/// <param name="Relation">How the event lies to the place.</param>
/// <param name="Precision">How fine the place is.</param>
/// <param name="RadiusKm">How far around the point the place may reach, in kilometres; null where unresolved.</param>
/// <param name="Span">Where the name stands in the report's text.</param>
public sealed record Place(
    string Text,
    string? Name,
    string? Id,
    string? Country,
    string? Admin1,
    double? Latitude,
    double? Longitude,
    PlaceRelation Relation,
    PlacePrecision Precision,
    double? RadiusKm,
    Span Span);

/// <summary>How an event lies to the place that the report names.</summary>
public enum PlaceRelation
{
    /// <summary>In it; the usual case.</summary>
    In,

    /// <summary>Near it, on its outskirts, north of it.</summary>
    Near,

    /// <summary>Between it and another place.</summary>
    Between,

    /// <summary>On the road that bears its name.</summary>
    Road,

    /// <summary>In the sky over it.</summary>
    Over,

    /// <summary>At sea off it.</summary>
    Sea,
}

/// <summary>How fine a place is, the finest first.</summary>
public enum PlacePrecision
{
    /// <summary>A building, square, camp, crossing or quarter.</summary>
    Site,

    /// <summary>A village, town or city.</summary>
    Settlement,

    /// <summary>A second-level district or the surroundings of a town.</summary>
    District,

    /// <summary>A first-level region, or a region known by name.</summary>
    Region,

    /// <summary>A whole country.</summary>
    Country,

    /// <summary>A name that the gazetteer lacks.</summary>
    Unresolved,
}
