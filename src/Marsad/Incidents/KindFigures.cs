using System.Globalization;
using Marsad.Claims;

namespace Marsad.Incidents;

/// <summary>What one statement says of one kind of harm: its total and the claims that make it. Immutable.</summary>
/// <remarks>"22 children and six teachers" has no total of its own; the sum of its groups is one, tied to both claims.</remarks>
internal sealed class KindFigures
{
    /// <summary>Adds up what the claims of one kind in one statement say.</summary>
    public KindFigures(IEnumerable<Claim> claims)
    {
        var all = claims.ToArray();
        var ids = all.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var whole = all.Where(claim => claim.PartOf is null || !ids.Contains(claim.PartOf)).ToArray();
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
        if (Widest(numbered, VictimGroup.Person) is { } all)
        {
            return [all];
        }

        var groups = numbered.GroupBy(claim => claim.Who ?? VictimGroup.Person).Select(group => Widest(group, group.Key)!).ToArray();
        var civilians = groups.FirstOrDefault(claim => claim.Who == VictimGroup.Civilian);

        // Children or women beside a greater number of civilians are most likely among them; beside a lesser they cannot be.
        return [.. groups.Where(claim => claim == civilians || civilians is null || claim.Who == VictimGroup.Combatant
            || Figure.Of(claim).Quoted > Figure.Of(civilians).Quoted).OrderBy(claim => claim.Span.Start)];
    }

    private static Claim? Widest(IEnumerable<Claim> claims, VictimGroup who) => claims
        .Where(claim => (claim.Who ?? VictimGroup.Person) == who)
        .OrderByDescending(claim => Figure.Of(claim).Quoted).ThenBy(claim => claim.Id, StringComparer.Ordinal).FirstOrDefault();
}
