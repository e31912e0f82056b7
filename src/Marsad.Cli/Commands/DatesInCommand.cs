using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Dates;
using Marsad.Publish;
using Marsad.Reports;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad dates in</c>: every time expression that stands in reports.</summary>
internal static class DatesInCommand
{
    private static readonly RowShape<Row> s_shape = new(
        MentionJson.DateFields,
        (json, row) => MentionJson.Write(json, row.Report, row.Time, row.Offset),
        [
            new("Words", row => row.Time.Text),
            new("Days", row => ClaimRow.When(row.Time.Range)),
            new("Precision", row => row.Time.Range.Precision.Word()),
        ]);

    public static Command Create()
    {
        var (reports, format, published) = (SharedOptions.Reports(), SharedOptions.Format(), SharedOptions.Published());
        var verb = new Verb(
            "in",
            "Print every time expression found in reports and the days it stands for, counted from the publishing day.",
            """
            # which days does this report speak of?
            marsad dates in report.txt --published 2018-02-06
            """)
        {
            reports, format, published,
        };
        verb.SetAction(call => ReportRows.Print(
            SharedOptions.PathsOf(call.GetValue(reports)),
            new() { Published = call.GetValue(published) },
            new RowRenderer<Row>(s_shape, call.GetValue(format), TableLook.OfStandardOutput()),
            Rows,
            "no times"));
        return verb;
    }

    private static (Report Read, IReadOnlyCollection<Row> Rows) Rows(Reader reader, Report report)
    {
        var found = reader.DatesIn(report);
        return (report, [.. found.Zip(MentionJson.Offsets(report.Text, found.Select(f => f.Span)), (time, offset) => new Row(report.Id, time, offset))]);
    }

    private readonly record struct Row(string Report, TimeExpression Time, int Offset);
}
