using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Incidents;
using Marsad.Tolls;

namespace Marsad.Tests.Incidents;

public sealed class OrderTests
{
    [Fact]
    public void Any_order_of_claims_gives_the_same_incidents_and_tolls() =>
        Prop.ForAll(Seeds(), Seeds(), (war, shuffle) =>
        {
            var claims = new SyntheticClaims(war, towns: 2, days: 3).OfReports(10);
            var shuffled = claims.ToArray();
            new Random(shuffle).Shuffle(shuffled);

            return Text(InventedWorld.Grouper.Group(claims)) == Text(InventedWorld.Grouper.Group(shuffled));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Grouping_each_neighbourhood_alone_gives_what_grouping_all_gives() =>
        Prop.ForAll(Seeds(), war =>
        {
            var claims = new SyntheticClaims(war, towns: 110, days: 3).OfReports(20);
            var statements = InventedWorld.Grouper.StatementsOf(claims);
            var alone = Neighbourhoods.Of(statements).SelectMany(IncidentGrouper.Group);

            return Text(InOrder(alone)) == Text(InventedWorld.Grouper.Group(claims));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Reports_added_in_batches_give_what_all_at_once_give_when_only_touched_neighbourhoods_are_grouped_anew() =>
        Prop.ForAll(Seeds(), Gen.Choose(1, 12).ToArbitrary(), (war, batchSize) =>
        {
            var claims = new SyntheticClaims(war, towns: 8, days: 3).OfReports(20);
            var record = new GrowingRecord();
            foreach (var batch in claims.GroupBy(item => item.Report.Hash).Chunk(batchSize))
            {
                record.Add(InventedWorld.Grouper.StatementsOf(batch.SelectMany(report => report)));
            }

            return Text(InOrder(record.Incidents)) == Text(InventedWorld.Grouper.Group(claims));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Statements_that_can_be_linked_share_a_block_key() =>
        Prop.ForAll(Seeds(), war =>
        {
            var statements = InventedWorld.Grouper.StatementsOf(new SyntheticClaims(war, towns: 110, days: 2).OfReports(20));
            return statements.All(one => statements.All(other => one == other || !StatementLinks.AreLinked(one, other)
                || one.BlockKeys.Intersect(other.BlockKeys).Any()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Statements_that_can_be_linked_are_in_one_neighbourhood() =>
        Prop.ForAll(Seeds(), war =>
        {
            var statements = InventedWorld.Grouper.StatementsOf(new SyntheticClaims(war, towns: 2, days: 2).OfReports(20));
            var of = Neighbourhoods.Of(statements).SelectMany((all, number) => all.Select(one => (one, number)))
                .ToDictionary(pair => pair.one, pair => pair.number);
            return statements.All(one => statements.All(other => one == other || of[one] == of[other]
                || !StatementLinks.AreLinked(one, other)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_claim_of_harm_is_in_one_incident_and_no_other_is() =>
        Prop.ForAll(Seeds(), war =>
        {
            var claims = new SyntheticClaims(war, towns: 3, days: 3).OfReports(12);
            var grouped = InventedWorld.Grouper.Group(claims).SelectMany(it => it.Incident.Claims).Order(StringComparer.Ordinal);

            return grouped.SequenceEqual(claims.Select(item => item.Claim.Id).Order(StringComparer.Ordinal));
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<int> Seeds() => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static IEnumerable<GroupedIncident> InOrder(IEnumerable<GroupedIncident> incidents) => incidents
        .OrderBy(it => it.Incident.When.Start ?? DateOnly.MaxValue).ThenBy(it => it.Incident.Id, StringComparer.Ordinal);

    private static string Text(IEnumerable<GroupedIncident> incidents) => string.Join('\n', incidents.Select(it => string.Create(
        CultureInfo.InvariantCulture,
        $"{it.Incident.Id} {it.Incident.When} {it.Incident.PlaceText} {it.Incident.Means} {it.Incident.Standing} {it.Incident.Origins} "
        + $"{string.Join(',', it.Incident.Claims)} {string.Join(' ', it.Incident.Reasons)} {Tolls(it)}")));

    private static string Tolls(GroupedIncident grouped) => string.Join(
        ';', InventedWorld.Tolls.Count(grouped, CountingRule.OriginRange).Tolls.Select(toll =>
            $"{toll} {string.Join(',', toll.LowClaims)} {string.Join(',', toll.HighClaims)}"));

    /// <summary>A record that groups anew only what new statements link to.</summary>
    private sealed class GrowingRecord
    {
        private List<(IReadOnlyList<Statement> Statements, IReadOnlyList<GroupedIncident> Incidents)> _neighbourhoods = [];

        public IEnumerable<GroupedIncident> Incidents => _neighbourhoods.SelectMany(it => it.Incidents);

        public void Add(IReadOnlyList<Statement> added)
        {
            var touched = _neighbourhoods.Where(it => it.Statements.Any(old => added.Any(item => StatementLinks.AreLinked(old, item)))).ToArray();
            var rest = _neighbourhoods.Except(touched);
            var anew = Neighbourhoods.Of(touched.SelectMany(it => it.Statements).Concat(added))
                .Select(statements => (statements, IncidentGrouper.Group(statements)));
            _neighbourhoods = [.. rest, .. anew];
        }
    }
}
