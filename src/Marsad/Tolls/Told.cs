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

            foreach (var item in ofKind.Where(item => item.Claim.Who is not (null or VictimGroup.Person)))
            {
                foreach (var voice in VoicesOf(item, independence))
                {
                    yield return new Told(
                        kind, item.Claim.Who!.Value, voice, DayOf(item), Figure.Of(item.Claim), true, true, item, [item.Claim.Id]);
                }
            }
        }
    }

    private static IEnumerable<string> VoicesOf(ClaimInContext item, Independence independence) =>
        item.Origins.Select(independence.VoiceOf).Distinct(StringComparer.Ordinal);

    private static DateOnly DayOf(ClaimInContext item) => item.Report.Published ?? DateOnly.MinValue;
}
