using Marsad.Claims;
using Marsad.Reports;

namespace Marsad.Record;

/// <summary>The record: one SQLite file that holds the ledger of all that came from outside and the tables derived from it.
/// Several runs may read it while one writes. One instance is for one thread at a time.</summary>
/// <remarks>Every member throws <see cref="RecordException"/>, with one sentence for people, when the file is locked by another
/// run, damaged, or the disk is full; what was committed before then stays.</remarks>
public sealed partial class RecordFile : IDisposable
{
    private readonly string _path;
    private readonly string _readerVersion;
    private readonly Connection _connection;
    private readonly Ledger _ledger;
    private readonly DerivedTables _derived;

    private RecordFile(string path, string readerVersion, TimeProvider clock, Connection connection)
    {
        _path = path;
        _readerVersion = readerVersion;
        _connection = connection;
        _ledger = new Ledger(connection, clock);
        _derived = new DerivedTables(connection);
    }

    /// <summary>Opens a record; makes it where there is none and it is to be written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">Whether to look things up or to add.</param>
    /// <param name="readerVersion">The version of the reader and its data, kept with all that is derived by it.</param>
    /// <param name="clock">Tells when ledger entries are written.</param>
    /// <param name="patience">How long to wait for another run's write; 10 seconds where not said.</param>
    /// <exception cref="RecordException">The file is no record, or cannot be opened.</exception>
    public static RecordFile Open(
        string path, RecordAccess access, string readerVersion, TimeProvider clock, TimeSpan? patience = null)
    {
        var connection = Failure.Told(path, () => Opening.Open(path, access, patience));
        return new RecordFile(path, readerVersion, clock, connection);
    }

    /// <summary>How many reports, claims and incidents are on record.</summary>
    public RecordSize Size => Told(() => new RecordSize(Count("count_reports"), Count("count_claims"), Count("count_incidents")));

    /// <summary>Whether what is derived was made, in part or whole, by another version of the reader than
    /// this one, or without places that were added since.</summary>
    public bool IsRebuildDue =>
        Told(() => _connection.All("other_readers", row => row.GetString(0), ("$version", DerivedBy())).Count > 0);

    /// <summary>Whether this very receipt is on record already, so that its report need not be read again.</summary>
    public bool Knows(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return Told(() => HasReceipt(receipt.Key));
    }

    /// <summary>Finds the report whose id is this, or whose hash starts so.</summary>
    /// <exception cref="RecordException">None is, or several are.</exception>
    public ReportOnRecord Report(string idOrHashPrefix) => Told(() =>
    {
        var hash = Only("report", idOrHashPrefix, "find_reports", ("$id", idOrHashPrefix), ("$prefix", idOrHashPrefix));
        return OnRecord(hash);
    });

    /// <summary>The report in which a claim stands; its text is left out, since it would have to be read again.</summary>
    public Report ReportOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Told(() => _derived.Report(claim.ReportHash)!);
    }

    /// <summary>All that came from outside, oldest first.</summary>
    public IEnumerable<LedgerEntry> Ledger() => Failure.Told(_path, _ledger.Entries());

    /// <summary>Opens the same record once more, to be read by another thread.</summary>
    internal RecordFile Another() => Open(_path, RecordAccess.Read, _readerVersion, TimeProvider.System);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private ReportOnRecord OnRecord(string hash)
    {
        var receipts = _connection
            .All("receipts_of_report", row => row.GetInt64(0), ("$report", hash))
            .ConvertAll(entry => new DatedReceipt(_ledger.Entry(entry).At, Marsad.Record.Receipt.Parse(_ledger.Entry(entry).Body)));
        var report = _derived.Report(hash)! with { Text = ReadAgain.Report(receipts[0].Receipt, Received(hash)).Text };
        return new ReportOnRecord(report, receipts, _derived.Claims(hash));
    }

    private byte[] Received(string hash)
    {
        try
        {
            return _connection.All("bytes", KeptBytes.Row, ("$sha256", hash))[0].Unpack(hash);
        }
        catch (InvalidDataException problem)
        {
            throw new RecordException($"{_path}: {problem.Message}; take a copy of the record from a backup.", problem);
        }
    }

    private string Only(string what, string asked, string query, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var found = _connection.All(query, row => row.GetString(0), values);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new RecordException($"{_path}: no {what} on record is named '{asked}' or starts with it."),
            _ => throw new RecordException($"{_path}: several {what}s on record start with '{asked}'; give more of the name."),
        };
    }

    private bool HasReceipt(string key) => _connection.First("has_receipt", ("$key", key)) is not null;

    private long Count(string query) => (long)_connection.First(query)!;

    private T Told<T>(Func<T> work) => Failure.Told(_path, work);

    private void Told(Action work) => Failure.Told(_path, work);
}

/// <summary>How much is on record.</summary>
/// <param name="Reports">Reports, each once however often it came.</param>
/// <param name="Claims">Claims read out of them.</param>
/// <param name="Incidents">Incidents their claims form.</param>
public readonly record struct RecordSize(long Reports, long Claims, long Incidents);

/// <summary>A receipt with the time it was put on record.</summary>
/// <param name="At">UTC, ISO 8601.</param>
/// <param name="Receipt">How the report came.</param>
public sealed record DatedReceipt(string At, Receipt Receipt);

/// <summary>A report as the record holds it.</summary>
/// <param name="Report">The report, its text read again from its bytes.</param>
/// <param name="Receipts">Each way it came, the one that governs its reading first.</param>
/// <param name="Claims">Its claims in text order.</param>
public sealed record ReportOnRecord(Report Report, IReadOnlyList<DatedReceipt> Receipts, IReadOnlyList<ClaimOnRecord> Claims);

/// <summary>A claim as the record holds it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Offset">Where its quote begins in the report's text, in Unicode code points.</param>
public readonly record struct ClaimOnRecord(Claim Claim, int Offset);
