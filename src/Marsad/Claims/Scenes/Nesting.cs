using Marsad.Places;

namespace Marsad.Claims.Scenes;

/// <summary>Tells whether one place lies in another, as far as coordinates and radii can: the gazetteer has no borders.</summary>
internal static class Nesting
{
    // "Near Ardan" reaches so far.
    private const double NearKm = 40;

    // A place whose extent is not known is as wide as a town.
    private const double UnknownRadiusKm = 10;

    // A radius is an estimate: what lies a fifth beyond it may still be inside.
    private const double OverTheRim = 1.2;

    // So far beyond the middle, about 30 km, a place may lie and still be told as of the one side.
    private const double MiddleDegrees = 0.3;

    /// <summary>Whether the place may lie in the other; a quarter called a district is wider than nothing of its city, though coarser by its word.</summary>
    public static bool MayLieIn(Place place, Place other, bool isFiner)
    {
        if (place.Country != other.Country || !(isFiner || place.RadiusKm < other.RadiusKm) || (other.Precision < PlacePrecision.Region && place.RadiusKm > other.RadiusKm))
        {
            return false;
        }

        return other.Precision switch
        {
            PlacePrecision.Country => true,
            PlacePrecision.Region => IsOfRegion(place, other) || ((place.Admin1 is null || other.Admin1 is null) && Near(place, other)),
            PlacePrecision.District when IsCalledAfter(other) => IsOfRegion(place, other) || Near(place, other),
            _ => Near(place, other),
        };
    }

    /// <summary>Whether the place lies on the side of the area that its words name: "northern Kestria" reaches a little over its middle; what lies in the far south is not in it.</summary>
    public static bool IsOnSide(Place place, Place area, (int North, int East) side) =>
        area.Precision < PlacePrecision.Region
        || ((side.North * (place.Latitude!.Value - area.Latitude!.Value) >= -MiddleDegrees) && (side.East * (place.Longitude!.Value - area.Longitude!.Value) >= -MiddleDegrees));

    /// <summary>Whether a place bears its province's name, so that "Ardan" and "the Ardan countryside" may mean the province.</summary>
    public static bool IsCalledAfter(Place place) => place is { Name: { } name, Admin1: { } region } && region.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both lie in one province.</summary>
    public static bool IsOfRegion(Place place, Place other) => place.Admin1 is not null && place.Admin1 == other.Admin1;

    private static bool Near(Place place, Place other)
    {
        var radius = other.RadiusKm ?? UnknownRadiusKm;
        var reach = other.Relation == PlaceRelation.Near ? NearKm : UnknownRadiusKm;
        return Distance.Km(place.Latitude!.Value, place.Longitude!.Value, other.Latitude!.Value, other.Longitude!.Value) <= Math.Max(reach, radius * OverTheRim);
    }
}
