using System.Globalization;
using Marsad.Claims;

namespace Marsad.Incidents;

/// <summary>What one statement says of one kind of harm: its total and the claims that make it. Immutable.</summary>
/// <remarks>"22 children and six teachers" and "12 fighters and 8 soldiers" have no total of their own; the sum is one, tied to both claims.</remarks>
internal sealed class KindFigures
{
    /// <summary>Adds up what the claims of one kind in one statement say.</summary>
    public KindFigures(IEnumerable<Claim> claims)
    {
        var all = claims.ToArray();
        var ids = all.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var whole = all.Where(claim => !ids.Contains(claim.PartOf ?? "") && !ids.Contains(claim.SupersededBy ?? "")).ToArray();
        TotalClaims = Summands(whole);
        Total = TotalClaims.Count == 0 ? default : TotalClaims.Select(Figure.Of).Aggregate((sum, next) => sum.Plus(next));
        IsBroad = TotalClaims.Any(claim => claim.Who is VictimGroup.Person or VictimGroup.Civilian or VictimGroup.Combatant);
        Text = string.Join('+', all.Select(claim => string.Create(
            CultureInfo.InvariantCulture, $"{claim.Who}{claim.Count?.Low}-{claim.Count?.High}{claim.Count?.Hedge}")));
    }

    /// <summary>All people together; not numbered where no number is told.</summary>
    public Figure Total { get; }

    /// <summary>The claims whose numbers make the total: one, or several groups that do not overlap.</summary>
    public IReadOnlyList<Claim> TotalClaims { get; }

    /// <summary>Whether it speaks of people at large, not only of children, women, rescuers or journalists.</summary>
    public bool IsBroad { get; }

    /// <summary>The figures as text, for comparing profiles.</summary>
    public string Text { get; }

    private static IReadOnlyList<Claim> Summands(Claim[] whole)
    {
        var numbered = whole.Where(claim => claim.Count is { IsNumbered: true }).ToArray();
        var rows = Rows(numbered).Where(row => row.Exists(claim => WhoOf(claim) == VictimGroup.Person)).ToArray();
        return Apart(rows.Length > 0 ? Widest(rows) : [.. numbered.GroupBy(WhoOf).SelectMany(group => Widest(Rows(group)))]);
    }

    /// <summary>The claims that one list tells, which add up: "three soldiers and two officers were killed"; each other claim for itself.</summary>
    public static IEnumerable<List<Claim>> Rows(IEnumerable<Claim> claims) => claims.GroupBy(claim => (claim.Span, claim.Rule)).Select(row => row.ToList());

    // Children or women beside a greater number of civilians are most likely among them; beside a lesser they cannot be.
    private static IReadOnlyList<Claim> Apart(List<Claim> claims)
    {
        var civilians = claims.Where(claim => claim.Who == VictimGroup.Civilian).Sum(Quoted);
        var areAll = !claims.Exists(claim => WhoOf(claim) == VictimGroup.Person) && civilians > 0;
        return [.. claims.Where(claim => !areAll || claim.Who is VictimGroup.Civilian or VictimGroup.Combatant || Quoted(claim) > civilians)
            .OrderBy(claim => claim.Span.Start).ThenBy(claim => claim.Id, StringComparer.Ordinal)];
    }

    private static List<Claim> Widest(IEnumerable<List<Claim>> rows) =>
        rows.OrderByDescending(row => row.Sum(Quoted)).ThenBy(row => row[0].Id, StringComparer.Ordinal).First();

    private static VictimGroup WhoOf(Claim claim) => claim.Who ?? VictimGroup.Person;

    private static long Quoted(Claim claim) => Figure.Of(claim).Quoted ?? 0;
}
