using System.Buffers;
using System.Text;

namespace Marsad.Reports;

/// <summary>Tells UTF-8 with a few broken bytes, as after a bad cut, from text in an older encoding.</summary>
internal static class BrokenUtf8
{
    /// <summary>Text in an older encoding of a script that is not Latin has more odd bytes than these.</summary>
    private const int FewBroken = 3;

    /// <summary>
    /// Whether most of what is not ASCII is sound UTF-8, or, where none of it is, the odd bytes could be no letters of windows-1252.
    /// </summary>
    /// <param name="bytes">Bytes that are not valid UTF-8.</param>
    public static bool IsLikely(ReadOnlySpan<byte> bytes)
    {
        long sound = 0;
        long broken = 0;
        long western = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            {
                sound++;
            }
            else
            {
                broken++;
                western += IsWesternLetter(bytes, at) ? 1 : 0;
            }

            at += length;
        }

        return sound > 0 ? sound >= broken : western == 0 && (broken <= FewBroken || broken * 20 < bytes.Length);
    }

    private static bool IsWesternLetter(ReadOnlySpan<byte> bytes, int at)
    {
        var inWord = (at > 0 && char.IsAsciiLetter((char)bytes[at - 1])) || (at + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[at + 1]));
        return bytes[at] switch
        {
            // Quotes, dashes, dots, hard spaces, signs.
            0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0xA0 or 0xA3 or 0xA7 or 0xA9 or 0xAB or 0xB0 or 0xB7 or 0xBB or 0xBF => true,
            (>= 0xC0 and <= 0xF6 and not 0xD7) or (>= 0xF8 and <= 0xFD) => inWord,
            _ => false,
        };
    }
}
