using System.Text.Json;
using Marsad.Incidents;
using Marsad.Tolls;

namespace Marsad.Publish;

/// <summary>The shape of an incident with its tolls in everything that Marsad prints.</summary>
public static class IncidentJson
{
    /// <summary>The names of an incident's fields, in the order they are written.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "id", "start", "end", "place_text", "places", "means", "blamed", "tolls", "origins", "standing", "claims", "reports",
    ];

    /// <summary>Writes one incident.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="counted">The incident with its tolls.</param>
    public static void Write(Utf8JsonWriter to, CountedIncident counted)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(counted);
        to.WriteStartObject();
        WriteFields(to, counted);
        to.WriteEndObject();
    }

    /// <summary>Writes an incident's fields into the object that was begun.</summary>
    internal static void WriteFields(Utf8JsonWriter to, CountedIncident counted)
    {
        var incident = counted.Incident;
        to.WriteString("id", incident.Id);
        to.WriteDay("start", incident.When.Start);
        to.WriteDay("end", incident.When.End);
        to.WriteString("place_text", incident.PlaceText);
        WritePlaces(to, incident);
        to.WriteString("means", incident.Means?.Word());
        WriteTexts(to, "blamed", incident.Blamed);
        WriteTolls(to, counted.Tolls);
        to.WriteNumber("origins", incident.Origins);
        to.WriteString("standing", incident.Standing.Word());
        WriteTexts(to, "claims", incident.Claims);
        WriteTexts(to, "reports", incident.Reports);
    }

    /// <summary>Writes a list of texts as a field.</summary>
    internal static void WriteTexts(Utf8JsonWriter to, string field, IEnumerable<string> texts)
    {
        to.WriteStartArray(field);
        foreach (var text in texts)
        {
            to.WriteStringValue(text);
        }

        to.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter to, Incident incident)
    {
        to.WriteStartArray("places");
        foreach (var place in incident.Places)
        {
            PlaceJson.Write(to, place);
        }

        to.WriteEndArray();
    }

    private static void WriteTolls(Utf8JsonWriter to, IReadOnlyList<Toll> tolls)
    {
        to.WriteStartArray("tolls");
        foreach (var toll in tolls)
        {
            to.WriteStartObject();
            to.WriteString("kind", toll.Kind.Word());
            to.WriteString("who", toll.Who.Word());
            to.WriteBoolean("inside_total", toll.InsideTotal);
            to.WriteNumberOrNull("low", toll.Low);
            to.WriteNumberOrNull("high", toll.High);
            to.WriteBoolean("high_open", toll.HighOpen);
            WriteTexts(to, "low_claims", toll.LowClaims);
            WriteTexts(to, "high_claims", toll.HighClaims);
            to.WriteNumber("origins", toll.Origins);
            to.WriteString("rule", toll.Rule);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }
}
