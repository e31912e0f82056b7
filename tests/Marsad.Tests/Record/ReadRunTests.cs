using Marsad.Record;
using Marsad.Reports;

namespace Marsad.Tests.Record;

public sealed class ReadRunTests : IDisposable
{
    private static readonly IntakeOptions Options = new();
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_run_tells_what_became_of_each_report()
    {
        using var record = _desk.Open();
        ReadRun.Over([Desk.Received("1 killed in Ober.", "a.txt")], Options, record, Desk.Read);
        var refused = new List<RefusedReport>();
        var tally = ReadRun.Over(
            [
                Desk.Received("1 killed in Ober.", "a.txt"),
                Desk.Received("1 killed in Ober.", "b.txt"),
                new RefusedReport("c.txt", "It is empty."),
                Desk.Received("2 killed in Ober. 3 killed in Mira.", "d.txt"),
            ],
            Options,
            record,
            Desk.Read,
            refused: refused.Add);
        Assert.Equal(new ReadTally(NewReports: 1, SecondReceipts: 1, AlreadyKnown: 1, Refused: 1, Claims: 2, Bytes: 69), tally);
        Assert.Equal("c.txt", Assert.Single(refused).Path);
    }

    [Fact]
    public void Nothing_is_said_to_be_read_before_others_can_see_it()
    {
        using var record = _desk.Open();
        var seen = new List<(long Told, long Seen)>();
        ReadRun.Over(Many(1000), Options, record, Desk.Read, written: tally =>
        {
            using var other = _desk.Open(RecordAccess.Read);
            seen.Add((tally.NewReports, other.Size.Reports));
        });
        Assert.Equal([256L, 512, 768, 1000], seen.Select(told => told.Told));
        Assert.All(seen, told => Assert.Equal(told.Told, told.Seen));
    }

    [Fact]
    public void A_run_that_fails_half_way_keeps_the_batches_it_told_of_and_nothing_else()
    {
        var told = 0L;
        using (var record = _desk.Open())
        {
            Assert.Throws<InvalidOperationException>(() => ReadRun.Over(
                Many(1000, failAt: 700), Options, record, Desk.Read, written: tally => told = tally.NewReports));
        }

        using var again = _desk.Open();
        Assert.Equal(512, told);
        Assert.Equal(told, again.Size.Reports);
        var rest = ReadRun.Over(Many(1000), Options, again, Desk.Read);
        Assert.Equal((512, 488), (rest.AlreadyKnown, rest.NewReports));
        again.Verify();
    }

    [Fact]
    public void Any_order_of_reports_gives_the_same_tables()
    {
        var forward = Dump(Many(300));
        var backward = Dump(Many(300).Reverse());
        Assert.Equal(forward, backward);
    }

    private static IEnumerable<ReceivedItem> Many(int count, int failAt = int.MaxValue)
    {
        for (var i = 1; i <= count; i++)
        {
            yield return i == failAt ? throw new InvalidOperationException("cut off") : Desk.Received($"{i} killed in Ober.", $"r{i}.txt");
        }
    }

    private static string Dump(IEnumerable<ReceivedItem> items)
    {
        using var desk = new Desk();
        using (var record = desk.Open())
        {
            ReadRun.Over(items, Options, record, Desk.Read);
        }

        return desk.Derived(withEntries: false);
    }
}
