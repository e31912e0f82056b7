
namespace Marsad.Places;

/// <summary>Distances on the globe.</summary>
internal static class Distance
{
    private const double EarthRadiusKm = 6371;

    /// <summary>Kilometres between two points, along the surface of a sphere (within 0.5 % of the ellipsoid).</summary>
    public static double Km(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var a = double.DegreesToRadians(latitude1);
        var b = double.DegreesToRadians(latitude2);
        var north = Math.Sin((b - a) / 2);
        var east = Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2);
        var chord = (north * north) + (Math.Cos(a) * Math.Cos(b) * east * east);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    public static double Km(in GazetteerPlace one, in GazetteerPlace other) =>
        Km(one.Latitude, one.Longitude, other.Latitude, other.Longitude);
}
