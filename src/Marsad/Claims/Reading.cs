using Marsad.Reports;

namespace Marsad.Claims;

/// <summary>What was read out of one report.</summary>
/// <param name="Report">The report, with its publishing day worked out from a dateline where nothing better told it.</param>
/// <param name="Claims">Its claims, in text order.</param>
public sealed record Reading(Report Report, IReadOnlyList<Claim> Claims);
