using System.Globalization;
using Marsad.Tolls;

namespace Marsad.Record;

/// <summary>Incidents with their tolls, and the tables by which they are looked up.</summary>
internal sealed class IncidentTables(Connection connection)
{
    /// <summary>Adds an incident of a neighbourhood.</summary>
    public void Add(CountedIncident counted, long neighbourhood)
    {
        var incident = counted.Incident;
        connection.Execute(
            "add_incident",
            ("$id", incident.Id),
            ("$start", Day(incident.When.Start)),
            ("$end", Day(incident.When.End)),
            ("$means", incident.Means?.ToString()),
            ("$body", DerivedJson.Write(counted)),
            ("$neighbourhood", neighbourhood));
        foreach (var claim in incident.Claims)
        {
            connection.Execute("add_incident_claim", ("$claim", claim), ("$incident", incident.Id));
        }

        foreach (var toll in counted.Tolls)
        {
            connection.Execute("add_incident_toll", ("$incident", incident.Id), ("$kind", toll.Kind.ToString()));
        }

        AddPlaces(counted);
    }

    /// <summary>Takes out all incidents of a neighbourhood.</summary>
    public void Drop(long neighbourhood)
    {
        foreach (var id in connection.All("incidents_of_neighbourhood", row => row.GetString(0), ("$neighbourhood", neighbourhood)))
        {
            connection.Execute("drop_incident_claims", ("$id", id));
            connection.Execute("drop_incident_tolls", ("$id", id));
            connection.Execute("drop_incident_places", ("$id", id));
            connection.Execute("drop_incident", ("$id", id));
        }
    }

    /// <summary>How names of places are compared.</summary>
    public static string Fold(string name) => name.Trim().ToLowerInvariant();

    /// <summary>How days are kept, so that they sort as text.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    // Each name is a row, so that a village is found as reports write it and as the gazetteer does.
    private void AddPlaces(CountedIncident counted)
    {
        var incident = counted.Incident;
        var rows = incident.Places
            .SelectMany(place => new[] { place.Name, place.Text }.Select(name => (Name: name, place.Latitude, place.Longitude)))
            .Append((incident.PlaceText, null, null))
            .Where(row => row.Name is not null)
            .DistinctBy(row => Fold(row.Name!), StringComparer.Ordinal);
        long ordinal = 0;
        foreach (var (name, latitude, longitude) in rows)
        {
            connection.Execute(
                "add_incident_place",
                ("$incident", incident.Id),
                ("$ordinal", ordinal++),
                ("$name", Fold(name!)),
                ("$latitude", latitude),
                ("$longitude", longitude));
        }
    }
}
