using System.Text.Json;
using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Publish;

/// <summary>The shape of a place name or a time expression found in a report.</summary>
public static class MentionJson
{
    /// <summary>The names of a place's fields, in the order they are written.</summary>
    public static IReadOnlyList<string> PlaceFields { get; } =
        ["report", "kind", "text", "name", "id", "country", "admin1", "lat", "lon", "relation", "precision", "radius_km", "offset", "length"];

    /// <summary>The names of a time expression's fields, in the order they are written.</summary>
    public static IReadOnlyList<string> DateFields { get; } = ["report", "kind", "text", "start", "end", "precision", "offset", "length"];

    /// <summary>How many Unicode code points stand before each span's start, in the order of the spans.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="spans">Where the mentions stand, in text order.</param>
    public static IReadOnlyList<int> Offsets(string text, IEnumerable<Span> spans)
    {
        var points = new CodePoints(text);
        return [.. spans.Select(span => points.Before(span.Start))];
    }

    /// <summary>Writes a place name.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="report">The report's id.</param>
    /// <param name="place">The place.</param>
    /// <param name="offset">How many Unicode code points stand before the name in the report's text.</param>
    public static void Write(Utf8JsonWriter to, string report, Place place, int offset)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(place);
        Begin(to, report, "place");
        PlaceJson.WriteFields(to, place);
        End(to, place.Text, offset);
    }

    /// <summary>Writes a time expression.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="report">The report's id.</param>
    /// <param name="time">The time expression.</param>
    /// <param name="offset">How many Unicode code points stand before it in the report's text.</param>
    public static void Write(Utf8JsonWriter to, string report, TimeExpression time, int offset)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(time);
        Begin(to, report, "date");
        to.WriteString("text", time.Text);
        to.WriteDay("start", time.Range.Start);
        to.WriteDay("end", time.Range.End);
        to.WriteString("precision", time.Range.Precision.Word());
        End(to, time.Text, offset);
    }

    private static void Begin(Utf8JsonWriter to, string report, string kind)
    {
        to.WriteStartObject();
        to.WriteString("report", report);
        to.WriteString("kind", kind);
    }

    private static void End(Utf8JsonWriter to, string words, int offset)
    {
        to.WriteNumber("offset", offset);
        to.WriteNumber("length", CodePoints.Count(words));
        to.WriteEndObject();
    }
}
