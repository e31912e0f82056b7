using System.Text.Json;
using Marsad.Places;

namespace Marsad.Publish;

/// <summary>The shape of a place in everything that Marsad prints.</summary>
public static class PlaceJson
{
    /// <summary>Writes a place as one object, every field always, <c>null</c> for unknown.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="place">The place.</param>
    public static void Write(Utf8JsonWriter to, Place place)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(place);
        to.WriteStartObject();
        WriteFields(to, place);
        to.WriteEndObject();
    }

    /// <summary>Writes a place's fields into the object that was begun.</summary>
    internal static void WriteFields(Utf8JsonWriter to, Place place)
    {
        to.WriteString("text", place.Text);
        to.WriteString("name", place.Name);
        to.WriteString("id", place.Id);
        to.WriteString("country", place.Country);
        to.WriteString("admin1", place.Admin1);
        to.WriteNumberOrNull("lat", place.Latitude);
        to.WriteNumberOrNull("lon", place.Longitude);
        to.WriteString("relation", place.Relation.Word());
        to.WriteString("precision", place.Precision.Word());
        to.WriteNumberOrNull("radius_km", place.RadiusKm);
    }
}
