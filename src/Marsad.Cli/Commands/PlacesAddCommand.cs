using System.CommandLine;
using System.Globalization;
using Marsad.Cli.Shell;
using Marsad.Places;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places add</c>: puts a file of places on record.</summary>
internal static class PlacesAddCommand
{
    private const string Forms = "a GeoNames country dump (19 fields parted by tabs) or a table whose header names name, lat and lon";
    private const int RefusalsShown = 20;
    private const long MostBytes = 1 << 30;

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A GeoNames country dump (19 fields parted by tabs, no header), or a table whose header names "
                + "the columns: an OCHA COD table as .csv, or your own with at least name, lat and lon, parted by commas, semicolons or tabs."
        };
        var record = RecordOption.Create();
        var verb = new Verb(
            "add",
            "Put places on record: villages and quarters that the gazetteer lacks, or names that it spells otherwise. They outrank "
            + "it from then on; 'marsad rebuild' applies them to the reports that are on record already.",
            """
            # villages of a country, then read what is on record with them
            marsad places add UA.txt
            marsad rebuild
            """)
        {
            file, record,
        };
        verb.SetAction(call => Add(call.GetRequiredValue(file), call.GetValue(record)!));
        return verb;
    }

    private static int Add(string file, string path)
    {
        if (new FileInfo(file) is { Exists: true, Length: > MostBytes })
        {
            throw new UsageException($"{file}: it has more than 1 GiB; a file of one country has less, so take those one by one.");
        }

        var bytes = File.ReadAllBytes(file);
        using var gazetteer = Gazetteer.Open(CompiledData.Places);
        var pack = Read(bytes, gazetteer);
        foreach (var refusal in pack.Refusals.Take(RefusalsShown))
        {
            Console.Error.WriteLine($"{file}:{refusal.Line}: {refusal.Reason}");
        }

        if (pack.Refusals.Count > RefusalsShown)
        {
            Console.Error.WriteLine(Text($"{file}: {pack.Refusals.Count - RefusalsShown:N0} more lines could not be used."));
        }

        if (pack.Count == 0)
        {
            throw new UsageException($"{file}: no line of it is a place; expected {Forms}.");
        }

        using var record = RecordOption.Open(path, RecordAccess.Write);
        Console.Out.WriteLine(record.AddPlaces(Path.GetFileName(file), bytes)
            ? pack.Count == 1
                ? "1 place is on record. Reports read from now on use it; 'marsad rebuild' applies it to those on record."
                : Text($"{pack.Count:N0} places are on record. Reports read from now on use them; 'marsad rebuild' applies them to those on record.")
            : $"{file}: these places are on record already; nothing was added.");
        return pack.Refusals.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static PlacePack Read(byte[] bytes, Gazetteer gazetteer)
    {
        using var progress = Progress.OfBytes(bytes.Length);
        return PlacePack.Read(new MemoryStream(bytes, writable: false), gazetteer, progress);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
