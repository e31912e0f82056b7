using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places unresolved</c>: the names that wait for a point.</summary>
internal static class PlacesUnresolvedCommand
{
    private static readonly RowShape<UnresolvedPlace> s_shape = new(
        ["text", "claims", "reports", "first_report"],
        Write,
        [
            new("Name", place => place.Text),
            new("Claims", place => place.Claims.Count.ToString("N0", CultureInfo.InvariantCulture), IsNumber: true),
            new("Reports", place => place.Reports.ToString("N0", CultureInfo.InvariantCulture), IsNumber: true),
            new("For example in", place => place.FirstReport),
        ]);

    public static Command Create()
    {
        var (record, format) = (RecordOption.Create(), SharedOptions.Format());
        var verb = new Verb(
            "unresolved",
            "Print the names of places that claims on record wait for, because no gazetteer has them, the commonest first. "
            + "jsonl and csv hold the ids of the claims. 'marsad places add' and 'marsad rebuild' give them their points.",
            """
            # which villages should be added first?
            marsad places unresolved
            """)
        {
            record, format,
        };
        verb.SetAction(call => Print(call.GetValue(record)!, call.GetValue(format)));
        return verb;
    }

    private static int Print(string path, RowFormat format)
    {
        using var record = RecordOption.OpenToRead(path);
        using var output = new StandardOutput();
        var renderer = new RowRenderer<UnresolvedPlace>(s_shape, format, TableLook.OfStandardOutput());
        output.Write(renderer.Header());
        output.Write(renderer.Render([.. record.UnresolvedPlaces()], heading: null, "Every place that a claim on record names is in a gazetteer."));
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter to, UnresolvedPlace place)
    {
        to.WriteStartObject();
        to.WriteString("text", place.Text);
        to.WriteStartArray("claims");
        foreach (var claim in place.Claims)
        {
            to.WriteStringValue(claim);
        }

        to.WriteEndArray();
        to.WriteNumber("reports", place.Reports);
        to.WriteString("first_report", place.FirstReport);
        to.WriteEndObject();
    }
}
