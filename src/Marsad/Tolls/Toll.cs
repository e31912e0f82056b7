using Marsad.Claims;
using Marsad.Incidents;

namespace Marsad.Tolls;

/// <summary>Low and high for one kind of harm and one group of people in one incident, each bound tied to its claims.</summary>
/// <param name="Kind">The harm.</param>
/// <param name="Who">The group.</param>
/// <param name="InsideTotal">True where the group is part of another toll of the same incident ("including 3 children").</param>
/// <param name="Low">The least that any origin gave; null where none gave one.</param>
/// <param name="High">The most that any origin gave; null where none gave one.</param>
/// <param name="HighOpen">True where a source gave no upper bound ("at least 7").</param>
/// <param name="LowClaims">Ids of the claims behind <paramref name="Low"/>.</param>
/// <param name="HighClaims">Ids of the claims behind <paramref name="High"/>.</param>
/// <param name="Origins">How many independent origins speak of it.</param>
/// <param name="Rule">The counting rule.</param>
public sealed record Toll(
    ClaimKind Kind,
    VictimGroup Who,
    bool InsideTotal,
    long? Low,
    long? High,
    bool HighOpen,
    IReadOnlyList<string> LowClaims,
    IReadOnlyList<string> HighClaims,
    int Origins,
    string Rule);

/// <summary>An incident with its tolls, as counted under one counting rule.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Tolls">Its tolls: totals before the groups inside them, by kind, then by group.</param>
public sealed record CountedIncident(Incident Incident, IReadOnlyList<Toll> Tolls);
