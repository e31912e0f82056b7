using System.Security.Cryptography;
using System.Text;
using Marsad.Claims;
using Marsad.Dates;
using Marsad.Origins;
using Marsad.Places;

namespace Marsad.Incidents;

/// <summary>Says of a group of statements what they have in common.</summary>
internal static class IncidentBuilder
{
    private const int HexDigitsOfAnId = 12;

    /// <summary>Makes the incident of a finished group.</summary>
    public static GroupedIncident Build(IncidentGroup group)
    {
        var all = group.Statements.SelectMany(statement => statement.Claims).Order(CanonicalOrder.Across).ToArray();
        // What counts people tells what the incident is; an attack told without a number only stands beside it.
        var counted = all.Where(item => Harm.IsCounted(item.Claim)).ToArray();
        var claims = counted.Length > 0 ? counted : all;
        var place = claims.OrderBy(item => Fineness(item.Claim)).First().Claim;
        var asserting = claims.Where(item => item.Claim.Stance != Stance.Denied).ToArray();
        var origins = Independence.IndependentCount(asserting);
        var incident = new Incident
        {
            Id = IdOf(claims[0].Claim),
            When = WhenOf(claims),
            PlaceText = place.PlaceText ?? place.Places.Select(it => it.Text).FirstOrDefault(),
            Places = place.Places,
            Means = MeansOf(claims),
            Blamed = Each(claims.Select(item => item.Claim.Blamed).OfType<string>()),
            Origins = origins,
            Standing = StandingFinder.Of(claims, all, group.Statements, origins),
            Claims = [.. all.Select(item => item.Claim.Id)],
            Reports = [.. all.Select(item => item.Claim.ReportId).Distinct(StringComparer.Ordinal)],
            Reasons = GroupingReasons.Of(group.Statements),
        };
        return new GroupedIncident(incident, all, group.Statements);
    }

    // From the claim alone, so that the id stays when other claims join, leave or are read anew.
    private static string IdOf(Claim first) =>
        "i" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Id)))[..HexDigitsOfAnId];

    private static DateRange WhenOf(ClaimInContext[] claims)
    {
        var told = claims.Select(item => item.Claim.When).Where(when => when.Start is not null || when.End is not null).ToArray();
        if (told.Length == 0)
        {
            return DateRange.Unknown;
        }

        // The grouping lets only days meet that overlap, so the latest start and the earliest end make a range.
        var (start, end) = (told.Max(when => when.Start), told.Min(when => when.End));
        var narrowest = told.MinBy(when => when.Precision);
        return start > end ? narrowest
            : start is not null && start == end ? DateRange.On(start.Value)
            : new DateRange(start, end, narrowest.Precision);
    }

    private static Means? MeansOf(ClaimInContext[] claims)
    {
        var told = claims.Select(item => item.Claim.Means).OfType<Means>().ToArray();
        return told.Length == 0 ? null : told.GroupBy(means => means)
            .OrderBy(same => same.Key == Means.Mixed).ThenByDescending(same => same.Count()).ThenBy(same => same.Key).First().Key;
    }

    // A name that the gazetteer lacks is most often a village: finer than a district.
    private static int Fineness(Claim claim) => claim.Places.Count == 0
        ? claim.PlaceText is null ? 100 : 50
        : claim.Places.Min(place => place.Precision switch
        {
            PlacePrecision.Site => 0,
            PlacePrecision.Settlement => 10,
            PlacePrecision.Unresolved => 15,
            PlacePrecision.District => 20,
            PlacePrecision.Region => 30,
            _ => 60,
        });

    private static IReadOnlyList<string> Each(IEnumerable<string> words) =>
        [.. words.DistinctBy(NameWords.Key, StringComparer.Ordinal)];
}
