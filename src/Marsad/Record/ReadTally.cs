namespace Marsad.Record;

/// <summary>What became of the reports of a run.</summary>
/// <param name="NewReports">Reports the record did not have.</param>
/// <param name="SecondReceipts">Reports it had, come another way.</param>
/// <param name="AlreadyKnown">Reports it had, come the same way: nothing was added.</param>
/// <param name="Refused">Items that gave no report.</param>
/// <param name="Claims">Claims read out of the new reports.</param>
/// <param name="Bytes">The bytes of all reports that were met.</param>
public readonly record struct ReadTally(long NewReports, long SecondReceipts, long AlreadyKnown, long Refused, long Claims, long Bytes)
{
    /// <summary>All items that were met.</summary>
    public long Items => NewReports + SecondReceipts + AlreadyKnown + Refused;

    internal ReadTally With(ArrivalOutcome outcome, int claims) => outcome switch
    {
        ArrivalOutcome.NewReport => this with { NewReports = NewReports + 1, Claims = Claims + claims },
        ArrivalOutcome.SecondReceipt => this with { SecondReceipts = SecondReceipts + 1 },
        _ => this with { AlreadyKnown = AlreadyKnown + 1 },
    };
}
