using Marsad.Claims;

namespace Marsad.Origins;

/// <summary>A claim with the report it stands in and whose it is.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Report">Its report.</param>
/// <param name="Origins">Whose it is; never empty; several where it gives several sources.</param>
internal sealed record ClaimInContext(Claim Claim, ReportFacts Report, IReadOnlyList<OriginKey> Origins)
{
    /// <summary>Whether the report speaks for itself, quoting nobody for this claim.</summary>
    public bool IsOwnVoice => Claim.Sources.Count == 0 && Claim.SaidBy is null;

    /// <summary>Finds the origins and keeps them with the claim.</summary>
    public static ClaimInContext Of(Claim claim, ReportFacts report, OriginFinder finder) =>
        new(claim, report, finder.OriginsOf(claim, report));
}
