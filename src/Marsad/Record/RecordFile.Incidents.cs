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

    /// <summary>The incidents in which claims of these reports stand, each once, in the order of <see cref="Incidents"/>.</summary>
    /// <param name="reportHashes">The reports; those that are not on record are passed over.</param>
    public IReadOnlyList<CountedIncident> IncidentsOf(IEnumerable<string> reportHashes) => Told(() =>
    {
        var found = new Dictionary<string, CountedIncident>(StringComparer.Ordinal);
        foreach (var report in reportHashes)
        {
            foreach (var id in _connection.All("incidents_of_report", row => row.GetString(0), ("$report", report)))
            {
                if (!found.ContainsKey(id))
                {
                    found.Add(id, Incident("incident", id));
                }
            }
        }

        return (IReadOnlyList<CountedIncident>)[.. found.Values
            .OrderBy(counted => counted.Incident.When.Start ?? DateOnly.MaxValue)
            .ThenBy(counted => counted.Incident.When.End ?? DateOnly.MaxValue)
            .ThenBy(counted => counted.Incident.Id, StringComparer.Ordinal)];
    });

    /// <summary>One claim by its id.</summary>
    public ClaimOnRecord Claim(string id) => Told(() => _derived.Claim(id));

    private CountedIncident Incident(string query, string id) =>
        DerivedJson.ReadIncident((string)_connection.First(query, ("$id", id))!);
}
