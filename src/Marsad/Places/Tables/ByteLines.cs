
namespace Marsad.Places.Tables;

/// <summary>Cuts a stream into lines of bytes, so that a line with a broken encoding can be refused alone.</summary>
internal static class ByteLines
{
    public const int LongestLine = 1 << 20;

    private const int ProgressStep = 1 << 20;

    /// <summary>Each line with its number, without its end; null for one that is too long. A line is valid until the next.</summary>
    public static IEnumerable<(long Number, ReadOnlyMemory<byte>? Line)> Of(Stream stream, IProgress<long>? bytesRead)
    {
        var buffer = new byte[64 * 1024];
        var (start, end, number, total, told) = (0, 0, 0L, 0L, 0L);
        var tooLong = false;
        while (true)
        {
            var cut = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (cut >= 0)
            {
                yield return Line(buffer, start, start + cut, ++number, tooLong);
                (start, tooLong) = (start + cut + 1, false);
                continue;
            }

            (start, end) = MakeRoom(ref buffer, start, end, ref tooLong);
            var read = stream.Read(buffer, end, buffer.Length - end);
            (end, total) = (end + read, total + read);
            if (read == 0)
            {
                break;
            }

            if (total - told >= ProgressStep)
            {
                bytesRead?.Report(told = total);
            }
        }

        if (end > start || tooLong)
        {
            yield return Line(buffer, start, end, ++number, tooLong);
        }

        bytesRead?.Report(total);
    }

    private static (int Start, int End) MakeRoom(ref byte[] buffer, int start, int end, ref bool tooLong)
    {
        var held = end - start;
        if (held >= LongestLine)
        {
            tooLong = true;
            return (0, 0);
        }

        if (start == 0 && end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        else if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, held);
        }

        return (0, held);
    }

    private static (long Number, ReadOnlyMemory<byte>? Line) Line(byte[] buffer, int start, int end, long number, bool tooLong)
    {
        if (tooLong)
        {
            return (number, null);
        }

        ReadOnlySpan<byte> line = buffer.AsSpan(start, end - start);
        start += number == 1 && line.StartsWith("\uFEFF"u8) ? 3 : 0;
        end -= line.EndsWith("\r"u8) ? 1 : 0;
        return (number, buffer.AsMemory(start, Math.Max(0, end - start)));
    }
}
