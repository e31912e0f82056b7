using Marsad.Claims;
namespace Marsad.Record;

/// <content>Putting reports on record.</content>
public sealed partial class RecordFile
{
    /// <summary>Puts reports on record, all of them in one transaction. When it returns they are on the disk, and may be said to be
    /// read; when it throws, or the program is killed before it returns, none of them is.</summary>
    /// <returns>What became of each, in the order given.</returns>
    /// <exception cref="RecordException">The record is locked or damaged, or the disk is full.</exception>
    public IReadOnlyList<ArrivalOutcome> Append(IReadOnlyList<Arrival> arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        var outcomes = new ArrivalOutcome[arrivals.Count];
        Told(() => _connection.Write(() =>
        {
            var regrouping = Regroup();
            var derived = new Dictionary<string, Reading>(StringComparer.Ordinal);
            for (var i = 0; i < outcomes.Length; i++)
            {
                outcomes[i] = Append(arrivals[i], regrouping, derived);
            }

            regrouping.Add(derived.Values);
        }));
        return outcomes;
    }

    private ArrivalOutcome Append(Arrival arrival, Regrouping regrouping, Dictionary<string, Reading> derived)
    {
        var receipt = arrival.Receipt;
        if (HasReceipt(receipt.Key))
        {
            return ArrivalOutcome.AlreadyKnown;
        }

        Keep(receipt.ReportHash, arrival.Bytes);
        AddReceipt(receipt, _ledger.Append(LedgerKind.Report, receipt.Body).Sequence);
        if (_derived.Report(receipt.ReportHash) is null)
        {
            Derive(arrival.Reading);
            derived[receipt.ReportHash] = arrival.Reading;
            return ArrivalOutcome.NewReport;
        }

        if ((string)_connection.First("governing_receipt", ("$report", receipt.ReportHash))! == receipt.Key)
        {
            regrouping.Remove(receipt.ReportHash);
            _derived.Drop(receipt.ReportHash);
            Derive(arrival.Reading);
            derived[receipt.ReportHash] = arrival.Reading;
        }

        return ArrivalOutcome.SecondReceipt;
    }

    private void Derive(Reading reading)
    {
        _connection.Execute("note_reader", ("$version", DerivedBy()));
        _derived.Add(reading);
    }

    private Regrouping Regroup() => new(_connection, _derived, new IncidentTables(_connection));

    private void Keep(string hash, KeptBytes bytes)
    {
        if (_connection.First("has_bytes", ("$sha256", hash)) is null)
        {
            _connection.Execute(
                "keep_bytes",
                ("$sha256", hash),
                ("$length", (long)bytes.Length),
                ("$coding", bytes.Coding),
                ("$data", bytes.Data));
        }
    }

    private void AddReceipt(Receipt receipt, long entry) => _connection.Execute(
        "add_receipt",
        ("$key", receipt.Key),
        ("$report", receipt.ReportHash),
        ("$rank", receipt.Rank),
        ("$entry", entry));
}
