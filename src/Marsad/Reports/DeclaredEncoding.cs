using System.Buffers;
using System.Text;

namespace Marsad.Reports;

/// <summary>Finds the encoding that a page says it is in: in a <c>meta</c> element or an XML declaration near its start.</summary>
internal static class DeclaredEncoding
{
    /// <summary>Browsers look through 1,024 bytes; saved pages often have comments before.</summary>
    private const int Searched = 4096;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';/>?");

    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            var end = head.IndexOf("?>", StringComparison.Ordinal);
            if (end > 0 && ValueOf(head.AsSpan(0, end), "encoding") is { } named)
            {
                return named;
            }
        }

        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = head.IndexOf('>', at);
            if (ValueOf(head.AsSpan(at, (end < 0 ? head.Length : end) - at), "charset") is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static string? ValueOf(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = tag[(at + name.Length)..].TrimStart();
        if (!value.StartsWith('='))
        {
            return null;
        }

        value = value[1..].TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny(ValueEnds);
        value = end < 0 ? value : value[..end];
        return value.IsEmpty ? null : value.ToString();
    }
}
