using System.CommandLine;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary>Which record a command works on.</summary>
internal static class RecordOption
{
    /// <summary>The record where none is named.</summary>
    public const string Usual = "marsad.db";

    public static Option<string> Create() => new("--record")
    {
        HelpName = "FILE",
        Description = "The record: one SQLite file, 'marsad.db' in the working directory where this is not given.",
        DefaultValueFactory = _ => Usual,
    };

    public static RecordFile Open(string path, RecordAccess access) =>
        RecordFile.Open(path, access, CompiledData.Version, TimeProvider.System);

    /// <summary>Opens a record to look things up, and says so where its tables were derived by another version.</summary>
    public static RecordFile OpenToRead(string path)
    {
        var record = Open(path, RecordAccess.Read);
        if (record.IsRebuildDue)
        {
            Console.Error.WriteLine($"{path}: this record was read, in part or whole, by another version; "
                + "'marsad rebuild' reads all of its reports again with this one.");
        }

        return record;
    }
}
