using Marsad.Claims;
using Marsad.Origins;

namespace Marsad.Incidents;

/// <summary>Tells how an incident stands among its origins.</summary>
internal static class StandingFinder
{
    /// <summary>The standing of the claims of one incident.</summary>
    /// <param name="claims">The claims that tell what it is.</param>
    /// <param name="all">These and the attacks told without a number: who denies the attack contests it.</param>
    /// <param name="statements">All claims as statements.</param>
    /// <param name="origins">How many independent origins do not deny it.</param>
    public static Standing Of(IReadOnlyList<ClaimInContext> claims, IReadOnlyList<ClaimInContext> all, IReadOnlyList<Statement> statements, int origins) =>
        !claims.Any(item => item.Claim.Stance == Stance.Asserted) ? Standing.Unconfirmed
        : all.Any(IsDenied) || DisagreeOnWho(statements) ? Standing.Contested
        : origins > 1 ? Standing.Corroborated
        : Standing.SingleOrigin;

    // To deny the culprit is to contest as well; to doubt, to admit, or to correct oneself is not.
    private static bool IsDenied(ClaimInContext item) =>
        (item.Claim.Stance == Stance.Denied && item.Claim.SupersededBy is null) || item.Claim.Responses.Any(response => response.Act == ResponseAct.Denies);

    private static bool DisagreeOnWho(IReadOnlyList<Statement> statements)
    {
        var blames = statements.Select(statement => statement.Parties)
            .Where(parties => parties.Count > 0).DistinctBy(parties => string.Join(';', parties)).ToArray();
        return blames.Any(one => blames.Any(other => PartyFinder.Disagree(one, other)));
    }
}
