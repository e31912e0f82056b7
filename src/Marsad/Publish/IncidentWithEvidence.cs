using System.Text.Json;
using Marsad.Record;
using Marsad.Reports;
using Marsad.Tolls;

namespace Marsad.Publish;

/// <summary>An incident with the claims it rests on and the reports they stand in.</summary>
/// <param name="Counted">The incident with its tolls.</param>
/// <param name="Claims">Its claims, in canonical order.</param>
/// <param name="Reports">The reports they stand in, by hash; without their texts.</param>
public sealed record IncidentWithEvidence(
    CountedIncident Counted, IReadOnlyList<ClaimOnRecord> Claims, IReadOnlyDictionary<string, Report> Reports)
{
    /// <summary>The names of the fields, in the order they are written: the incident's own, then <c>evidence</c> and <c>cited</c>.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. IncidentJson.Fields, "evidence", "cited"];

    /// <summary>Looks up what an incident rests on.</summary>
    /// <param name="record">Where it is on record.</param>
    /// <param name="counted">The incident.</param>
    public static IncidentWithEvidence Of(RecordFile record, CountedIncident counted)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(counted);
        var claims = counted.Incident.Claims.Select(record.Claim).ToArray();
        var reports = claims.DistinctBy(on => on.Claim.ReportHash, StringComparer.Ordinal)
            .ToDictionary(on => on.Claim.ReportHash, on => record.ReportOf(on.Claim), StringComparer.Ordinal);
        return new IncidentWithEvidence(counted, claims, reports);
    }

    /// <summary>Writes the incident, its claims as <see cref="ClaimJson"/> writes them, and its reports.</summary>
    /// <param name="to">Where to.</param>
    public void Write(Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        WriteFields(to);
        to.WriteEndObject();
    }

    internal void WriteFields(Utf8JsonWriter to)
    {
        IncidentJson.WriteFields(to, Counted);
        to.WriteStartArray("evidence");
        foreach (var (claim, offset) in Claims)
        {
            ClaimJson.Write(to, claim, offset);
        }

        to.WriteEndArray();
        to.WriteStartArray("cited");
        foreach (var report in Reports.Values.OrderBy(report => report.Hash, StringComparer.Ordinal))
        {
            WriteReport(to, report);
        }

        to.WriteEndArray();
    }

    private static void WriteReport(Utf8JsonWriter to, Report report)
    {
        to.WriteStartObject();
        to.WriteString("report", report.Id);
        to.WriteString("hash", report.Hash);
        to.WriteString("title", report.Title);
        to.WriteString("publisher", report.Publisher);
        to.WriteString("url", report.Url);
        to.WriteDay("published", report.Published?.Day);
        to.WriteEndObject();
    }
}
