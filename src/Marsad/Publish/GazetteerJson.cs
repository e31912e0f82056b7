using System.Text.Json;
using Marsad.Places;

namespace Marsad.Publish;

/// <summary>The shape of a gazetteer's entry in everything that Marsad prints.</summary>
public static class GazetteerJson
{
    /// <summary>The names of the fields, in the order they are written.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["id", "name", "country", "admin1", "kind", "precision", "lat", "lon", "radius_km", "population"];

    /// <summary>Writes an entry as one object, every field always, <c>null</c> for unknown.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="place">The entry.</param>
    public static void Write(Utf8JsonWriter to, GazetteerPlace place)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        WriteFields(to, place);
        to.WriteEndObject();
    }

    /// <summary>Writes an entry's fields into the object that was begun.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="place">The entry.</param>
    public static void WriteFields(Utf8JsonWriter to, GazetteerPlace place)
    {
        ArgumentNullException.ThrowIfNull(to);
        to.WriteString("id", place.Id);
        to.WriteString("name", place.Name);
        to.WriteString("country", place.Country is "" ? null : place.Country);
        to.WriteString("admin1", place.Admin1 is "" ? null : place.Admin1);
        to.WriteString("kind", place.Kind.Word());
        to.WriteString("precision", place.Precision.Word());
        to.WriteNumber("lat", place.Latitude);
        to.WriteNumber("lon", place.Longitude);
        to.WriteNumber("radius_km", place.RadiusKm);
        to.WriteNumberOrNull("population", place.Population > 0 ? place.Population : null);
    }
}
