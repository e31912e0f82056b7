
namespace Marsad.Places;

/// <summary>A circle on the ground.</summary>
/// <param name="Latitude">Of its middle: degrees, WGS 84.</param>
/// <param name="Longitude">Of its middle: degrees, WGS 84.</param>
/// <param name="RadiusKm">How far it reaches, in kilometres.</param>
public readonly record struct Circle(double Latitude, double Longitude, double RadiusKm)
{
    internal const double KilometresPerDegree = 111.2;

    /// <summary>Whether a place's point lies in it; false for a place without a point.</summary>
    public bool Holds(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Latitude: { } latitude, Longitude: { } longitude } && KilometresTo(latitude, longitude) <= RadiusKm;
    }

    internal double KilometresTo(double latitude, double longitude) => Distance.Km(Latitude, Longitude, latitude, longitude);
}
