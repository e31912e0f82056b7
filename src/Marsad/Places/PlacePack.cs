using System.Text;

namespace Marsad.Places;

/// <summary>Places that a user adds: a GeoNames country dump, compiled for use in front of the built-in gazetteer.</summary>
/// <remarks>Rows that cannot be used are refused one by one; the others go in. Immutable once read.</remarks>
public sealed class PlacePack
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _image;

    private PlacePack(byte[] image, int count, IReadOnlyList<PlaceRefusal> refusals) =>
        (_image, Count, Refusals) = (image, count, refusals);

    /// <summary>How many places went in.</summary>
    public int Count { get; }

    /// <summary>The rows that did not, in the order of their lines.</summary>
    public IReadOnlyList<PlaceRefusal> Refusals { get; }

    internal byte[] Image => _image;

    /// <summary>Reads a dump line by line: 19 columns, parted by tabs, UTF-8, no header.</summary>
    /// <param name="stream">The dump, of any size; read once, from where it stands to its end.</param>
    /// <param name="gazetteer">The gazetteer that the pack is for: its rules for letters and spellings apply.</param>
    /// <param name="bytesRead">Told from time to time how many bytes have been read.</param>
    public static PlacePack Read(Stream stream, Gazetteer gazetteer, IProgress<long>? bytesRead = null)
    {
        var image = gazetteer.NewImage();
        var regions = new RegionNames(gazetteer);
        var refusals = new List<PlaceRefusal>();
        var lineOfId = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (number, bytes) in ByteLines.Of(stream, bytesRead))
        {
            if (bytes is { Length: 0 })
            {
                continue;
            }

            var (row, reason) = Row(bytes);
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

    /// <summary>Whether a line of text is a place as a dump has it, so that a file can be told for a list of places.</summary>
    /// <param name="line">The line, without its line break.</param>
    public static bool IsPlace(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return GeoNamesLine.Read(line).Row is not null;
    }

    private static (GazetteerRow? Row, string? Reason) Row(ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is null)
        {
            return (null, $"a line of more than {ByteLines.LongestLine:N0} bytes");
        }

        try
        {
            return GeoNamesLine.Read(Strict.GetString(bytes.Value.Span));
        }
        catch (DecoderFallbackException fault)
        {
            return (null, $"broken UTF-8 at byte {fault.Index + 1} of the line");
        }
    }
}
