using System.CommandLine;
using System.Globalization;
using System.Text;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Record;
using Marsad.Reports;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad report</c>: a report on record, its claims marked in its text.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The report's id (for files the path as it was given), or the beginning of its hash." };
        var (record, format) = (RecordOption.Create(), SharedOptions.Format());
        var verb = new Verb(
            "report",
            "Show a report on record: how it came, the day it was published and how that is known, its text with each claim marked, "
            + "and the claims. With jsonl or csv, its claims alone.",
            """
            # the report with its claims marked
            marsad report reports/2018-02-06.txt
            """)
        {
            id, record, format,
        };
        verb.SetAction(call => Show(call.GetValue(id)!, call.GetValue(record)!, call.GetValue(format)));
        return verb;
    }

    private static int Show(string id, string path, RowFormat format)
    {
        using var record = RecordOption.OpenToRead(path);
        var report = record.Report(id);
        var look = TableLook.OfStandardOutput();
        var numbers = report.Claims.Select((on, index) => (on.Claim.Id, Number: index + 1))
            .DistinctBy(claim => claim.Id, StringComparer.Ordinal)
            .ToDictionary(claim => claim.Id, claim => claim.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var shape = ClaimRow.Shape with { Columns = [new("", row => numbers[row.Claim.Id], IsNumber: true), .. ClaimRow.Shape.Columns] };
        var renderer = new RowRenderer<ClaimRow>(shape, format, look);
        using var output = new StandardOutput();
        output.Write(renderer.Header());
        if (format == RowFormat.Table)
        {
            output.Write(Encoding.UTF8.GetBytes(Head(report) + MarkedText.Of(report, look.IsStyled) + "\n"));
        }

        ClaimRow[] rows = [.. report.Claims.Select(on => new ClaimRow(on.Claim, on.Offset))];
        output.Write(renderer.Render(rows, null, "No claim was found in it."));
        return ExitCode.Done;
    }

    private static string Head(ReportOnRecord shown)
    {
        var report = shown.Report;
        var head = new StringBuilder();
        Append("Report", report.Id);
        Append("Title", report.Title);
        Append("Publisher", report.Publisher);
        Append("Address", report.Url);
        Append("Published", report.Published is { } day ? $"{day.Day:O}, {Basis(day)}" : "not known");
        Append("SHA-256", report.Hash);
        foreach (var (at, receipt) in shown.Receipts)
        {
            Append("Received", $"{Moment(at)} from {receipt.Path}{Given("published", receipt.PublishedGiven?.ToString("O"))}{Given("publisher", receipt.PublisherGiven)}");
        }

        return head.Append('\n').ToString();

        void Append(string name, string? value)
        {
            if (value is not null)
            {
                head.Append($"{name,-10} {OneLine.Of(value)}\n");
            }
        }
    }

    // The ledger keeps parts of a second; a person needs none.
    private static string Moment(string at) => at.IndexOf('.', StringComparison.Ordinal) is > 0 and var parts ? at[..parts] + "Z" : at;

    private static string Given(string name, string? value) => value is null ? "" : $", {name} given as {value}";

    private static string Basis(PublishingDay day)
    {
        var known = day.Basis switch
        {
            PublishingBasis.Option => "as the user said",
            PublishingBasis.Field => "from its field",
            PublishingBasis.JsonLd => "from the page's JSON-LD",
            PublishingBasis.Meta => "from the page's meta tags",
            PublishingBasis.TimeElement => "from the page's time element",
            _ => "from the dateline in its text",
        };
        return day.Words is { } words ? $"{known} (“{words}”)" : known;
    }
}
