using FsCheck;
using FsCheck.Fluent;
using Marsad.Record;
using Marsad.Reports;

namespace Marsad.Tests.Record;

public sealed class RegroupingTests
{
    private static readonly string[] Towns = ["Ober", "Mira", "Tal Kesh"];

    [Fact]
    public void Reports_of_one_event_make_one_incident_though_they_came_in_different_runs()
    {
        using var desk = new Desk();
        Read(desk, new Said("Ober", 4, 12));
        Read(desk, new Said("Ober", 4, 14));
        using var record = desk.Open(RecordAccess.Read);
        Assert.Equal(new RecordSize(Reports: 2, Claims: 2, Incidents: 1), record.Size);
        var counted = Assert.Single(record.Incidents(new IncidentFilter()));
        Assert.Equal(2, counted.Incident.Claims.Count);
        Assert.Equal((12L, 14L), (counted.Tolls[0].Low, counted.Tolls[0].High));
    }

    [Fact]
    public void A_report_that_gets_another_day_leaves_its_incident()
    {
        using var desk = new Desk();
        Read(desk, new Said("Ober", 4, 12));
        using (var record = desk.Open())
        {
            record.Append([Desk.Arrival("14 killed in Ober.")]);
            Assert.Equal(2, record.Size.Incidents);
            record.Append([Desk.Arrival("14 killed in Ober.", "b.txt", new IntakeOptions { Published = new DateOnly(2031, 4, 4) })]);
            Assert.Equal(1, record.Size.Incidents);
            record.Append([Desk.Arrival("14 killed in Ober.", "a.txt", new IntakeOptions { Published = new DateOnly(2031, 9, 9) })]);
            Assert.Equal(2, record.Size.Incidents);
        }
    }

    [Fact]
    public void However_reports_are_parted_into_runs_and_whatever_their_order_the_incidents_are_the_same()
    {
        var said = from town in Gen.Elements(Towns)
                   from day in Gen.Choose(1, 6)
                   from number in Gen.Choose(1, 9)
                   select new Said(town, day, number);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(12),
            Prop.ForAll(Gen.ArrayOf(said).Resize(14).ToArbitrary(), all =>
            {
                var alone = Dump(all.Chunk(1));
                var together = Dump(all.Reverse().GroupBy(item => item.Day).Select(group => group.ToArray()));
                Assert.Equal(alone, together);
            }));
    }

    [Fact]
    public void A_rebuild_makes_the_incidents_that_the_runs_made()
    {
        using var desk = new Desk();
        for (var i = 0; i < 40; i++)
        {
            Read(desk, new Said(Towns[i % 3], 1 + (i * 7 % 5), 1 + (i * 11 % 8)));
        }

        var before = desk.Derived();
        using (var record = desk.Open())
        {
            record.Rebuild(Desk.Read);
        }

        Assert.Equal(before, desk.Derived());
    }

    private static void Read(Desk desk, Said said)
    {
        using var record = desk.Open();
        record.Append([said.Arrival]);
    }

    private static string Dump(IEnumerable<Said[]> runs)
    {
        using var desk = new Desk();
        using (var record = desk.Open())
        {
            foreach (var run in runs)
            {
                record.Append([.. run.Select(said => said.Arrival)]);
            }
        }

        return desk.Derived(withEntries: false);
    }

    internal sealed record Said(string Town, int Day, int Number)
    {
        public Arrival Arrival => Desk.Arrival(
            $"{Number} killed in {Town}.", $"{Town}-{Day}-{Number}.txt", new IntakeOptions { Published = new DateOnly(2031, 4, Day) });
    }
}
