using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Reports;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad claims</c>: a filter from reports to claims that touches no record.</summary>
internal static class ClaimsCommand
{
    public static Command Create()
    {
        var (reports, format, published) = (SharedOptions.Reports(), SharedOptions.Format(), SharedOptions.Published());
        var verb = new Verb(
            "claims",
            "Read reports and print every claim in them, in text order. Touches no record and keeps nothing. "
            + "A report that cannot be read is named and the rest go on; the exit code is then 1.",
            """
            # every claim in a folder of reports, for another program
            marsad claims reports/ --format jsonl > claims.jsonl
            """)
        {
            reports, format, published,
        };
        verb.SetAction(call => Print(
            SharedOptions.PathsOf(call.GetValue(reports)), call.GetValue(format), new() { Published = call.GetValue(published) }));
        return verb;
    }

    private static int Print(string[] paths, RowFormat format, IntakeOptions options)
    {
        var renderer = new RowRenderer<ClaimRow>(ClaimRow.Shape, format, TableLook.OfStandardOutput());
        return ReportRows.Print(paths, options, renderer, Rows, "no claims");
    }

    private static (Report Read, IReadOnlyCollection<ClaimRow> Rows) Rows(Reader reader, Report report)
    {
        var reading = reader.Read(report);
        return (reading.Report, ClaimRow.Of(reading));
    }
}
