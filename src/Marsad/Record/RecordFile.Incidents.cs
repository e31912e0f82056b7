using Marsad.Claims;
using Marsad.Tolls;

namespace Marsad.Record;

/// <content>Looking incidents up.</content>
public sealed partial class RecordFile
{
    /// <summary>The incidents that a filter lets through, by day and then by id, those without a day last; one at a time, so that
    /// there may be more than memory holds.</summary>
    public IEnumerable<CountedIncident> Incidents(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var found = _connection.Stream(
            Sql.Text("incidents.sql"), row => DerivedJson.ReadIncident(row.GetString(0)), filter.Parameters());
        return Failure.Told(_path, found).Where(filter.LetsThrough);
    }

    /// <summary>Finds the one incident whose id starts so.</summary>
    /// <exception cref="RecordException">None does, or several do.</exception>
    public CountedIncident Incident(string idPrefix) => Told(() =>
        Incident("incident", Only("incident", idPrefix, "find_incidents", ("$prefix", idPrefix))));

    /// <summary>The incidents in which claims of this report stand, each once, by day.</summary>
    public IReadOnlyList<CountedIncident> IncidentsOf(string reportHash) => Told(() =>
        _connection.All("incidents_of_report", row => DerivedJson.ReadIncident(row.GetString(0)), ("$report", reportHash)));

    /// <summary>One claim by its id.</summary>
    public Claim Claim(string id) => Told(() => _derived.Claim(id));

    private CountedIncident Incident(string query, string id) =>
        DerivedJson.ReadIncident((string)_connection.First(query, ("$id", id))!);
}
