using Marsad.Record;
using Marsad.Reports;

namespace Marsad.Tests.Record;

public sealed class RebuildTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_rebuild_makes_the_same_tables_again()
    {
        Fill();
        var before = _desk.Derived();
        _desk.Alter("DELETE FROM claims; DELETE FROM receipts; DROP TABLE incidents");
        using (var record = _desk.Open())
        {
            record.Rebuild(Desk.Read);
        }

        Assert.Equal(before, _desk.Derived());
    }

    [Fact]
    public void A_rebuild_tells_how_far_it_is()
    {
        Fill();
        var told = new List<long>();
        using var record = _desk.Open();
        record.Rebuild(Desk.Read, new Told(told));
        Assert.Equal([256, 300], told);
    }

    [Fact]
    public void A_rebuild_that_fails_changes_nothing()
    {
        Fill();
        var before = _desk.Derived();
        using (var record = _desk.Open())
        {
            Assert.ThrowsAny<Exception>(() => record.Rebuild(_ => throw new InvalidOperationException("cut off")));
        }

        Assert.Equal(before, _desk.Derived());
    }

    [Fact]
    public void A_rebuild_stops_at_bytes_that_were_changed()
    {
        Fill();
        _desk.Alter("DROP TRIGGER bytes_are_never_changed; UPDATE bytes SET coding = 'identity', data = x'00' "
            + "WHERE sha256 = (SELECT report FROM receipts WHERE entry = 7)");
        using var record = _desk.Open();
        var problem = Assert.Throws<RecordException>(() => record.Rebuild(Desk.Read));
        Assert.StartsWith($"{_desk.Path}: the bytes of report ", problem.Message, StringComparison.Ordinal);
    }

    private void Fill()
    {
        using var record = _desk.Open();
        var options = new IntakeOptions { Published = new DateOnly(2031, 4, 4) };
        record.Append([.. Enumerable.Range(1, 300).Select(i => Desk.Arrival($"{i} killed in Ober.", $"r{i}.txt", options))]);
        record.Append([Desk.Arrival("5 killed in Ober.", "again/r5.txt")]);
    }

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }
}
