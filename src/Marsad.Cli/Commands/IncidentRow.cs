using System.Globalization;
using Marsad.Claims;
using Marsad.Cli.Output;
using Marsad.Incidents;
using Marsad.Publish;
using Marsad.Tolls;

namespace Marsad.Cli.Commands;

/// <summary>How an incident is printed.</summary>
internal static class IncidentRow
{
    // Enough to be unique in all but the largest records; show takes any unique beginning.
    private const int IdShown = 8;

    // A table is for an overview; show tells all of it.
    private const int MostBlamed = 40;

    public static RowShape<CountedIncident> Shape { get; } = new(
        IncidentJson.Fields,
        IncidentJson.Write,
        [
            new("Id", row => ShortId(row.Incident), IsShort: true),
            new("When", row => ClaimRow.When(row.Incident.When)),
            new("Where", row => Where(row.Incident)),
            new("Killed", row => Total(row, ClaimKind.Killed), IsNumber: true, IsShort: true),
            new("Injured", row => Total(row, ClaimKind.Injured), IsNumber: true, IsShort: true),
            new("Who, other harm", Others),
            new("Means", row => row.Incident.Means?.Word(), IsShort: true),
            new("Blamed", row => Cut(string.Join("; ", row.Incident.Blamed))),
            new("Origins", row => row.Incident.Origins.ToString(CultureInfo.InvariantCulture), IsNumber: true, IsShort: true),
            new("Standing", row => row.Incident.Standing.Word(), IsShort: true),
        ]);

    /// <summary>The beginning of an incident's id, as tables show it.</summary>
    public static string ShortId(Incident incident) => incident.Id[..Math.Min(IdShown, incident.Id.Length)];

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

    // Killed and injured have columns of their own, so of these only the groups stand here: "civilians", "3 children killed".
    private static string Others(CountedIncident counted)
    {
        var parts = new List<string>();
        foreach (var total in counted.Tolls.Where(toll => toll.Who == VictimGroup.Person))
        {
            var isInColumn = total.Kind is ClaimKind.Killed or ClaimKind.Injured;
            var groups = counted.Tolls.Where(toll => toll.Kind == total.Kind && toll.Who != VictimGroup.Person).ToList();
            var whole = groups.Find(group => Range(group) == Range(total));
            if (!isInColumn)
            {
                parts.Add($"{Range(total)} {total.Kind.Word()}");
            }

            if (whole is not null)
            {
                parts.Add(People(whole.Who));
            }

            parts.AddRange(groups.Where(group => group != whole).Select(group => $"{Range(group)} {People(group.Who)} {group.Kind.Word()}"));
        }

        return string.Join("; ", parts.Distinct(StringComparer.Ordinal));
    }

    private static string Cut(string text) => text.Length <= MostBlamed ? text : string.Concat(text.AsSpan(0, MostBlamed).TrimEnd(), "…");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
