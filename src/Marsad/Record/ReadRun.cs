using Marsad.Claims;
using Marsad.Reports;

namespace Marsad.Record;

/// <summary>Brings a stream of reports onto record: read on all cores, written by one, a batch at a time, so that memory stays flat
/// however many come.</summary>
public sealed class ReadRun
{
    /// <summary>The most reports in a batch: what a run that is killed may have to read again.</summary>
    internal const int BatchReports = 256;

    /// <summary>The bytes that fill a batch even where its reports are few.</summary>
    internal const long BatchBytes = 8 << 20;

    private readonly RecordFile _record;
    private readonly Func<Report, Reading> _read;
    private readonly IntakeOptions _options;
    private readonly Action<ReadTally>? _written;
    private readonly Action<RefusedReport>? _refused;
    private ReadTally _tally;

    private ReadRun(
        RecordFile record,
        Func<Report, Reading> read,
        IntakeOptions options,
        Action<ReadTally>? written,
        Action<RefusedReport>? refused) =>
        (_record, _read, _options, _written, _refused) = (record, read, options, written, refused);

    /// <summary>Reads all items and puts their reports on record.</summary>
    /// <param name="items">What the intake hands on.</param>
    /// <param name="options">What the user said about them, kept with each receipt.</param>
    /// <param name="record">Where they go.</param>
    /// <param name="read">Reads a report; called on several threads at once.</param>
    /// <param name="written">Told, on the caller's thread, after each batch is on the disk what was read so far; may be null.</param>
    /// <param name="refused">Told of each item that gave no report; may be null.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="RecordException">The record cannot be written; what <paramref name="written"/> was told is kept.</exception>
    public static ReadTally Over(
        IEnumerable<ReceivedItem> items,
        IntakeOptions options,
        RecordFile record,
        Func<Report, Reading> read,
        Action<ReadTally>? written = null,
        Action<RefusedReport>? refused = null)
    {
        var run = new ReadRun(record, read, options, written, refused);
        run.Run(items);
        return run._tally;
    }

    private void Run(IEnumerable<ReceivedItem> items)
    {
        // While one batch is being written, the next is being read; asking what is known goes through a connection of its own.
        using var known = _record.Another();
        var writing = Task.FromResult(_tally);
        try
        {
            foreach (var batch in Batch.Of(items))
            {
                batch.Refusals.ForEach(refusal => _refused?.Invoke(refusal));
                var arrivals = ReadUnknown(batch, known);
                Finish(writing);
                writing = Task.Run(() => Write(arrivals, batch));
            }
        }
        finally
        {
            Finish(writing);
        }
    }

    private void Finish(Task<ReadTally> writing)
    {
        var tally = writing.GetAwaiter().GetResult();
        if (tally != _tally)
        {
            _tally = tally;
            _written?.Invoke(tally);
        }
    }

    private Arrival[] ReadUnknown(Batch batch, RecordFile known)
    {
        var receipts = batch.Reports.ConvertAll(received => (Received: received, Receipt: Receipt.Of(received, _options)));
        receipts.RemoveAll(pair => known.Knows(pair.Receipt));
        var arrivals = new Arrival[receipts.Count];
        Parallel.For(0, arrivals.Length, i =>
        {
            var (received, receipt) = receipts[i];
            arrivals[i] = Arrival.Of(receipt, received.Bytes.Span, _read(received.Report));
        });
        return arrivals;
    }

    private ReadTally Write(Arrival[] arrivals, Batch batch)
    {
        var outcomes = _record.Append(arrivals);
        var tally = _tally with
        {
            Refused = _tally.Refused + batch.Refusals.Count,
            AlreadyKnown = _tally.AlreadyKnown + batch.Reports.Count - arrivals.Length,
            Bytes = _tally.Bytes + batch.Bytes,
        };
        for (var i = 0; i < arrivals.Length; i++)
        {
            tally = tally.With(outcomes[i], arrivals[i].Reading.Claims.Count);
        }

        return tally;
    }

    private sealed class Batch
    {
        public long Bytes { get; private set; }

        public List<ReceivedReport> Reports { get; } = [];

        public List<RefusedReport> Refusals { get; } = [];

        private bool IsFull => Reports.Count + Refusals.Count >= BatchReports || Bytes >= BatchBytes;

        private bool IsEmpty => Reports.Count + Refusals.Count == 0;

        public static IEnumerable<Batch> Of(IEnumerable<ReceivedItem> items)
        {
            var batch = new Batch();
            foreach (var item in items)
            {
                batch.Add(item);
                if (batch.IsFull)
                {
                    yield return batch;
                    batch = new Batch();
                }
            }

            if (!batch.IsEmpty)
            {
                yield return batch;
            }
        }

        private void Add(ReceivedItem item)
        {
            if (item is ReceivedReport received)
            {
                Reports.Add(received);
                Bytes += received.Bytes.Length;
            }
            else if (item is RefusedReport refused)
            {
                Refusals.Add(refused);
            }
        }
    }
}
