using System.Globalization;
using Marsad.Claims;
using Marsad.Cli.Output;
using Marsad.Dates;
using Marsad.Incidents;
using Marsad.Publish;
using Marsad.Tolls;

namespace Marsad.Cli.Commands;

/// <summary>How an incident is printed.</summary>
internal static class IncidentRow
{
    // Enough to be unique in all but the largest records; show takes any unique beginning.
    private const int IdShown = 8;

    public static RowShape<CountedIncident> Shape { get; } = new(
        IncidentJson.Fields,
        IncidentJson.Write,
        [
            new("Id", row => row.Incident.Id[..Math.Min(IdShown, row.Incident.Id.Length)]),
            new("When", row => When(row.Incident.When)),
            new("Where", row => Where(row.Incident)),
            new("Killed", row => Total(row, ClaimKind.Killed), IsNumber: true),
            new("Injured", row => Total(row, ClaimKind.Injured), IsNumber: true),
            new("Who, and other harm", Others),
            new("Means", row => row.Incident.Means?.Word()),
            new("Blamed", row => string.Join("; ", row.Incident.Blamed)),
            new("Origins", row => row.Incident.Origins.ToString(CultureInfo.InvariantCulture), IsNumber: true),
            new("Standing", row => row.Incident.Standing.Word()),
        ]);

    /// <summary>A range of days as people read it; null where nothing is known.</summary>
    public static string? When(DateRange when) => (when.Start, when.End) switch
    {
        (null, null) => null,
        (null, { } end) => $"to {end:O}",
        ({ } start, null) => $"from {start:O}",
        ({ } start, { } end) => start == end ? $"{start:O}" : $"{start:O} to {end:O}",
    };

    /// <summary>The place as written, with its region and country where known.</summary>
    public static string? Where(Incident incident)
    {
        var known = incident.Places.FirstOrDefault(place => place.Country is not null);
        var around = known is null ? [] : new[] { known.Admin1, known.Country }.OfType<string>().Where(name => name != incident.PlaceText);
        var text = string.Join(", ", around.Prepend(incident.PlaceText).OfType<string>());
        return text.Length == 0 ? null : text;
    }

    /// <summary>A toll as people read it: <c>12</c>, <c>12–14</c>, <c>12+</c> where a source gives no upper bound, <c>up to 9</c>,
    /// <c>?</c> where no source gives a number.</summary>
    public static string Range(Toll toll) => (toll.Low, toll.High) switch
    {
        (null, null) => "?",
        (null, { } high) => Text($"up to {high:N0}"),
        ({ } low, null) => Text($"{low:N0}+"),
        ({ } low, { } high) => Text($"{low:N0}") + (low == high ? "" : Text($"–{high:N0}")) + (toll.HighOpen ? "+" : ""),
    };

    /// <summary>The word for so many people of a group.</summary>
    public static string People(VictimGroup who) => who switch
    {
        VictimGroup.Child => "children",
        VictimGroup.Woman => "women",
        VictimGroup.Person => "people",
        _ => who.Word() + "s",
    };

    private static string? Total(CountedIncident counted, ClaimKind kind) =>
        counted.Tolls.FirstOrDefault(toll => toll.Kind == kind && toll.Who == VictimGroup.Person) is { } total ? Range(total) : null;

    private static string Others(CountedIncident counted) => string.Join("; ", counted.Tolls
        .Where(toll => toll.Who != VictimGroup.Person || toll.Kind is not (ClaimKind.Killed or ClaimKind.Injured))
        .Select(toll => toll.Who == VictimGroup.Person
            ? $"{Range(toll)} {toll.Kind.Word()}"
            : $"{Range(toll)} {People(toll.Who)} {toll.Kind.Word()}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
