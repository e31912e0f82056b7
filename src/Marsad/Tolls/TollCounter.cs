using Marsad.Claims;
using Marsad.Incidents;
using Marsad.Origins;

namespace Marsad.Tolls;

/// <summary>Counts the tolls of an incident under a counting rule. A pure function; safe for many threads.</summary>
internal sealed class TollCounter(StatementFinder statements)
{
    /// <summary>The counter over the lexicon that the program carries.</summary>
    public static TollCounter Default { get; } = new(StatementFinder.Default);

    /// <summary>Gives an incident its tolls.</summary>
    public CountedIncident Count(GroupedIncident grouped, CountingRule rule)
    {
        var ids = grouped.Claims.Select(item => item.Claim.Id).ToHashSet(StringComparer.Ordinal);
        var counting = grouped.Claims.Where(item => item.Claim.Stance != Stance.Denied && !ids.Contains(item.Claim.SupersededBy ?? "") && Counts(item.Claim.Kind)).ToArray();
        var independence = new Independence(counting);
        var grouping = grouped.Statements.ToLookup(statement => statement.Report, StringComparer.Ordinal);
        var told = counting.GroupBy(item => item.Report.Hash, StringComparer.Ordinal)
            .SelectMany(report => Statements([.. report], grouping[report.Key]))
            .SelectMany(statement => Told.In(statement, independence)).ToArray();
        var tolls = told.GroupBy(item => item.Kind).SelectMany(kind => TollsOf([.. kind], rule))
            .OrderBy(toll => toll.InsideTotal).ThenBy(toll => toll.Kind).ThenBy(toll => toll.Who);
        return new CountedIncident(grouped.Incident, [.. tolls]);
    }

    // No group is shown with more people than there are in all: what only an older, greater total held is out with that total.
    private static IEnumerable<Toll> TollsOf(Told[] ofKind, CountingRule rule)
    {
        var groups = ofKind.ToLookup(item => item.Who);
        Told[] all = [.. groups[VictimGroup.Person]];
        var total = TollOf(VictimGroup.Person, all, Rivals(all), rule);
        yield return total;
        foreach (var group in groups.Where(group => group.Key != VictimGroup.Person))
        {
            var fitting = group.Where(item => total.HighOpen || !(item.Figure.Low > total.High)).ToArray();
            if (fitting.Length > 0)
            {
                yield return TollOf(group.Key, fitting, fitting, rule);
            }
        }
    }

    // Five children named by one source are no rival total to another's twenty people; to another's four they are.
    private static Told[] Rivals(Told[] told)
    {
        var broad = told.Where(item => item.IsBroad).ToArray();
        var most = broad.Length == 0 ? -1 : broad.Max(item => item.Figure.High ?? long.MaxValue);
        return [.. told.Where(item => item.IsBroad || item.Figure.Low > most || broad.Length == 0)];
    }

    // Where all of a report's one statement counts, that is what the grouping found already; else its claims are parted again.
    private IEnumerable<Statement> Statements(ClaimInContext[] counting, IEnumerable<Statement> grouped) =>
        grouped.ToArray() is [var only] && only.Claims.Count == counting.Length ? [only] : statements.In(counting);

    private static bool Counts(ClaimKind kind) =>
        kind is not (ClaimKind.Attack or ClaimKind.Damage or ClaimKind.Control or ClaimKind.Deal);

    private static Toll TollOf(VictimGroup who, Told[] told, Told[] rivals, CountingRule rule)
    {
        var figures = rivals.GroupBy(item => item.Voice, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(LastWord.Of).ToArray();
        var bounds = rule.Count(figures);
        var origins = Independence.IndependentCount(told.Select(item => item.Claim).Distinct());
        return new Toll(
            told[0].Kind, who, who != VictimGroup.Person, bounds.Low, bounds.High, bounds.HighOpen,
            bounds.LowClaims, bounds.HighClaims, origins, rule.Name);
    }
}
