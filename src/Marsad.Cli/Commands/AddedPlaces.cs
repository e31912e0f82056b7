using Marsad.Places;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary>The gazetteer with the places that were put on record.</summary>
internal static class AddedPlaces
{
    /// <summary>The record's places in front of the built-in ones.</summary>
    public static Gazetteer On(Gazetteer builtIn, string recordPath) => Lists(recordPath).Aggregate(
        builtIn, (known, added) => known.With(PlacePack.Read(new MemoryStream(added, writable: false), known)));

    /// <summary>The lists of places on record. Without a record there are none; a record that was named must be there.</summary>
    public static IReadOnlyList<byte[]> Lists(string recordPath)
    {
        if (recordPath == RecordOption.Usual && !File.Exists(recordPath))
        {
            return [];
        }

        using var record = RecordOption.Open(recordPath, RecordAccess.Read);
        return record.AddedPlaces();
    }
}
