using System.Globalization;
using System.Text.Json;

namespace Marsad.Publish;

/// <summary>How values of the field are written as JSON: unknown is <c>null</c>, days are ISO 8601.</summary>
internal static class JsonFields
{
    public static void WriteNumberOrNull(this Utf8JsonWriter to, string field, double? number)
    {
        if (number is { } known)
        {
            to.WriteNumber(field, known);
        }
        else
        {
            to.WriteNull(field);
        }
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter to, string field, long? number)
    {
        if (number is { } known)
        {
            to.WriteNumber(field, known);
        }
        else
        {
            to.WriteNull(field);
        }
    }

    public static void WriteDay(this Utf8JsonWriter to, string field, DateOnly? day) =>
        to.WriteString(field, day?.ToString("O", CultureInfo.InvariantCulture));
}
