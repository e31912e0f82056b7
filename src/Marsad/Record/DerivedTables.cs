using System.Globalization;
using Marsad.Claims;
using Marsad.Reports;
using Marsad.Text;
using Microsoft.Data.Sqlite;

namespace Marsad.Record;

/// <summary>Reports and claims as read out of the ledger's reports.</summary>
internal sealed class DerivedTables(Connection connection)
{
    /// <summary>Adds a report that the tables do not have.</summary>
    public void Add(Reading reading)
    {
        Add(reading.Report);
        var points = new CodePoints(reading.Report.Text);
        for (var ordinal = 0; ordinal < reading.Claims.Count; ordinal++)
        {
            var claim = reading.Claims[ordinal];
            connection.Execute(
                "add_claim",
                ("$report", reading.Report.Hash),
                ("$ordinal", (long)ordinal),
                ("$id", claim.Id),
                ("$points", (long)points.Before(claim.Span.Start)),
                ("$body", DerivedJson.Write(claim)));
        }
    }

    /// <summary>The report without its text, which is read again from its bytes.</summary>
    public Report? Report(string hash) => connection.All("report", ReportRow, ("$hash", hash)).FirstOrDefault();

    /// <summary>A report's claims in text order.</summary>
    public IReadOnlyList<ClaimOnRecord> Claims(string report) => connection.All("claims_of_report", ClaimRow, ("$report", report));

    /// <summary>One claim.</summary>
    public ClaimOnRecord Claim(string id) => connection.All("claim", ClaimRow, ("$id", id))[0];

    /// <summary>Takes out what was read out of a report.</summary>
    public void Drop(string report)
    {
        connection.Execute("drop_claims_of_report", ("$report", report));
        connection.Execute("drop_report", ("$hash", report));
    }

    private void Add(Report report) => connection.Execute(
        "add_report",
        ("$hash", report.Hash),
        ("$id", report.Id),
        ("$title", report.Title),
        ("$publisher", report.Publisher),
        ("$url", report.Url),
        ("$language", report.Language),
        ("$published", report.Published?.Day.ToString("O", CultureInfo.InvariantCulture)),
        ("$basis", report.Published?.Basis.ToString()),
        ("$words", report.Published?.Words));

    private static ClaimOnRecord ClaimRow(SqliteDataReader row) => new(DerivedJson.ReadClaim(row.GetString(0)), row.GetInt32(1));

    private static Report ReportRow(SqliteDataReader row) => new()
    {
        Hash = row.GetString(0),
        Id = row.GetString(1),
        Text = "",
        Title = TextOf(row, 2),
        Publisher = TextOf(row, 3),
        Url = TextOf(row, 4),
        Language = TextOf(row, 5),
        Published = TextOf(row, 6) is { } day
            ? new PublishingDay(
                DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture),
                Enum.Parse<PublishingBasis>(row.GetString(7)),
                TextOf(row, 8))
            : null,
    };

    private static string? TextOf(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
