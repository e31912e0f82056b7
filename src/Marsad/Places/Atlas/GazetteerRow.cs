
namespace Marsad.Places.Atlas;

/// <summary>A place on its way into a gazetteer: all its names, nothing looked up yet.</summary>
/// <param name="Id">Unique within its source.</param>
/// <param name="Name">The usual name.</param>
/// <param name="OtherNames">Names in other spellings, languages and scripts.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty where it has none.</param>
/// <param name="Admin1">The first-level region's name, or its GeoNames code; empty where unknown.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Latitude">Degrees, −90 to 90.</param>
/// <param name="Longitude">Degrees, −180 to 180.</param>
/// <param name="Population">People; 0 where unknown.</param>
/// <param name="RadiusKm">Kilometres; 0 for what is usual for its kind and population.</param>
internal sealed record GazetteerRow(
    string Id,
    string Name,
    IReadOnlyList<string> OtherNames,
    string Country,
    string Admin1,
    PlaceKind Kind,
    double Latitude,
    double Longitude,
    long Population,
    double RadiusKm);
