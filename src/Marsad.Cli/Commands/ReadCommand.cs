using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Record;
using Marsad.Reports;
using Marsad.Tolls;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad read</c>: puts reports on record and prints the incidents they tell of.</summary>
internal static class ReadCommand
{
    // More reports than this in one run, and a table of all their incidents helps nobody.
    private const int ReportsRemembered = 2000;
    private const int IncidentsShown = 60;

    public static Command Create()
    {
        var (reports, record, published) = (SharedOptions.Reports(), RecordOption.Create(), SharedOptions.Published());
        var publisher = new Option<string?>("--publisher")
        {
            HelpName = "NAME",
            Description = "Who published all these reports; it outranks what they say themselves.",
        };
        var verb = new Verb(
            "read",
            "Read reports and put them on record: their bytes, their claims, and the incidents that the claims form. "
            + "A report that is on record already adds nothing. One that cannot be read is named and the rest go on; "
            + "the exit code is then 1.",
            """
            # read a folder of reports, then see what they tell of
            marsad read reports/
            # a report without a day of its own
            marsad read leaflet.txt --published 2018-02-06 --publisher "Ober Courier"
            """)
        {
            reports, record, published, publisher,
        };
        verb.SetAction(call => Read(
            SharedOptions.PathsOf(call.GetValue(reports)),
            call.GetValue(record)!,
            new() { Published = call.GetValue(published), Publisher = call.GetValue(publisher) }));
        return verb;
    }

    private static int Read(string[] paths, string recordPath, IntakeOptions options)
    {
        using var record = RecordOption.Open(recordPath, RecordAccess.Write);
        using var reader = Reader.Open(CompiledData.Folder, record.AddedPlaces());
        var (met, passedOver) = (new List<string>(), new List<string>());
        ReadTally tally = default;
        using (var progress = Progress.OfReading(paths))
        {
            options = options with
            {
                PassedOver = (where, sentence) =>
                {
                    progress.Say($"{where}: {sentence}");
                    passedOver.Add(where);
                },
            };
            try
            {
                tally = Pipeline.Run(
                    paths,
                    options,
                    reader,
                    record,
                    item => Remember(item, met),
                    sofar => progress.Reach((tally = sofar).Items, tally.Bytes),
                    refused => progress.Say($"{refused.Path}: {refused.Reason}"));
            }
            catch (RecordException)
            {
                progress.Say(string.Create(CultureInfo.InvariantCulture, $"{tally.NewReports:N0} new reports were read and are on record."));
                throw;
            }
        }

        using var output = new StandardOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes(Summary(tally) + "\n\n"));
        Print(record, met, output);
        foreach (var hint in passedOver.Where(Directory.Exists).SelectMany(folder => PlacesHint.OfLists(folder, record, recordPath)))
        {
            output.Write(Line($"{OneLine.Of(hint)}"));
        }

        return tally.Refused == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static void Remember(ReceivedItem item, List<string> met)
    {
        if (item is ReceivedReport received && met.Count <= ReportsRemembered)
        {
            met.Add(received.Report.Hash);
        }
    }

    /// <summary>What became of the reports, in one sentence.</summary>
    internal static string Summary(ReadTally tally)
    {
        var parts = new List<string>
        {
            tally.NewReports == 0
                ? "No new report"
                : Count(tally.NewReports, "new report", "new reports") + " with " + Count(tally.Claims, "claim", "claims"),
        };
        if (tally.SecondReceipts > 0)
        {
            parts.Add(Count(tally.SecondReceipts, "report that was on record came another way", "reports that were on record came another way"));
        }

        if (tally.AlreadyKnown > 0)
        {
            parts.Add(Count(tally.AlreadyKnown, "was", "were") + " on record already and added nothing");
        }

        if (tally.Refused > 0)
        {
            parts.Add(tally.Refused.ToString("N0", CultureInfo.InvariantCulture) + " could not be read");
        }

        return string.Join("; ", parts) + ".";
    }

    private static void Print(RecordFile record, List<string> met, StandardOutput output)
    {
        var renderer = new RowRenderer<CountedIncident>(IncidentRow.Shape, RowFormat.Table, TableLook.OfStandardOutput());
        if (met.Count > ReportsRemembered)
        {
            output.Write(Line($"On record are {record.Size.Incidents:N0} incidents; 'marsad incidents' lists them."));
            return;
        }

        var incidents = record.IncidentsOf(met);
        output.Write(renderer.Render([.. incidents.Take(IncidentsShown)], null, "These reports tell of no incident."));
        if (incidents.Count > IncidentsShown)
        {
            output.Write(Line($"\nAnd {incidents.Count - IncidentsShown:N0} more; 'marsad incidents' lists them all."));
        }
        else if (incidents.Count > 0)
        {
            output.Write(Line($"\n'marsad show {IncidentRow.ShortId(incidents[0].Incident)}' shows what the first of them rests on."));
        }

        if (PlacesHint.OfUnresolved(incidents.Select(counted => counted.Incident)) is { } unresolved)
        {
            output.Write(Line($"{OneLine.Of(unresolved)}"));
        }
    }

    private static string Count(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    private static ReadOnlyMemory<byte> Line(FormattableString text) =>
        System.Text.Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture) + "\n");
}
