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
    private const int NamesShown = 2;

    public static RowShape<CountedIncident> Shape { get; } = new(
        IncidentJson.Fields,
        IncidentJson.Write,
        [
            new("Id", row => ShortId(row.Incident), IsShort: true),
            new("When", row => ClaimRow.When(row.Incident.When)),
            new("Where", row => Where(row.Incident)),
            new("Killed", row => Harm(row, ClaimKind.Killed)),
            new("Injured", row => Harm(row, ClaimKind.Injured)),
            new("Other harm", OtherHarm, MayBeLeftOut: true),
            new("Means, blame", row => HowAndWho(row.Incident)),
            new("Standing", row => Stands(row.Incident)),
        ]);

    /// <summary>The beginning of an incident's id, as tables show it.</summary>
    public static string ShortId(Incident incident) => incident.Id[..Math.Min(IdShown, incident.Id.Length)];

    /// <summary>The place as written, with what it was taken for and its country, or that it is not told or not known.</summary>
    public static string Where(Incident incident)
    {
        if (incident.PlaceText is null && incident.Places.Count == 0)
        {
            return "place not told";
        }

        var text = incident.PlaceText ?? string.Join(", ", incident.Places.Select(place => place.Text));
        if (incident.Places.FirstOrDefault(place => place.Id is not null) is not { } known)
        {
            return text + " (unresolved)";
        }

        // A name read as another is where places go wrong, so it is shown: "the capital (Marenthal)".
        var isOther = incident.Places.Count == 1 && known.Name is { } name && !text.Contains(name, StringComparison.OrdinalIgnoreCase);
        return (isOther ? $"{text} ({known.Name})" : text) + (known.Country is { Length: > 0 } country && known.Precision != Places.PlacePrecision.Country ? ", " + country : "");
    }

    /// <summary>Everyone who is blamed, up to two by name.</summary>
    private static string? HowAndWho(Incident incident)
    {
        var blamed = incident.Blamed.Count switch
        {
            0 => null,
            <= NamesShown => string.Join(" or ", incident.Blamed) + " blamed",
            var all => string.Join(", ", incident.Blamed.Take(NamesShown)) + Text($" and {all - NamesShown} more blamed"),
        };
        return string.Join(", ", new[] { incident.Means?.Word(), blamed }.OfType<string>());
    }

    private static string Stands(Incident incident) => incident.Standing == Standing.SingleOrigin || incident.Origins == 0
        ? incident.Standing.Word()
        : Text($"{incident.Standing.Word()}, {incident.Origins:N0} origin{(incident.Origins == 1 ? "" : "s")}");

    /// <summary>A toll as people read it: <c>12</c>, <c>12–14</c>, <c>12+</c> where a source gives no upper bound, <c>up to 9</c>,
    /// <c>?</c> where no source gives a number.</summary>
    public static string Range(Toll toll) => (toll.Low, toll.High) switch
    {
        (null, null) => "?",
        (null, { } high) => Text($"up to {high:N0}"),
        ({ } low, null) => Text($"{low:N0}+"),
        ({ } low, { } high) => Text($"{low:N0}") + (low == high ? "" : Text($"–{high:N0}")) + (toll.HighOpen ? "+" : ""),
    };

    /// <summary>So many people of a group: <c>5 children</c>, <c>1 woman</c>; <c>? civilians</c> where no source gives a number.</summary>
    public static string People(Toll toll) => Range(toll) is var range && range == "1" ? "1 " + toll.Who.Word() : $"{range} {People(toll.Who)}";

    /// <summary>The word for people of a group.</summary>
    public static string People(VictimGroup who) => who switch
    {
        VictimGroup.Child => "children",
        VictimGroup.Woman => "women",
        VictimGroup.Person => "people",
        _ => who.Word() + "s",
    };

    // "14+ (5 children)"; where all are of one group, "9 combatants".
    private static string? Harm(CountedIncident counted, ClaimKind kind)
    {
        var tolls = counted.Tolls.Where(toll => toll.Kind == kind).ToList();
        if (tolls.Count == 0)
        {
            return null;
        }

        var total = tolls.Find(toll => toll.Who == VictimGroup.Person);
        var groups = tolls.Where(toll => toll.Who != VictimGroup.Person).ToList();
        var whole = total is null ? null : groups.Find(group => Range(group) == Range(total));
        var parts = groups.Where(group => group != whole).Select(People).ToList();
        var all = whole is not null ? People(whole) : total is not null ? Range(total) : null;
        return all is null ? string.Join(", ", parts) : parts.Count == 0 ? all : $"{all} ({string.Join(", ", parts)})";
    }

    private static string OtherHarm(CountedIncident counted) => string.Join("; ", counted.Tolls.Select(toll => toll.Kind).Distinct()
        .Where(kind => kind is not (ClaimKind.Killed or ClaimKind.Injured))
        .Select(kind => $"{Harm(counted, kind)} {(kind == ClaimKind.Casualties ? "killed or injured" : kind.Word())}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
