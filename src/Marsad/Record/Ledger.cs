using Microsoft.Data.Sqlite;

namespace Marsad.Record;

/// <summary>The append-only chain of all that came from outside.</summary>
internal sealed class Ledger(Connection connection, TimeProvider clock)
{
    /// <summary>Adds an entry; only inside a transaction, which holds others off the end of the chain.</summary>
    public LedgerEntry Append(string kind, string body)
    {
        var entry = LedgerEntry.After(Head(), kind, clock.GetUtcNow(), body);
        connection.Execute(
            "append_entry",
            ("$seq", entry.Sequence),
            ("$kind", entry.Kind),
            ("$at", entry.At),
            ("$body", entry.Body),
            ("$previous", entry.Previous),
            ("$hash", entry.Hash));
        return entry;
    }

    /// <summary>One entry.</summary>
    public LedgerEntry Entry(long sequence) => connection.All("entry", Row, ("$seq", sequence))[0];

    /// <summary>Every entry, oldest first.</summary>
    public IEnumerable<LedgerEntry> Entries() => connection.Stream(Sql.Queries["entries"], Row);

    /// <summary>Every report's entry, oldest first.</summary>
    public IEnumerable<LedgerEntry> Reports() => connection.Stream(Sql.Queries["reports_in_ledger"], Row);

    /// <summary>Every entry of a kind that is not <see cref="LedgerKind.Report"/>, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Others(string kind) => connection.All("entries_besides_reports", Row, ("$kind", kind));

    /// <summary>Walks the chain from its beginning.</summary>
    /// <returns>What is wrong with the first bad entry, as one sentence without the file's name; null where all hold.</returns>
    public string? Verify()
    {
        var head = new LedgerHead(0, LedgerEntry.Beginning);
        foreach (var entry in Entries())
        {
            if (Fault(head, entry) is { } fault)
            {
                return fault;
            }

            head = new LedgerHead(entry.Sequence, entry.Hash);
        }

        return null;
    }

    private static string? Fault(LedgerHead head, LedgerEntry entry)
    {
        if (entry.Sequence != head.Sequence + 1)
        {
            return $"the ledger's entry {head.Sequence + 1} is missing";
        }

        if (entry.Previous != head.Hash)
        {
            return $"the ledger's entry {entry.Sequence} does not follow the one before it";
        }

        return entry.Hash == LedgerEntry.HashOf(entry)
            ? null
            : $"the ledger's entry {entry.Sequence} ({entry.Kind}, {entry.At}) was changed after it was written";
    }

    private LedgerHead Head()
    {
        var last = connection.All("last_entry", row => new LedgerHead(row.GetInt64(0), row.GetString(1)));
        return last.Count == 0 ? new LedgerHead(0, LedgerEntry.Beginning) : last[0];
    }

    private static LedgerEntry Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
}
