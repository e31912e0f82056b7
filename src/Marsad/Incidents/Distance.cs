using Marsad.Places;

namespace Marsad.Incidents;

/// <summary>Distances on the ground, in kilometres.</summary>
internal static class Distance
{
    /// <summary>Length of one degree of latitude, in kilometres.</summary>
    public const double KilometresPerDegree = 111.2;

    /// <summary>How far two places lie apart; infinite where either has no point.</summary>
    /// <remarks>On a flat map: right to a few percent over the tens of kilometres that matter here.</remarks>
    public static double Kilometres(Place one, Place other)
    {
        if (one is not { Latitude: { } lat1, Longitude: { } lon1 } || other is not { Latitude: { } lat2, Longitude: { } lon2 })
        {
            return double.PositiveInfinity;
        }

        var north = lat1 - lat2;
        var around = Math.Abs(lon1 - lon2);
        var east = Math.Min(around, 360 - around) * Math.Cos((lat1 + lat2) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east)) * KilometresPerDegree;
    }
}
