using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Marsad.Record;

/// <summary>The one way the ledger writes an object, so that the same facts always have the same bytes and the same hash:
/// keys in ordinal order, unknown ones left out, no white space, nothing escaped that JSON lets stand.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object of texts.</summary>
    public static string Of(params ReadOnlySpan<(string Key, string? Value)> fields)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                sorted.Add(key, value);
            }
        }

        var bytes = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in sorted)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Reads an object of texts back.</summary>
    public static Dictionary<string, string> Fields(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.EnumerateObject()
            .ToDictionary(field => field.Name, field => field.Value.GetString() ?? "", StringComparer.Ordinal);
    }
}
