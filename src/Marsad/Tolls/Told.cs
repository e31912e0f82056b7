using Marsad.Claims;
using Marsad.Incidents;
using Marsad.Origins;

namespace Marsad.Tolls;

/// <summary>One figure that one voice tells of one harm to one group, with the claims it rests on.</summary>
/// <param name="Kind">The harm.</param>
/// <param name="Who">The group; all people for a total.</param>
/// <param name="Voice">Who tells it, as it counts for independence.</param>
/// <param name="Day">When it was published; the least day where unknown.</param>
/// <param name="Figure">The number.</param>
/// <param name="IsBroad">Whether it speaks of people at large, not only of children, women, rescuers or journalists.</param>
/// <param name="IsOfOneGroup">Whether it names one group only, so that others may have suffered beside it.</param>
/// <param name="Claim">The claim that leads.</param>
/// <param name="Claims">The ids of all claims it rests on.</param>
internal sealed record Told(
    ClaimKind Kind,
    VictimGroup Who,
    string Voice,
    DateOnly Day,
    Figure Figure,
    bool IsBroad,
    bool IsOfOneGroup,
    ClaimInContext Claim,
    IReadOnlyList<string> Claims)
{
    /// <summary>What a statement tells: a total for each kind of harm, and each group of people inside it.</summary>
    public static IEnumerable<Told> In(Statement statement, Independence independence)
    {
        var byId = statement.Claims.ToDictionary(item => item.Claim.Id, StringComparer.Ordinal);
        foreach (var (kind, figures) in statement.Figures.OrderBy(pair => pair.Key))
        {
            var ofKind = statement.Claims.Where(item => item.Claim.Kind == kind).ToArray();
            var leading = figures.TotalClaims.Count > 0 ? byId[figures.TotalClaims[0].Id] : ofKind[0];
            var isOfOneGroup = figures.TotalClaims is [{ Who: not VictimGroup.Person }];
            string[] ids = [.. figures.TotalClaims.Select(claim => claim.Id)];
            foreach (var voice in VoicesOf(leading, independence))
            {
                yield return new Told(
                    kind, VictimGroup.Person, voice, DayOf(leading), figures.Total, figures.IsBroad, isOfOneGroup, leading, ids);
            }

            foreach (var told in ofKind.Where(item => IsOfGroup(item.Claim, byId)).GroupBy(item => item.Claim.Who!.Value)
                .SelectMany(group => OfGroup(kind, group.Key, [.. group], independence)))
            {
                yield return told;
            }
        }
    }

    // "37 soldiers, among them 12 officers": the part says nothing of its own of how many soldiers there were.
    private static bool IsOfGroup(Claim claim, Dictionary<string, ClaimInContext> byId) =>
        claim.Who is not (null or VictimGroup.Person)
        && !(claim.PartOf is { } id && byId.TryGetValue(id, out var whole) && whole.Claim.Who == claim.Who && whole.Claim.Kind == claim.Kind);

    private static IEnumerable<Told> OfGroup(ClaimKind kind, VictimGroup who, ClaimInContext[] items, Independence independence)
    {
        foreach (var row in KindFigures.Rows(items.Select(item => item.Claim)))
        {
            var leading = Array.Find(items, item => item.Claim == row[0])!;
            var figure = row.Select(Figure.Of).Aggregate((sum, next) => sum.Plus(next));
            foreach (var voice in VoicesOf(leading, independence))
            {
                yield return new Told(kind, who, voice, DayOf(leading), figure, true, true, leading, [.. row.Select(claim => claim.Id)]);
            }
        }
    }

    private static IEnumerable<string> VoicesOf(ClaimInContext item, Independence independence) =>
        item.Origins.Select(independence.VoiceOf).Distinct(StringComparer.Ordinal);

    private static DateOnly DayOf(ClaimInContext item) => item.Report.Published ?? DateOnly.MinValue;
}
