using System.Text;
using Marsad.Incidents;
using Marsad.Places;
using Marsad.Record;

namespace Marsad.Cli.Commands;

/// <summary>What a person who has just read reports should know of places: which names have no point, and which files would give them one.</summary>
internal static class PlacesHint
{
    private const int NamesShown = 12;
    private const int MostOfLine = 1 << 16;

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 64 };

    /// <summary>The names that the gazetteer lacks, in one line; null where there are none.</summary>
    public static string? OfUnresolved(IEnumerable<Incident> incidents)
    {
        string[] names = [.. incidents.SelectMany(incident => incident.Places).Where(place => place.Id is null).Select(place => place.Text)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var shown = string.Join(", ", names.Take(NamesShown)) + (names.Length > NamesShown ? ", …" : "");
        return names.Length == 0 ? null : $"No gazetteer on record has these, so they have no point on the map: {shown}.";
    }

    /// <summary>Lists of places that lie in a folder of reports and are not on record, a line each.</summary>
    public static IEnumerable<string> OfLists(string folder, RecordFile record, string recordPath)
    {
        var known = record.AddedPlaces();
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv", Everywhere).Order(StringComparer.Ordinal))
        {
            if (IsListOfPlaces(file) && !known.Any(added => IsSame(file, added)))
            {
                var which = recordPath == RecordOption.Usual ? "" : $" --record {recordPath}";
                yield return $"{file} is a list of places: 'marsad places add {file}{which}', then 'marsad rebuild{which}', puts them on the map.";
            }
        }
    }

    private static bool IsListOfPlaces(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[MostOfLine];
            var text = Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, MostOfLine, throwOnEndOfStream: false));
            return PlacePack.IsPlaces(text.Split('\n', 2)[0]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsSame(string path, byte[] added) => new FileInfo(path).Length == added.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(added);
}
