using Marsad.Reports;

namespace Marsad.Record;

/// <summary>Reads a report on record again, from its bytes and the receipt that governs it, as on the day it came.</summary>
internal static class ReadAgain
{
    /// <summary>The report, its text included.</summary>
    /// <exception cref="RecordException">This version can no longer read what an earlier one could.</exception>
    public static Report Report(Receipt receipt, byte[] received)
    {
        var options = new IntakeOptions { Published = receipt.PublishedGiven, Publisher = receipt.PublisherGiven };
        return ReportIntake.ReadAgain(received, receipt.Path, options) switch
        {
            ReceivedReport again => again.Report with { Id = receipt.Id },
            RefusedReport refused => throw new RecordException(
                $"{receipt.Path}: this report on record can no longer be read: {refused.Reason}"),
            _ => throw new InvalidOperationException(),
        };
    }
}
