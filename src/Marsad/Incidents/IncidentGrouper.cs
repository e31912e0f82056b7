using Marsad.Origins;

namespace Marsad.Incidents;

/// <summary>Groups claims into incidents. The same claims give the same incidents in any order; safe for many threads.</summary>
/// <remarks>
/// Statements are taken in canonical order; each joins the nearest incident of which every statement fits it, else begins one.
/// An incident never reaches beyond a neighbourhood, so grouping each neighbourhood alone gives what grouping all gives.
/// </remarks>
internal sealed class IncidentGrouper(StatementFinder statements)
{
    /// <summary>The grouper over the lexicon that the program carries.</summary>
    public static IncidentGrouper Default { get; } = new(StatementFinder.Default);

    /// <summary>Groups claims, those that make no incident left out.</summary>
    /// <param name="claims">Claims of any number of reports, each report whole or not at all.</param>
    /// <returns>The incidents with their claims, by first day, then by id.</returns>
    public IReadOnlyList<GroupedIncident> Group(IReadOnlyCollection<ClaimInContext> claims) => Group(StatementsOf(claims));

    /// <summary>Parts claims into statements, report by report.</summary>
    public IReadOnlyList<Statement> StatementsOf(IEnumerable<ClaimInContext> claims) =>
        [.. claims.GroupBy(item => item.Report.Hash, StringComparer.Ordinal).SelectMany(statements.In)];

    /// <summary>Groups statements: one neighbourhood, several, or all.</summary>
    public static IReadOnlyList<GroupedIncident> Group(IEnumerable<Statement> statements)
    {
        var groups = new List<IncidentGroup>();
        var byKey = new Dictionary<string, List<IncidentGroup>>(StringComparer.Ordinal);
        foreach (var statement in statements.Order(CanonicalOrder.Statements))
        {
            var keys = statement.BlockKeys;
            var group = Nearest(keys, byKey, statement);
            if (group is null)
            {
                groups.Add(group = new IncidentGroup());
            }

            group.Add(statement);
            foreach (var key in keys)
            {
                if (!byKey.TryGetValue(key, out var there))
                {
                    byKey[key] = there = [];
                }

                if (!there.Contains(group))
                {
                    there.Add(group);
                }
            }
        }

        return [.. groups.Select(IncidentBuilder.Build)
            .OrderBy(built => built.Incident.When.Start ?? DateOnly.MaxValue)
            .ThenBy(built => built.Incident.Id, StringComparer.Ordinal)];
    }

    private static IncidentGroup? Nearest(
        IReadOnlyCollection<string> keys, Dictionary<string, List<IncidentGroup>> byKey, Statement statement)
    {
        IncidentGroup? nearest = null;
        var best = -1;
        var tried = new HashSet<IncidentGroup>();
        foreach (var key in keys)
        {
            foreach (var group in byKey.GetValueOrDefault(key) ?? [])
            {
                if (!tried.Add(group) || group.Nearness(statement) is var nearness && nearness < best)
                {
                    continue;
                }

                if (group.Accepts(statement) && (nearness > best || IsEarlier(group, nearest!)))
                {
                    (nearest, best) = (group, nearness);
                }
            }
        }

        return nearest;
    }

    private static bool IsEarlier(IncidentGroup one, IncidentGroup other) =>
        CanonicalOrder.Statements.Compare(one.Statements[0], other.Statements[0]) < 0;
}

/// <summary>An incident with the claims it was made of, in canonical order.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Statements">The statements that the claims make.</param>
internal sealed record GroupedIncident(Incident Incident, IReadOnlyList<ClaimInContext> Claims, IReadOnlyList<Statement> Statements);
