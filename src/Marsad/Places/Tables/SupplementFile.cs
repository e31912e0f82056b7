using System.Globalization;
using Marsad.Places.Atlas;

namespace Marsad.Places.Tables;

/// <summary>One file of our own places: a header line, then tab-separated rows; lines that start with # are remarks.</summary>
internal static class SupplementFile
{
    public const string Header = "id\tname\talternates\tcountry\tadmin1\tkind\tlat\tlon\tradius_km\tpopulation\tsource";

    private static readonly int Columns = Header.Split('\t').Length;

    /// <summary>Reads all rows, or stops at the first fault, naming file and line.</summary>
    /// <exception cref="InvalidDataException">A row is not as documented.</exception>
    public static IEnumerable<GazetteerRow> Read(string path)
    {
        var number = 0;
        var headed = false;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (!headed)
            {
                headed = line == Header
                    ? true
                    : throw Fault(path, number, $"expected the header \"{Header.Replace('\t', ' ')}\"");
                continue;
            }

            yield return Row(line, path, number);
        }
    }

    private static GazetteerRow Row(string line, string path, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            throw Fault(path, number, $"found {cells.Length} columns, expected {Columns}");
        }

        if (!Enum.TryParse<PlaceKind>(cells[5], ignoreCase: true, out var kind))
        {
            throw Fault(path, number, $"found kind \"{cells[5]}\", expected one of {string.Join(", ", Enum.GetNames<PlaceKind>()).ToLowerInvariant()}");
        }

        if (!GeoNamesLine.Degrees(cells[6], 90, out var latitude) || !GeoNamesLine.Degrees(cells[7], 180, out var longitude))
        {
            throw Fault(path, number, $"found the point \"{cells[6]} {cells[7]}\", expected degrees");
        }

        if (cells[3].Length is not 0 and not 2)
        {
            throw Fault(path, number, $"found country \"{cells[3]}\", expected two letters or none");
        }

        // A first-level region is found by its code too, so that the codes of added places find its name.
        string[] code = RegionCode(cells[0]) ? [cells[0]] : [];
        return new(cells[0], cells[1], [.. cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries), .. code], cells[3], cells[4], kind,
            latitude, longitude, (long)Number(cells[9], path, number), Number(cells[8], path, number));
    }

    /// <summary>Whether an id is GeoNames' code of a first-level region: SY.09.</summary>
    public static bool RegionCode(string id) => id.Length > 3 && id[2] == '.';

    private static double Number(string cell, string path, int number) =>
        cell.Length == 0 ? 0
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 ? value
        : throw Fault(path, number, $"found \"{cell}\", expected a number");

    private static InvalidDataException Fault(string path, int line, string what) => new($"{path}, line {line}: {what}.");
}
