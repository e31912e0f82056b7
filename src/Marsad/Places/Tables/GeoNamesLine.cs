using System.Globalization;
using Marsad.Places.Atlas;

namespace Marsad.Places.Tables;

/// <summary>One line of a GeoNames country dump: 19 columns, parted by tabs, no header.</summary>
internal static class GeoNamesLine
{
    private const int Columns = 19;

    /// <summary>Reads a line; the reason says why it is refused, null where it is not.</summary>
    public static (GazetteerRow? Row, string? Reason) Read(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            return (null, $"{cells.Length} columns where a GeoNames dump has {Columns}");
        }

        if (cells[0].Length == 0 || cells[1].Length == 0)
        {
            return (null, $"no {(cells[0].Length == 0 ? "id in column 1" : "name in column 2")}");
        }

        if (!Degrees(cells[4], 90, out var latitude))
        {
            return (null, $"latitude \"{cells[4]}\" where a number from -90 to 90 was expected");
        }

        if (!Degrees(cells[5], 180, out var longitude))
        {
            return (null, $"longitude \"{cells[5]}\" where a number from -180 to 180 was expected");
        }

        var population = long.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0;
        var names = Names(cells[1], cells[2], cells[3]);
        var kind = Kind(cells[6], cells[7]);
        if (cells[6] == "P")
        {
            // An airport's code is no name of its town: no report means Fargo by "far".
            names.RemoveAll(IsAirportCode);
        }

        return (new(cells[0], cells[1], names, cells[8], cells[10], kind, latitude, longitude, population, 0), null);
    }

    public static bool Degrees(string cell, double most, out double degrees) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;

    private static List<string> Names(string name, string ascii, string others)
    {
        List<string> names = ascii.Length > 0 && ascii != name ? [ascii] : [];
        names.AddRange(others.Split(',', StringSplitOptions.RemoveEmptyEntries));
        return names;
    }

    private static bool IsAirportCode(string name) => name.Length == 3 && name.All(char.IsAsciiLetterUpper);

    /// <summary>GeoNames' feature classes and codes, as far as reports name such places.</summary>
    private static PlaceKind Kind(string featureClass, string code) => (featureClass, code) switch
    {
        ("P", "PPLX") => PlaceKind.Quarter,
        ("P", _) => PlaceKind.Settlement,
        ("A", "ADM1" or "ADM1H") => PlaceKind.Region,
        ("A", "PCLI" or "PCLD" or "PCLS" or "PCL" or "TERR") => PlaceKind.Country,
        ("A", _) => PlaceKind.District,
        ("H", "SEA" or "GULF" or "STRT" or "OCN" or "BAY") => PlaceKind.Sea,
        ("H", _) => PlaceKind.River,
        ("L", "CMP" or "CMPRF") or ("S", "CMP" or "CMPRF") => PlaceKind.Camp,
        ("L" or "T" or "V", _) => PlaceKind.Region,
        ("R", _) => PlaceKind.Road,
        _ => PlaceKind.Site,
    };
}
