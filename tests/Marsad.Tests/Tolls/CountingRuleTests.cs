using FsCheck;
using FsCheck.Fluent;
using Marsad.Claims;
using Marsad.Incidents;
using Marsad.Tests.Incidents;
using Marsad.Tolls;

namespace Marsad.Tests.Tolls;

public sealed class CountingRuleTests
{
    [Fact]
    public void No_toll_has_its_low_above_its_high() => HoldsForEveryToll((toll, _) => toll.Low is null || toll.High is null || toll.Low <= toll.High);

    [Fact]
    public void Every_bound_is_tied_to_a_claim_of_the_incident() => HoldsForEveryToll((toll, grouped) =>
        (toll.Low is null || toll.LowClaims.Count > 0)
        && ((toll.High is null && !toll.HighOpen) || toll.HighClaims.Count > 0)
        && toll.LowClaims.Concat(toll.HighClaims).All(grouped.Incident.Claims.Contains));

    [Fact]
    public void A_claim_that_is_denied_bounds_nothing() => HoldsForEveryToll((toll, grouped) =>
        !grouped.Claims.Where(item => item.Claim.Stance == Marsad.Claims.Stance.Denied).Select(item => item.Claim.Id)
            .Intersect(toll.LowClaims.Concat(toll.HighClaims)).Any());

    [Fact]
    public void Every_toll_names_the_rule_it_was_counted_under() => HoldsForEveryToll((toll, _) => toll.Rule == "origin-range");

    [Fact]
    public void No_group_has_more_people_than_all_together() => HoldsForEvery((tolls, _) => tolls.All(group =>
        tolls.Single(all => all.Kind == group.Kind && all.Who == VictimGroup.Person) is var total
        && (total.HighOpen || total.High is null || !(Math.Max(group.Low ?? 0, group.High ?? 0) > total.High))));

    private static void HoldsForEveryToll(Func<Toll, GroupedIncident, bool> holds) =>
        HoldsForEvery((tolls, grouped) => tolls.All(toll => holds(toll, grouped)));

    private static void HoldsForEvery(Func<IReadOnlyList<Toll>, GroupedIncident, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), war => InventedWorld.Grouper
            .Group(new SyntheticClaims(war, towns: 2, days: 2).OfReports(10))
            .All(grouped => holds(InventedWorld.Tolls.Count(grouped, CountingRule.OriginRange).Tolls, grouped)))
            .QuickCheckThrowOnFailure();
}
