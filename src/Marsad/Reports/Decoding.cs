using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Marsad.Reports;

/// <summary>Turns bytes into text as a browser would: a byte order mark, then what is declared, then what the bytes look like.</summary>
/// <remarks>No byte makes it fail: what cannot be decoded becomes U+FFFD, and the report is kept.</remarks>
internal static class Decoding
{
    private const int HeadLength = 1 << 12;

    public static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that the bytes say they are in, by its name on the web; null where they say none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith(Utf8Mark))
        {
            return Encoding.UTF8.GetString(bytes[Utf8Mark.Length..]);
        }

        if (WideEncodingOf(bytes) is { } wide)
        {
            return wide.GetString(HasWideMark(bytes) ? bytes[2..] : bytes);
        }

        return EncodingOf(bytes, declared).GetString(bytes);
    }

    /// <summary>UTF-16 in the right order of bytes, where the bytes bear its mark or cannot be anything else; else null.</summary>
    public static Encoding? WideEncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (HasWideMark(bytes))
        {
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        var head = bytes[..(Math.Min(bytes.Length, HeadLength) & ~1)];
        return head.Length < 2 || !head.Contains((byte)0) ? null
            : IsPlainUtf16(head, bigEndian: false) ? Encoding.Unicode
            : IsPlainUtf16(head, bigEndian: true) ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool HasWideMark(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(bytes) is 0xFEFF or 0xFFFE;

    /// <summary>
    /// Whether every unit is one that stands in written text, and some are spaces or other ASCII: binary data read so has unassigned
    /// characters and controls at once.
    /// </summary>
    private static bool IsPlainUtf16(ReadOnlySpan<byte> head, bool bigEndian)
    {
        var ascii = 0;
        for (var at = 0; at < head.Length; at += 2)
        {
            var unit = (char)(bigEndian
                ? BinaryPrimitives.ReadUInt16BigEndian(head[at..])
                : BinaryPrimitives.ReadUInt16LittleEndian(head[at..]));
            var odd = char.GetUnicodeCategory(unit) switch
            {
                UnicodeCategory.Control => unit is not ('\t' or '\n' or '\r' or '\f'),
                UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => true,
                _ => false,
            };
            if (odd)
            {
                return false;
            }

            ascii += unit is >= ' ' and <= '~' ? 1 : 0;
        }

        return ascii > 0;
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes, string? declared)
    {
        var named = declared is null ? null : WebEncodings.Named(declared);
        if (named is { IsSingleByte: false })
        {
            return named;
        }

        // Saved pages often were turned into UTF-8 with the old declaration left in; valid UTF-8 is never an accident.
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8;
        }

        return named ?? (BrokenUtf8.IsLikely(bytes) ? Encoding.UTF8 : WebEncodings.Western);
    }
}
