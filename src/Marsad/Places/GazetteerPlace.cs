
namespace Marsad.Places;

/// <summary>One entry of the gazetteer. A plain value; keeps nothing of the gazetteer's file open.</summary>
/// <param name="Id">Unique within its source: a GeoNames number, or the supplement's own word.</param>
/// <param name="Name">Its usual name in Latin letters.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty for seas and regions across borders.</param>
/// <param name="Admin1">The name, else GeoNames' code, of its first-level region; empty where unknown.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Latitude">Degrees, WGS 84, −90 to 90, five decimals.</param>
/// <param name="Longitude">Degrees, WGS 84, −180 to 180, five decimals.</param>
/// <param name="Population">People, as the source has it; 0 where unknown.</param>
/// <param name="RadiusKm">How far around the point the place may reach, in kilometres.</param>
public readonly record struct GazetteerPlace(
    string Id,
    string Name,
    string Country,
    string Admin1,
    PlaceKind Kind,
    double Latitude,
    double Longitude,
    long Population,
    double RadiusKm)
{
    /// <summary>How fine it is, in the contract's terms.</summary>
    public PlacePrecision Precision => Kind.Precision();
}
