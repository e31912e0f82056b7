using System.Globalization;
using System.Text;
using Marsad.Incidents;
using Marsad.Origins;
using Marsad.Tolls;

namespace Marsad.Tests.Incidents;

/// <summary>Writes incidents and tolls the way the cases expect them.</summary>
internal static class CaseText
{
    public static string Of(IReadOnlyCollection<ClaimInContext> claims)
    {
        var text = new StringBuilder();
        foreach (var grouped in InventedWorld.Grouper.Group(claims).OrderBy(it => it.Claims.Min(item => item.Claim.Id), StringComparer.Ordinal))
        {
            Write(text, grouped);
        }

        return text.Length == 0 ? "no incident" : text.ToString().TrimEnd();
    }

    private static void Write(StringBuilder text, GroupedIncident grouped)
    {
        var incident = grouped.Incident;
        text.Append(string.Join(' ', incident.Claims.Order(StringComparer.Ordinal)))
            .Append(": ").Append(incident.PlaceText ?? "no place")
            .Append(", ").Append(Days(incident))
            .Append(", ").Append(incident.Means?.ToString().ToLowerInvariant() ?? "means unknown")
            .Append(CultureInfo.InvariantCulture, $", origins {incident.Origins}, {Standing(incident.Standing)}\n");
        foreach (var toll in InventedWorld.Tolls.Count(grouped, CountingRule.OriginRange).Tolls)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(toll.InsideTotal ? "of them " : "")}")
                .Append(CultureInfo.InvariantCulture, $"{Lower(toll.Kind)} {Lower(toll.Who)}: ")
                .Append(CultureInfo.InvariantCulture, $"{toll.Low?.ToString(CultureInfo.InvariantCulture) ?? "?"}{Claims(toll.LowClaims)}")
                .Append(CultureInfo.InvariantCulture, $" to {High(toll)}{Claims(toll.HighClaims)}\n");
        }
    }

    private static string Days(Incident incident) => incident.When switch
    {
        { Start: null, End: null } => "no day",
        var days when days.Start == days.End => Day(days.Start),
        var days => Day(days.Start) + ".." + Day(days.End),
    };

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string High(Toll toll) =>
        (toll.High, toll.HighOpen) switch
        {
            (null, true) => "open",
            (null, false) => "?",
            ({ } high, var isOpen) => high.ToString(CultureInfo.InvariantCulture) + (isOpen ? " or more" : ""),
        };

    private static string Claims(IReadOnlyList<string> ids) => ids.Count == 0 ? "" : $" ({string.Join(' ', ids.Order(StringComparer.Ordinal))})";

    private static string Standing(Standing standing) => standing == Marsad.Incidents.Standing.SingleOrigin
        ? "single origin"
        : standing.ToString().ToLowerInvariant();

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
