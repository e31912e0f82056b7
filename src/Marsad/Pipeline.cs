using Marsad.Record;
using Marsad.Reports;

namespace Marsad;

/// <summary>The whole way from reports to a record of incidents and tolls. Each stage is a room of this library.</summary>
public static class Pipeline
{
    /// <summary>Takes reports in, reads them, and puts them on record.</summary>
    /// <param name="paths">Files, folders, archives, or <c>-</c> for standard input.</param>
    /// <param name="options">What is known of the reports beforehand.</param>
    /// <param name="reader">Reads their claims.</param>
    /// <param name="record">Keeps them.</param>
    /// <param name="received">Told of each item as it comes in; may be null.</param>
    /// <param name="written">Told after each batch that is on the disk what was read so far; may be null.</param>
    /// <param name="refused">Told of each item that gave no report; may be null.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="RecordException">The record cannot be written; what <paramref name="written"/> was told is kept.</exception>
    public static ReadTally Run(
        IReadOnlyList<string> paths,
        IntakeOptions options,
        Reader reader,
        RecordFile record,
        Action<ReceivedItem>? received = null,
        Action<ReadTally>? written = null,
        Action<RefusedReport>? refused = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var items = ReportIntake.Read(paths, options);                  // Reports: bytes to text, publisher, day
        return ReadRun.Over(                                            // Record: the ledger, and what is derived from it:
            items.Select(item => Tell(item, received)), options, record, //   Origins, Incidents and Tolls of the claims that came
            reader.Read,                                                // Text, Places, Dates, Claims: see ClaimReader
            written, refused);
    }

    private static ReceivedItem Tell(ReceivedItem item, Action<ReceivedItem>? received)
    {
        received?.Invoke(item);
        return item;
    }
}
