using System.Text;

namespace Marsad.Places.Tables;

/// <summary>A GeoNames country dump: UTF-8, no header, a place a line.</summary>
internal static class GeoNamesDump
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Every line that is not empty.</summary>
    public static IEnumerable<PlaceLine> Lines(Stream stream, IProgress<long>? bytesRead)
    {
        foreach (var (number, bytes) in ByteLines.Of(stream, bytesRead))
        {
            if (bytes is not { Length: 0 })
            {
                yield return Line(number, bytes);
            }
        }
    }

    private static PlaceLine Line(long number, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is null)
        {
            return new(number, $"a line of more than {ByteLines.LongestLine:N0} bytes");
        }

        try
        {
            var (row, reason) = GeoNamesLine.Read(Strict.GetString(bytes.Value.Span));
            return new(number, row, reason);
        }
        catch (DecoderFallbackException fault)
        {
            return new(number, $"broken UTF-8 at byte {fault.Index + 1} of the line");
        }
    }
}
