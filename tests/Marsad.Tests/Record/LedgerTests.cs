using Marsad.Record;
using Microsoft.Data.Sqlite;

namespace Marsad.Tests.Record;

public sealed class LedgerTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("UPDATE ledger SET body = '{}'", "the ledger is append-only")]
    [InlineData("DELETE FROM ledger", "the ledger is append-only")]
    [InlineData("UPDATE bytes SET data = x'00'", "received bytes are kept as they are")]
    [InlineData("DELETE FROM bytes", "received bytes are kept as they are")]
    public void No_program_can_change_what_was_received(string sql, string refusal)
    {
        Fill(1);
        var problem = Assert.Throws<SqliteException>(() => _desk.Alter(sql));
        Assert.Contains(refusal, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_entry_is_named()
    {
        Fill(3);
        _desk.Alter("DROP TRIGGER ledger_is_never_changed; UPDATE ledger SET body = replace(body, 'r2.txt', 'r9.txt') WHERE seq = 2");
        AssertDamaged("the ledger's entry 2 (report, 2031-04-05T06:07:08.0000000Z) was changed after it was written");
    }

    [Fact]
    public void A_missing_entry_is_named()
    {
        Fill(3);
        _desk.Alter("DROP TRIGGER ledger_is_never_shortened; DELETE FROM ledger WHERE seq = 2");
        AssertDamaged("the ledger's entry 2 is missing");
    }

    [Fact]
    public void An_entry_that_was_changed_with_its_hash_no_longer_carries_the_next()
    {
        Fill(3);
        _desk.Alter("DROP TRIGGER ledger_is_never_changed; UPDATE ledger SET hash = 'f' || substr(hash, 2) WHERE seq = 2; "
            + "UPDATE ledger SET hash = 'e' || substr(hash, 2) WHERE seq = 2");
        AssertDamaged("the ledger's entry 2 (report, 2031-04-05T06:07:08.0000000Z) was changed after it was written");
    }

    [Fact]
    public void A_report_whose_bytes_are_lost_is_named_by_its_entry()
    {
        Fill(2);
        _desk.Alter("DROP TRIGGER bytes_are_never_deleted; DELETE FROM bytes WHERE sha256 = "
            + "(SELECT report FROM receipts WHERE entry = 2)");
        AssertDamaged("the report of the ledger's entry 2 has lost its bytes");
    }

    [Fact]
    public void Entries_follow_one_another_across_runs()
    {
        Fill(2);
        Fill(4);
        using var record = _desk.Open(RecordAccess.Read);
        record.Verify();
        Assert.Equal([1L, 2, 3, 4], record.Ledger().Select(entry => entry.Sequence));
        Assert.Equal(LedgerEntry.Beginning, record.Ledger().First().Previous);
    }

    private void Fill(int reports)
    {
        using var record = _desk.Open();
        record.Append([.. Enumerable.Range(1, reports).Select(i => Desk.Arrival($"{i} killed in Ober.", $"r{i}.txt"))]);
    }

    private void AssertDamaged(string fault)
    {
        using var record = _desk.Open(RecordAccess.Read);
        var problem = Assert.Throws<RecordException>(record.Verify);
        Assert.Equal(
            $"{_desk.Path}: {fault}; the record cannot be trusted: keep this file, and go on from a copy in a backup.", problem.Message);
    }
}
