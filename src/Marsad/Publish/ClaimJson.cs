using System.Text.Json;
using Marsad.Claims;
using Marsad.Text;

namespace Marsad.Publish;

/// <summary>The shape of a claim in everything that Marsad prints.</summary>
public static class ClaimJson
{
    /// <summary>The names of a claim's fields, in the order they are written.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "report", "id", "kind", "count", "low", "high", "who", "scope", "start", "end", "means", "blamed", "said_by", "stance", "quote",
        "hedge", "who_text", "part_of", "superseded_by", "place_text", "places", "date_text", "state", "sources", "responses", "offset", "length", "rule",
    ];

    /// <summary>How many Unicode code points stand before each claim's quote in the report's text, in the order of the claims.</summary>
    /// <param name="reading">The report and its claims.</param>
    public static IReadOnlyList<int> Offsets(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var points = new CodePoints(reading.Report.Text);
        var offsets = new int[reading.Claims.Count];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = points.Before(reading.Claims[i].Span.Start);
        }

        return offsets;
    }

    /// <summary>Writes one claim.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="offset">How many Unicode code points stand before its quote in the report's text.</param>
    public static void Write(Utf8JsonWriter to, Claim claim, int offset)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(claim);
        to.WriteStartObject();
        to.WriteString("report", claim.ReportId);
        to.WriteString("id", claim.Id);
        WriteCore(to, claim);
        to.WriteString("hedge", claim.Count?.Hedge.Word());
        to.WriteString("who_text", claim.WhoText);
        to.WriteString("part_of", claim.PartOf);
        to.WriteString("superseded_by", claim.SupersededBy);
        to.WriteString("place_text", claim.PlaceText);
        WritePlaces(to, claim);
        to.WriteString("date_text", claim.DateText);
        to.WriteString("state", claim.State?.Word());
        WriteSources(to, claim);
        WriteResponses(to, claim);
        to.WriteNumber("offset", offset);
        to.WriteNumber("length", CodePoints.Count(claim.Quote));
        to.WriteString("rule", claim.Rule);
        to.WriteEndObject();
    }

    private static void WriteCore(Utf8JsonWriter to, Claim claim)
    {
        to.WriteString("kind", claim.Kind.Word());
        to.WriteString("count", claim.Count?.Text);
        to.WriteNumberOrNull("low", claim.Count?.Low);
        to.WriteNumberOrNull("high", claim.Count?.High);
        to.WriteString("who", claim.Who?.Word());
        to.WriteString("scope", claim.Scope?.Word());
        to.WriteDay("start", claim.When.Start);
        to.WriteDay("end", claim.When.End);
        to.WriteString("means", claim.Means?.Word());
        to.WriteString("blamed", claim.Blamed);
        to.WriteString("said_by", claim.SaidBy);
        to.WriteString("stance", claim.Stance.Word());
        to.WriteString("quote", claim.Quote);
    }

    private static void WritePlaces(Utf8JsonWriter to, Claim claim)
    {
        to.WriteStartArray("places");
        foreach (var place in claim.Places)
        {
            PlaceJson.Write(to, place);
        }

        to.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter to, Claim claim)
    {
        to.WriteStartArray("sources");
        foreach (var chain in claim.Sources)
        {
            to.WriteStartArray();
            foreach (var link in chain)
            {
                to.WriteStringValue(link);
            }

            to.WriteEndArray();
        }

        to.WriteEndArray();
    }

    private static void WriteResponses(Utf8JsonWriter to, Claim claim)
    {
        to.WriteStartArray("responses");
        foreach (var response in claim.Responses)
        {
            to.WriteStartObject();
            to.WriteString("by", response.By);
            to.WriteString("act", response.Act.Word());
            to.WriteString("about", response.About.Word());
            to.WriteString("quote", response.Quote);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }
}
