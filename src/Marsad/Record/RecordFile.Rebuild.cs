using Marsad.Claims;
using Marsad.Reports;

namespace Marsad.Record;

/// <content>Deriving everything anew.</content>
public sealed partial class RecordFile
{
    /// <summary>Checks the ledger and every report's bytes, then makes all derived tables anew from them, in one transaction:
    /// others go on seeing the old ones until it is done, and a run that is cut off changes nothing.</summary>
    /// <param name="read">Reads a report; called on several threads at once.</param>
    /// <param name="progress">Told how many reports were read so far; may be null.</param>
    /// <exception cref="RecordException">An entry or a report's bytes are not what was written; the first one is named.</exception>
    public void Rebuild(Func<Report, Reading> read, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        Told(() => _connection.Write(() =>
        {
            Verify();
            _connection.Run(Sql.Text("drop_derived.sql"));
            _connection.Run(Sql.Text("derived.sql"));
            foreach (var entry in _ledger.Reports())
            {
                AddReceipt(Marsad.Record.Receipt.Parse(entry.Body), entry.Sequence);
            }

            DeriveAll(read, progress);
        }));
    }

    /// <summary>Walks the ledger from its first entry: each follows the one before it and is as it was written, and each report's
    /// bytes are there.</summary>
    /// <exception cref="RecordException">One is not; it is named.</exception>
    public void Verify() => Told(() =>
    {
        if (_ledger.Verify() is { } fault)
        {
            throw Damaged(fault);
        }

        if (_connection.First("report_without_bytes") is long entry)
        {
            throw Damaged($"the report of the ledger's entry {entry} has lost its bytes");
        }
    });

    private void DeriveAll(Func<Report, Reading> read, IProgress<long>? progress)
    {
        long done = 0;
        foreach (var batch in GoverningReceipts().Chunk(ReadRun.BatchReports))
        {
            var received = Array.ConvertAll(batch, receipt => Received(receipt.ReportHash));
            var readings = new Reading[batch.Length];
            Parallel.For(0, batch.Length, i => readings[i] = read(ReadAgain.Report(batch[i], received[i])));
            foreach (var reading in readings)
            {
                Derive(reading);
            }

            Regroup().Add(readings);

            done += batch.Length;
            progress?.Report(done);
        }
    }

    private IEnumerable<Receipt> GoverningReceipts()
    {
        string? last = null;
        foreach (var (report, entry) in _connection.Stream(
            Sql.Queries["receipts_by_report"], row => (row.GetString(0), row.GetInt64(1))))
        {
            if (report != last)
            {
                last = report;
                yield return Marsad.Record.Receipt.Parse(_ledger.Entry(entry).Body);
            }
        }
    }

    private RecordException Damaged(string fault) =>
        new($"{_path}: {fault}; the record cannot be trusted: keep this file, and go on from a copy in a backup.");
}
