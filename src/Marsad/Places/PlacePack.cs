using System.Text;
using Marsad.Places.Tables;

namespace Marsad.Places;

/// <summary>Places that a user adds: a GeoNames country dump, an OCHA COD table or a simple table, compiled for use in front of the built-in gazetteer.</summary>
/// <remarks>Rows that cannot be used are refused one by one; the others go in. Immutable once read.</remarks>
public sealed class PlacePack
{
    private const int LongestHeader = 1 << 16;

    private readonly byte[] _image;

    private PlacePack(byte[] image, int count, IReadOnlyList<PlaceRefusal> refusals) =>
        (_image, Count, Refusals) = (image, count, refusals);

    /// <summary>How many places went in.</summary>
    public int Count { get; }

    /// <summary>The rows that did not, in the order of their lines.</summary>
    public IReadOnlyList<PlaceRefusal> Refusals { get; }

    internal byte[] Image => _image;

    /// <summary>Reads a file of places row by row, whatever its size; its first line tells which of the three it is.</summary>
    /// <param name="stream">The file, from where it stands to its end. It must be able to go back to the first line.</param>
    /// <param name="gazetteer">The gazetteer that the pack is for: its rules for letters and spellings apply.</param>
    /// <param name="bytesRead">Told from time to time how many bytes have been read.</param>
    public static PlacePack Read(Stream stream, Gazetteer gazetteer, IProgress<long>? bytesRead = null)
    {
        var image = gazetteer.NewImage();
        var regions = new RegionNames(gazetteer);
        var refusals = new List<PlaceRefusal>();
        var lineOfId = new Dictionary<string, long>(StringComparer.Ordinal);
        var lines = PlaceTable.IsHeader(FirstLine(stream)) ? PlaceTable.Lines(stream, bytesRead) : GeoNamesDump.Lines(stream, bytesRead);
        foreach (var (number, row, reason) in lines)
        {
            if (row is null)
            {
                refusals.Add(new(number, reason!));
            }
            else if (!lineOfId.TryAdd(row.Id, number))
            {
                refusals.Add(new(number, $"the id {row.Id} stands in line {lineOfId[row.Id]} already"));
            }
            else
            {
                image.Add(row with { Admin1 = regions.NameOf(row.Country, row.Admin1) });
            }
        }

        return new(image.ToBytes(), image.Count, refusals);
    }

    /// <summary>Whether a file's first line shows it to be a list of places: a header that names places and points, or a place as a dump has it.</summary>
    /// <param name="line">The line, without its line break.</param>
    public static bool IsPlaces(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return PlaceTable.IsHeader(line) || GeoNamesLine.Read(line).Row is not null;
    }

    private static string FirstLine(Stream stream)
    {
        var start = stream.Position;
        var bytes = new byte[LongestHeader];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        stream.Position = start;
        var line = bytes.AsSpan(0, read);
        var end = line.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? line : line[..end]);
    }
}
