using Marsad.Origins;

namespace Marsad.Incidents;

/// <summary>The order in which claims and statements are looked at, so that the order of arrival leaves no trace.</summary>
internal static class CanonicalOrder
{
    /// <summary>Claims within a report: as they stand in the text.</summary>
    public static IComparer<ClaimInContext> Within { get; } = Comparer<ClaimInContext>.Create(InText);

    /// <summary>Claims of an incident: those that count people first, then by publishing day, report, place in the text. The first names the incident.</summary>
    public static IComparer<ClaimInContext> Across { get; } = Comparer<ClaimInContext>.Create((a, b) =>
    {
        var order = Harm.IsCounted(b.Claim).CompareTo(Harm.IsCounted(a.Claim));
        order = order != 0 ? order : (a.Report.Published ?? DateOnly.MaxValue).CompareTo(b.Report.Published ?? DateOnly.MaxValue);
        order = order != 0 ? order : string.CompareOrdinal(a.Report.Hash, b.Report.Hash);
        return order != 0 ? order : InText(a, b);
    });

    /// <summary>Statements: those that count people first, so that no other decides how they meet; the exact before the vague, so that the vague find their event already there; then by day, place and report.</summary>
    public static IComparer<Statement> Statements { get; } = Comparer<Statement>.Create((a, b) =>
    {
        var order = Harm.IsCounted(b.Claims[0].Claim).CompareTo(Harm.IsCounted(a.Claims[0].Claim));
        order = order != 0 ? order : (a.Days?.Count ?? int.MaxValue).CompareTo(b.Days?.Count ?? int.MaxValue);
        order = order != 0 ? order : (a.Days?.Start ?? default).CompareTo(b.Days?.Start ?? default);
        order = order != 0 ? order : a.Place.IsArea.CompareTo(b.Place.IsArea);
        order = order != 0 ? order : string.CompareOrdinal(a.Place.Signature, b.Place.Signature);
        return order != 0 ? order : Across.Compare(a.Claims[0], b.Claims[0]);
    });

    private static int InText(ClaimInContext a, ClaimInContext b)
    {
        var order = a.Claim.Span.Start.CompareTo(b.Claim.Span.Start);
        order = order != 0 ? order : a.Claim.Span.End.CompareTo(b.Claim.Span.End);
        return order != 0 ? order : string.CompareOrdinal(a.Claim.Id, b.Claim.Id);
    }
}
