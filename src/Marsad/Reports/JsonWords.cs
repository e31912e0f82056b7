using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Marsad.Reports;

/// <summary>The words of a JSON string. Half of a surrogate pair, which some programs write, becomes U+FFFD.</summary>
internal static class JsonWords
{
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Repaired(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private static string Repaired(string escaped)
    {
        var words = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] != '\\')
            {
                words.Append(escaped[at]);
            }
            else if (escaped[++at] == 'u')
            {
                words.Append((char)ushort.Parse(escaped.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                words.Append(escaped[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
            }
        }

        // Encoding replaces halves of pairs.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words.ToString()));
    }
}
