using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Shell;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad rebuild</c>: checks the ledger and derives everything anew.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var verb = new Verb(
            "rebuild",
            "Check the record's ledger from its first entry, then read all of its reports again with this version and make claims and "
            + "incidents anew. Reports themselves are never changed. Until it is done, others see the record as it was.",
            """
            # after an update of Marsad, or of its words and places
            marsad rebuild
            """)
        {
            record,
        };
        verb.SetAction(call => Rebuild(call.GetValue(record)!));
        return verb;
    }

    private static int Rebuild(string path)
    {
        if (!File.Exists(path))
        {
            RecordOption.Open(path, RecordAccess.Read).Dispose();
        }

        using var record = RecordOption.Open(path, RecordAccess.Write);
        using var reader = Reader.Open(CompiledData.Folder, record.AddedPlaces());
        using (var progress = Progress.OfCount(record.Size.Reports))
        {
            record.Rebuild(reader.Read, progress);
        }

        var size = record.Size;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The ledger holds. Read again: {Count(size.Reports, "report")}, {Count(size.Claims, "claim")}, {Count(size.Incidents, "incident")}."));
        return ExitCode.Done;
    }

    private static string Count(long number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {one}{(number == 1 ? "" : "s")}");
}
