using System.CommandLine;
using System.Text;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Publish;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad show</c>: an incident with everything it rests on.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The incident's id, or as much of its beginning as no other shares." };
        var (record, format) = (RecordOption.Create(), SharedOptions.Format());
        var verb = new Verb(
            "show",
            "Show one incident: its tolls with the claims behind each bound, every claim with its quote, its report and who said it, "
            + "where they contradict each other, and why they were put together.",
            """
            # what an incident rests on
            marsad show i31540a1
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
        var incident = IncidentWithEvidence.Of(record, record.Incident(id));
        using var output = new StandardOutput();
        if (format == RowFormat.Table)
        {
            output.Write(Encoding.UTF8.GetBytes(IncidentPage.Of(incident, TableLook.OfStandardOutput())));
            return ExitCode.Done;
        }

        var shape = new RowShape<IncidentWithEvidence>(IncidentWithEvidence.Fields, (json, row) => row.Write(json), []);
        var renderer = new RowRenderer<IncidentWithEvidence>(shape, format, TableLook.OfStandardOutput());
        output.Write(renderer.Header());
        output.Write(renderer.Render([incident], null, ""));
        return ExitCode.Done;
    }
}
