using Marsad.Places;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary>The gazetteer with the places that were put on record.</summary>
internal static class AddedPlaces
{
    /// <summary>The record's places in front of the built-in ones. Without a record there are only these; a record that was named must be there.</summary>
    public static Gazetteer On(Gazetteer builtIn, string recordPath)
    {
        if (recordPath == RecordOption.Usual && !File.Exists(recordPath))
        {
            return builtIn;
        }

        using var record = RecordOption.Open(recordPath, RecordAccess.Read);
        return record.AddedPlaces().Aggregate(
            builtIn, (known, added) => known.With(PlacePack.Read(new MemoryStream(added, writable: false), known)));
    }
}
