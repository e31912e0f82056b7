using Marsad.Claims;

namespace Marsad.Incidents;

/// <summary>Which claims can make an incident, and which kinds and means go together.</summary>
internal static class Harm
{
    /// <summary>Whether a claim can belong to an incident: harm in one event, not a place taken, a deal, or a total over time.</summary>
    public static bool MakesIncident(Claim claim) =>
        claim.Scope == ClaimScope.Incident && claim.Kind is not (ClaimKind.Control or ClaimKind.Deal);

    /// <summary>Whether a claim counts people. An attack or damage without a number joins an incident and never shapes one of counted claims.</summary>
    public static bool IsCounted(Claim claim) => claim.Kind is not (ClaimKind.Attack or ClaimKind.Damage);

    /// <summary>Whether two kinds can be of one event without being told side by side.</summary>
    public static bool GoTogether(ClaimKind one, ClaimKind other) => FamilyOf(one) == FamilyOf(other);

    /// <summary>Whether two means can be of one event: equal, not told, or several of which the other may be one.</summary>
    /// <remarks>Chemical weapons come by air or by shell, so a report of either does not speak against them.</remarks>
    public static bool GoTogether(Means? one, Means? other) =>
        one is null || other is null || one == other || one == Means.Mixed || other == Means.Mixed
        || (one == Means.Chemical && IsCarrier(other)) || (other == Means.Chemical && IsCarrier(one));

    private static bool IsCarrier(Means? means) => means is Means.Airstrike or Means.Shelling;

    private static int FamilyOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Displaced or ClaimKind.Returned or ClaimKind.Trapped => 1,
        ClaimKind.Detained => 2,
        _ => 0,
    };
}
