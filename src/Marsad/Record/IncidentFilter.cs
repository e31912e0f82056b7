using Marsad.Claims;
using Marsad.Places;
using Marsad.Tolls;

namespace Marsad.Record;

/// <summary>Which incidents are wanted; what is null filters nothing.</summary>
public sealed record IncidentFilter
{
    /// <summary>Those that may have happened on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Those that may have happened on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Those with a toll of this kind.</summary>
    public ClaimKind? Kind { get; init; }

    /// <summary>Those done in this way.</summary>
    public Means? Means { get; init; }

    /// <summary>Those at a place of this name, as a report or the gazetteer writes it; capitals do not matter.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Those around this point.</summary>
    public Circle? Near { get; init; }

    internal (string Name, object? Value)[] Parameters()
    {
        var reach = Near?.RadiusKm / Circle.KilometresPerDegree;
        return
        [
            ("$since", IncidentTables.Day(Since)),
            ("$until", IncidentTables.Day(Until)),
            ("$means", Means?.ToString()),
            ("$kind", Kind?.ToString()),
            ("$name", PlaceName is null ? null : IncidentTables.Fold(PlaceName)),
            ("$south", Near?.Latitude - reach),
            ("$north", Near?.Latitude + reach),
        ];
    }

    internal bool LetsThrough(CountedIncident counted) => Near is not { } circle || counted.Incident.Places.Any(circle.Holds);
}

/// <summary>A circle on the ground.</summary>
/// <param name="Latitude">Of its middle: degrees, WGS 84.</param>
/// <param name="Longitude">Of its middle: degrees, WGS 84.</param>
/// <param name="RadiusKm">How far it reaches, in kilometres.</param>
public readonly record struct Circle(double Latitude, double Longitude, double RadiusKm)
{
    internal const double KilometresPerDegree = 111.2;
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Whether a place's point lies in it; false for a place without a point.</summary>
    public bool Holds(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Latitude: { } latitude, Longitude: { } longitude } && KilometresTo(latitude, longitude) <= RadiusKm;
    }

    // The haversine formula, exact to half a percent, which no report's place is.
    private double KilometresTo(double latitude, double longitude)
    {
        var (a, b) = (Radians(Latitude), Radians(latitude));
        var north = Math.Sin((b - a) / 2);
        var east = Math.Sin(Radians(longitude - Longitude) / 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, (north * north) + (Math.Cos(a) * Math.Cos(b) * east * east))));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
