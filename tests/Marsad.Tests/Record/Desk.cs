using System.Security.Cryptography;
using System.Text;
using Marsad.Claims;
using Marsad.Dates;
using Marsad.Places;
using Marsad.Record;
using Marsad.Reports;
using Marsad.Text;
using Microsoft.Data.Sqlite;

namespace Marsad.Tests.Record;

/// <summary>A folder of its own for a test, with a record in it, and a reader that sees one claim for each "N killed in PLACE".</summary>
internal sealed class Desk : IDisposable
{
    public const string Version = "reader 1";

    public string Folder { get; } = Directory.CreateTempSubdirectory("marsad-record-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "marsad.db");

    public FixedClock Clock { get; } = new();

    public RecordFile Open(RecordAccess access = RecordAccess.Write, string version = Version) =>
        RecordFile.Open(Path, access, version, Clock, TimeSpan.FromMilliseconds(50));

    public static ReceivedReport Received(string text, string path = "a.txt", DateOnly? published = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var report = new Report
        {
            Id = path,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Text = text,
            Published = published is { } day ? new PublishingDay(day, PublishingBasis.Option) : null,
        };
        return new ReceivedReport(report, bytes, path);
    }

    public static Arrival Arrival(string text, string path = "a.txt", IntakeOptions? options = null)
    {
        options ??= new IntakeOptions();
        var received = Received(text, path, options.Published);
        return Marsad.Record.Arrival.Of(Receipt.Of(received, options), received.Bytes.Span, Read(received.Report));
    }

    /// <summary>Reads "12 killed in Town" wherever it stands; the words end at a full stop.</summary>
    public static Reading Read(Report report)
    {
        var claims = new List<Claim>();
        const string mark = " killed in ";
        for (var at = report.Text.IndexOf(mark, StringComparison.Ordinal); at >= 0;
             at = report.Text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var start = report.Text.LastIndexOf(' ', at - 1) + 1;
            var end = report.Text.IndexOf('.', at) is var stop and >= 0 ? stop : report.Text.Length;
            claims.Add(Claim(report, new Span(start, end), report.Text[start..at], report.Text[(at + mark.Length)..end]));
        }

        return new Reading(report, claims);
    }

    private static Claim Claim(Report report, Span span, string count, string place)
    {
        var number = long.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
        var placeSpan = new Span(span.End - place.Length, span.End);
        return new Claim
        {
            Id = $"{report.Hash[..16]}-{span.Start}-killed",
            ReportId = report.Id,
            ReportHash = report.Hash,
            Kind = ClaimKind.Killed,
            Count = new Count(count, number, number, Hedge.Exact),
            Who = VictimGroup.Person,
            Scope = ClaimScope.Incident,
            PlaceText = place,
            Places =
            [
                new Place(place, place, "g-" + place, "XX", "North", 35.5, 36.25, PlaceRelation.In, PlacePrecision.Settlement, 3, placeSpan),
            ],
            When = report.Published is { } day ? DateRange.On(day.Day) : DateRange.Unknown,
            Means = Means.Shelling,
            Sources = [["the council"]],
            SaidBy = "the council",
            Quote = report.Text[span.Start..span.End],
            Span = span,
            Rule = "test",
        };
    }

    /// <summary>Every row of every derived table, in the order of their content.</summary>
    /// <param name="withEntries">Whether to tell the ledger entry of each receipt, which depends on what came first.</param>
    public string Derived(bool withEntries = true)
    {
        using var file = new SqliteConnection($"Data Source={Path};Pooling=False");
        file.Open();
        var dump = new StringBuilder();
        foreach (var table in Rows(file, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('ledger', 'bytes') ORDER BY 1"))
        {
            dump.AppendLine(table);
            Rows(file, table == "receipts" && !withEntries ? "SELECT key, report, rank FROM receipts" : $"SELECT * FROM {table}").Order(StringComparer.Ordinal).ToList().ForEach(row => dump.AppendLine(row));
        }

        return dump.ToString();
    }

    public void Alter(string sql)
    {
        using var file = new SqliteConnection($"Data Source={Path};Pooling=False");
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static List<string> Rows(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));
        }

        return rows;
    }
}

/// <summary>A clock that stands at one second of an invented spring.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2031, 4, 5, 6, 7, 8, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
