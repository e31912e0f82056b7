namespace Marsad.Scoring;

/// <summary>What reading one report got right and wrong.</summary>
public sealed record ReportScore
{
    /// <summary>The report's id.</summary>
    public required string Report { get; init; }

    /// <summary>The claims found, the surest first.</summary>
    public required IReadOnlyList<ClaimPair> Found { get; init; }

    /// <summary>Marked claims that were not read.</summary>
    public required IReadOnlyList<MarkedClaim> Missed { get; init; }

    /// <summary>Claims that were read and are not marked.</summary>
    public required IReadOnlyList<MarkedClaim> Extra { get; init; }

    /// <summary>What is wrong in claims that were found.</summary>
    public required IReadOnlyList<Disagreement> Wrong { get; init; }
}

/// <summary>An attribute in which a found claim differs from the marked one.</summary>
/// <param name="Pair">Both claims.</param>
/// <param name="Field">Which.</param>
public sealed record Disagreement(ClaimPair Pair, ComparedField Field);
