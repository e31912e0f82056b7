using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Marsad.Places.Tables;

/// <summary>A table of places with a header: an OCHA COD table or one of a person's own, parted by commas, semicolons or tabs.</summary>
internal static class PlaceTable
{
    private const string Broken = "\uFFFD";

    /// <summary>Every row below the header, which <see cref="IsHeader"/> knows.</summary>
    public static IEnumerable<PlaceLine> Lines(Stream stream, IProgress<long>? bytesRead)
    {
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = null,
            MaxFieldSize = ByteLines.LongestLine,
            CountBytes = bytesRead is not null,
            Encoding = Encoding.UTF8,
        });
        parser.Read();
        var delimiter = parser.Delimiter;
        var columns = PlaceColumns.Of(parser.Record!)!;
        while (Next(parser) is { } more)
        {
            yield return more.Reason is { } fault ? new(parser.RawRow, fault) : Line(parser.RawRow, parser.Record!, columns, delimiter);
            bytesRead?.Report(parser.ByteCount);
            if (more.Reason is not null)
            {
                yield break;
            }
        }
    }

    /// <summary>Whether a line is the header of such a table.</summary>
    public static bool IsHeader(string line) =>
        Array.Exists([',', ';', '\t'], delimiter => PlaceColumns.Of(line.TrimStart('\uFEFF').TrimEnd('\r').Replace("\"", "", StringComparison.Ordinal).Split(delimiter)) is not null);

    private static (bool Read, string? Reason)? Next(CsvParser parser)
    {
        try
        {
            return parser.Read() ? (true, null) : null;
        }
        catch (MaxFieldSizeException)
        {
            return (false, $"a cell of more than {ByteLines.LongestLine:N0} characters; the rest of the file was not read");
        }
    }

    private static PlaceLine Line(long number, string[] cells, PlaceColumns columns, string delimiter)
    {
        // A quotation mark that is never closed swallows the rows behind it: they must not be lost without a word.
        if (Array.Find(cells, cell => cell.Contains('\n', StringComparison.Ordinal)) is { } open)
        {
            var first = number - open.Count(c => c == '\n');
            return new(first, $"a cell that goes on to line {first + open.TrimEnd().Count(c => c == '\n')}; a quotation mark is not closed");
        }

        if (cells.Length != columns.Count)
        {
            return new(number, $"{cells.Length} columns where the header has {columns.Count}{(delimiter == "\t" ? "" : $", parted by \"{delimiter}\"")}");
        }

        if (Array.Exists(cells, cell => cell.Contains(Broken, StringComparison.Ordinal)))
        {
            return new(number, "broken UTF-8");
        }

        if (!GeoNamesLine.Degrees(cells[columns.Latitude], 90, out var latitude))
        {
            return new(number, $"latitude \"{cells[columns.Latitude]}\" where a number from -90 to 90 was expected");
        }

        if (!GeoNamesLine.Degrees(cells[columns.Longitude], 180, out var longitude))
        {
            return new(number, $"longitude \"{cells[columns.Longitude]}\" where a number from -180 to 180 was expected");
        }

        var (row, reason) = columns.Read(cells, latitude, longitude);
        return new(number, row, reason);
    }
}
