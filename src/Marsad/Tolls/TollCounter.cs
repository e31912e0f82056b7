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
        var counting = grouped.Claims.Where(item => item.Claim.Stance != Stance.Denied && Counts(item.Claim.Kind)).ToArray();
        var independence = new Independence(counting);
        var told = counting.GroupBy(item => item.Report.Hash, StringComparer.Ordinal).SelectMany(statements.In)
            .SelectMany(statement => Told.In(statement, independence)).ToArray();
        var tolls = told
            .GroupBy(item => (item.Kind, item.Who))
            .Select(group => TollOf(group.Key.Kind, group.Key.Who, [.. group], rule))
            .OrderBy(toll => toll.InsideTotal).ThenBy(toll => toll.Kind).ThenBy(toll => toll.Who);
        return new CountedIncident(grouped.Incident, [.. tolls]);
    }

    private static bool Counts(ClaimKind kind) =>
        kind is not (ClaimKind.Attack or ClaimKind.Damage or ClaimKind.Control or ClaimKind.Deal);

    private static Toll TollOf(ClaimKind kind, VictimGroup who, Told[] told, CountingRule rule)
    {
        // Five children named by one source are no rival total to another's twenty people.
        var rivals = who == VictimGroup.Person && told.Any(item => item.IsBroad) ? told.Where(item => item.IsBroad) : told;
        var figures = rivals.GroupBy(item => item.Voice, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(Latest).ToArray();
        var bounds = rule.Count(figures);
        var origins = Independence.IndependentCount(told.Select(item => item.Claim).Distinct());
        return new Toll(
            kind, who, who != VictimGroup.Person, bounds.Low, bounds.High, bounds.HighOpen,
            bounds.LowClaims, bounds.HighClaims, origins, rule.Name);
    }

    // An origin's last word counts. Of one day the most exact: "dozens" and "at least 23" give way to "23"; two that are
    // equally exact both stay, because nothing tells which came last.
    private static IEnumerable<OriginFigure> Latest(IEnumerable<Told> ofOneVoice)
    {
        var all = ofOneVoice.ToArray();
        var numbered = all.Where(item => item.Figure.IsNumbered).ToArray();
        if (numbered.Length == 0)
        {
            return [new OriginFigure(all[0].Voice, default, [])];
        }

        var last = numbered.Max(item => item.Day);
        var today = numbered.Where(item => item.Day == last).ToArray();
        var tightest = today.Min(item => Looseness(item.Figure));
        return today.Where(item => Looseness(item.Figure) == tightest)
            .Select(item => new OriginFigure(item.Voice, item.Figure, item.Claims));
    }

    private static int Looseness(Figure figure) => figure.Hedge switch
    {
        Hedge.Exact or Hedge.Share => 0,
        Hedge.About or Hedge.Between => 1,
        Hedge.Vague => 3,
        _ => 2,
    };
}
