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
