using Marsad.Claims;
namespace Marsad.Record;

/// <summary>A report that came, its bytes packed, with what was read out of it: ready to be put on record.</summary>
public sealed class Arrival
{
    private Arrival(Receipt receipt, KeptBytes bytes, Reading reading)
    {
        Receipt = receipt;
        Bytes = bytes;
        Reading = reading;
    }

    /// <summary>How it came.</summary>
    public Receipt Receipt { get; }

    /// <summary>What was read out of it.</summary>
    public Reading Reading { get; }

    internal KeptBytes Bytes { get; }

    /// <summary>Makes an arrival. Packs the bytes, so it is worth calling on many threads at once.</summary>
    /// <param name="receipt">How the report came; names the hash of <paramref name="received"/>.</param>
    /// <param name="received">The bytes as received.</param>
    /// <param name="reading">What was read out of them.</param>
    public static Arrival Of(Receipt receipt, ReadOnlySpan<byte> received, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(reading);
        return new Arrival(receipt, KeptBytes.Pack(received), reading);
    }
}

/// <summary>What became of an arrival.</summary>
public enum ArrivalOutcome
{
    /// <summary>A report that the record did not have.</summary>
    NewReport,

    /// <summary>A report that the record has, come another way: from another path, under another publisher or day.</summary>
    SecondReceipt,

    /// <summary>The same report, come the same way before: nothing was added.</summary>
    AlreadyKnown,
}
