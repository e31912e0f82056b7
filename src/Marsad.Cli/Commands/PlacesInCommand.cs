using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Places;
using Marsad.Publish;
using Marsad.Reports;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places in</c>: every place name that stands in reports.</summary>
internal static class PlacesInCommand
{
    private static readonly RowShape<Row> s_shape = new(
        MentionJson.PlaceFields,
        (json, row) => MentionJson.Write(json, row.Report, row.Place, row.Offset),
        [
            new("Words", row => row.Place.Text),
            new("Place", row => row.Place.Name ?? "not in the gazetteer"),
            new("Region", row => row.Place.Admin1),
            new("Country", row => row.Place.Country),
            new("Precision", row => row.Place.Precision.Word()),
        ]);

    public static Command Create()
    {
        var (reports, format, published, record) = (SharedOptions.Reports(), SharedOptions.Format(), SharedOptions.Published(), RecordOption.Create());
        var verb = new Verb(
            "in",
            "Print every place name found in reports and what it was taken for; places that were put on record count. A name that no "
            + "gazetteer has is printed as unresolved.",
            """
            # which places does this report name?
            marsad places in report.txt
            """)
        {
            reports, record, format, published,
        };
        verb.SetAction(call => ReportRows.Print(
            SharedOptions.PathsOf(call.GetValue(reports)),
            new() { Published = call.GetValue(published) },
            new RowRenderer<Row>(s_shape, call.GetValue(format), TableLook.OfStandardOutput()),
            Rows,
            "no place names",
            AddedPlaces.Lists(call.GetValue(record)!)));
        return verb;
    }

    private static (Report Read, IReadOnlyCollection<Row> Rows) Rows(Reader reader, Report report)
    {
        var found = reader.PlacesIn(report);
        return (report, [.. found.Zip(MentionJson.Offsets(report.Text, found.Select(f => f.Span)), (place, offset) => new Row(report.Id, place, offset))]);
    }

    private readonly record struct Row(string Report, Place Place, int Offset);
}
