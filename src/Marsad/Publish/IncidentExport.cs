using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Claims;
using Marsad.Places;
using Marsad.Tolls;

namespace Marsad.Publish;

/// <summary>Whom an export is made for. It is always said, never a default.</summary>
public enum ExportAudience
{
    /// <summary>Anybody: nothing that could endanger a person.</summary>
    Public,

    /// <summary>Colleagues at the desk: everything.</summary>
    Full,
}

/// <summary>What an export is written in.</summary>
public enum ExportFormat
{
    /// <summary>JSON Lines: one incident a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values (RFC 4180): one incident a row.</summary>
    Csv,

    /// <summary>GeoJSON (RFC 7946): one incident a feature.</summary>
    GeoJson,
}

/// <summary>Writes incidents with what they rest on, one at a time, so that memory stays flat.</summary>
public sealed class IncidentExport
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _to;
    private readonly ExportAudience _audience;
    private readonly ArrayBufferWriter<byte> _line = new(4096);

    private IncidentExport(Stream to, ExportAudience audience) => (_to, _audience) = (to, audience);

    /// <summary>Writes incidents.</summary>
    /// <param name="to">Where to, as UTF-8; it is not closed.</param>
    /// <param name="incidents">The incidents, in the order they are written.</param>
    /// <param name="audience">Whom for.</param>
    /// <param name="format">In what.</param>
    /// <returns>How many incidents were written.</returns>
    public static long Write(Stream to, IEnumerable<IncidentWithEvidence> incidents, ExportAudience audience, ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(incidents);
        var export = new IncidentExport(to, audience);
        return format switch
        {
            ExportFormat.Jsonl => export.WriteLines(incidents),
            ExportFormat.Csv => export.WriteRows(incidents),
            _ => export.WriteFeatures(incidents),
        };
    }

    private long WriteLines(IEnumerable<IncidentWithEvidence> incidents)
    {
        var count = 0L;
        foreach (var incident in incidents)
        {
            _to.Write(Object(json => WriteFields(json, incident)));
            _to.Write("\n"u8);
            count++;
        }

        return count;
    }

    // A spreadsheet wants numbers in cells of their own, before the lists.
    private long WriteRows(IEnumerable<IncidentWithEvidence> incidents)
    {
        string[] numbers = ["killed_low", "killed_high", "injured_low", "injured_high", "lat", "lon"];
        var row = new ArrayBufferWriter<byte>(4096);
        CsvRow.WriteHeader(row, [.. numbers, .. IncidentWithEvidence.Fields]);
        _to.Write(row.WrittenSpan);
        var count = 0L;
        foreach (var incident in incidents)
        {
            row.ResetWrittenCount();
            var line = Object(json =>
            {
                WriteNumbers(json, incident);
                WriteFields(json, incident);
            });
            CsvRow.Write(row, line);
            _to.Write(row.WrittenSpan);
            count++;
        }

        return count;
    }

    private long WriteFeatures(IEnumerable<IncidentWithEvidence> incidents)
    {
        _to.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);
        var count = 0L;
        foreach (var incident in incidents)
        {
            _to.Write(count++ == 0 ? "\n"u8 : ",\n"u8);
            _to.Write(Object(json =>
            {
                json.WriteString("type", "Feature");
                json.WriteString("id", incident.Counted.Incident.Id);
                WriteGeometry(json, Shown(incident).Incident.Places);
                json.WriteStartObject("properties");
                WriteFields(json, incident);
                json.WriteEndObject();
            }));
        }

        _to.Write("\n]}\n"u8);
        return count;
    }

    private ReadOnlySpan<byte> Object(Action<Utf8JsonWriter> fields)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Readable))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return _line.WrittenSpan;
    }

    private void WriteFields(Utf8JsonWriter json, IncidentWithEvidence incident)
    {
        if (_audience == ExportAudience.Full)
        {
            incident.WriteFields(json);
        }
        else
        {
            PublicIncident.WriteFields(json, incident);
        }
    }

    private CountedIncident Shown(IncidentWithEvidence incident) =>
        _audience == ExportAudience.Full ? incident.Counted : PublicIncident.Redacted(incident);

    private void WriteNumbers(Utf8JsonWriter json, IncidentWithEvidence incident)
    {
        var shown = Shown(incident);
        foreach (var (kind, name) in new[] { (ClaimKind.Killed, "killed"), (ClaimKind.Injured, "injured") })
        {
            var total = shown.Tolls.FirstOrDefault(toll => toll.Kind == kind && toll.Who == VictimGroup.Person);
            json.WriteNumberOrNull(name + "_low", total?.Low);
            json.WriteNumberOrNull(name + "_high", total?.High);
        }

        var place = shown.Incident.Places.FirstOrDefault(place => place.Latitude is not null);
        json.WriteNumberOrNull("lat", place?.Latitude);
        json.WriteNumberOrNull("lon", place?.Longitude);
    }

    // RFC 7946: longitude first; an incident without a known point has a null geometry.
    private static void WriteGeometry(Utf8JsonWriter json, IReadOnlyList<Place> places)
    {
        var points = places.Where(place => place is { Latitude: not null, Longitude: not null })
            .Select(place => (place.Longitude!.Value, place.Latitude!.Value)).Distinct().ToArray();
        if (points.Length == 0)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", points.Length == 1 ? "Point" : "MultiPoint");
        json.WriteStartArray("coordinates");
        foreach (var (longitude, latitude) in points)
        {
            if (points.Length > 1)
            {
                json.WriteStartArray();
            }

            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            if (points.Length > 1)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
