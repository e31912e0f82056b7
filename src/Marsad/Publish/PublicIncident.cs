using System.Text.Json;
using Marsad.Claims;
using Marsad.Places;
using Marsad.Reports;
using Marsad.Tolls;

namespace Marsad.Publish;

/// <summary>An incident as the public may see it. What is written here is named field by field: whatever is added to a claim or
/// a place later stays at the desk until somebody adds it here.</summary>
internal static class PublicIncident
{
    private static readonly NameGuard Names = NameGuard.Default;

    /// <summary>Writes the fields of <see cref="IncidentWithEvidence"/> into the object that was begun, less what could endanger
    /// anyone: quotes, the words of counts, names of persons who do not speak in office, exact sites, paths of reports.</summary>
    public static void WriteFields(Utf8JsonWriter to, IncidentWithEvidence shown)
    {
        IncidentJson.WriteFields(to, Redacted(shown));
        to.WriteStartArray("evidence");
        foreach (var (claim, _) in shown.Claims)
        {
            WriteClaim(to, claim);
        }

        to.WriteEndArray();
        to.WriteStartArray("cited");
        foreach (var report in shown.Reports.Values.OrderBy(report => report.Hash, StringComparer.Ordinal))
        {
            WriteReport(to, report);
        }

        to.WriteEndArray();
    }

    /// <summary>The incident and its tolls without what must stay at the desk.</summary>
    public static CountedIncident Redacted(IncidentWithEvidence shown)
    {
        var incident = shown.Counted.Incident;
        return shown.Counted with
        {
            Incident = incident with
            {
                PlaceText = PlaceText(incident.PlaceText, incident.Places),
                Places = [.. incident.Places.Select(Rounded)],
                Blamed = [.. incident.Blamed.Select(name => Names.Of(name)!).Distinct(StringComparer.Ordinal)],
                Reports = [.. shown.Reports.Keys.Order(StringComparer.Ordinal)],
                Reasons = [],
            },
        };
    }

    private static void WriteClaim(Utf8JsonWriter to, Claim claim)
    {
        to.WriteStartObject();
        to.WriteString("report", claim.ReportHash);
        to.WriteString("id", claim.Id);
        to.WriteString("kind", claim.Kind.Word());
        to.WriteNumberOrNull("low", claim.Count?.Low);
        to.WriteNumberOrNull("high", claim.Count?.High);
        to.WriteString("hedge", claim.Count?.Hedge.Word());
        to.WriteString("who", claim.Who?.Word());
        to.WriteString("scope", claim.Scope?.Word());
        to.WriteDay("start", claim.When.Start);
        to.WriteDay("end", claim.When.End);
        to.WriteString("means", claim.Means?.Word());
        to.WriteString("blamed", Names.Of(claim.Blamed));
        to.WriteString("said_by", Names.Of(claim.SaidBy));
        to.WriteString("stance", claim.Stance.Word());
        to.WriteString("part_of", claim.PartOf);
        to.WriteString("superseded_by", claim.SupersededBy);
        to.WriteString("state", claim.State?.Word());
        to.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter to, Report report)
    {
        var publisher = Names.Of(report.Publisher);
        to.WriteStartObject();
        to.WriteString("hash", report.Hash);
        to.WriteString("publisher", publisher);
        to.WriteString("url", publisher == NameGuard.Withheld ? null : report.Url);
        to.WriteDay("published", report.Published?.Day);
        to.WriteEndObject();
    }

    // The gazetteer's id and the exact point would undo the rounding.
    private static Place Rounded(Place place)
    {
        var named = place with
        {
            Text = Names.OfPlace(place.Text, place.Precision)!,
            Name = Names.OfPlace(place.Name, place.Precision),
        };
        if (place is not { Precision: PlacePrecision.Site, Latitude: { } latitude, Longitude: { } longitude })
        {
            return named;
        }

        var (north, east) = SiteGrid.Round(latitude, longitude);
        return named with
        {
            Id = null,
            Latitude = north,
            Longitude = east,
            RadiusKm = Math.Max(place.RadiusKm ?? 0, SiteGrid.Kilometres),
        };
    }

    private static string? PlaceText(string? text, IReadOnlyList<Place> places) =>
        Names.OfPlace(text, places.Any(place => place.Precision is PlacePrecision.Site or PlacePrecision.Unresolved) || places.Count == 0
            ? PlacePrecision.Unresolved
            : PlacePrecision.Settlement);
}

/// <summary>The grid on which sites are rounded.</summary>
internal static class SiteGrid
{
    /// <summary>How far apart its lines are.</summary>
    public const double Kilometres = 5;

    private const double KilometresPerDegree = 111.2;

    /// <summary>The nearest point of the grid: the same for all sites around it, so that many roundings tell no more than one.</summary>
    public static (double Latitude, double Longitude) Round(double latitude, double longitude)
    {
        var lat = Snap(latitude, Kilometres / KilometresPerDegree);
        var width = Math.Max(0.01, Math.Cos(lat * Math.PI / 180));
        return (Math.Clamp(lat, -90, 90), Math.Clamp(Snap(longitude, Kilometres / KilometresPerDegree / width), -180, 180));
    }

    private static double Snap(double degrees, double step) => Math.Round(Math.Round(degrees / step) * step, 3);
}
