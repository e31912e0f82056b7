using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Marsad.Claims;
using Marsad.Tolls;

namespace Marsad.Record;

/// <summary>How derived tables hold whole claims and incidents: the types' own fields, no promise to others.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(CountedIncident))]
internal sealed partial class DerivedJson : JsonSerializerContext
{
    // An Arabic name stands in two bytes a letter, not in six.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Claim claim) => Write(claim, Default.Claim);

    public static string Write(CountedIncident incident) => Write(incident, Default.CountedIncident);

    public static Claim ReadClaim(string body) => JsonSerializer.Deserialize(body, Default.Claim)!;

    public static CountedIncident ReadIncident(string body) => JsonSerializer.Deserialize(body, Default.CountedIncident)!;

    private static string Write<T>(T value, JsonTypeInfo<T> type)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
