using Marsad.Claims;
using Marsad.Reports;

namespace Marsad.Origins;

/// <summary>What must be known of a report to tell whose its claims are. Immutable.</summary>
/// <param name="Hash">SHA-256 of the report's bytes, as in <see cref="Report.Hash"/>.</param>
/// <param name="Publisher">Who published it, as it names itself; null where unknown.</param>
/// <param name="Published">The day it was published; null where unknown.</param>
/// <param name="Url">Its address; null where unknown. Its host stands in for a missing publisher.</param>
/// <param name="Named">Every source its claims give, as written, so that a short form can meet the full name.</param>
internal sealed record ReportFacts(
    string Hash,
    string? Publisher,
    DateOnly? Published,
    string? Url,
    IReadOnlyList<string> Named)
{
    /// <summary>Draws the facts from a report and all of its claims.</summary>
    public static ReportFacts Of(Report report, IEnumerable<Claim> claims) =>
        new(report.Hash, report.Publisher, report.Published?.Day, report.Url, SourcesIn(claims));

    /// <summary>Every source that the claims give, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> SourcesIn(IEnumerable<Claim> claims)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            names.UnionWith(claim.Sources.SelectMany(chain => chain));
            if (claim.SaidBy is { } saidBy)
            {
                names.Add(saidBy);
            }
        }

        return [.. names];
    }
}
