namespace Marsad.Reports;

/// <summary>What the user says about the reports, and the bounds that keep bad input from filling memory or time. Immutable.</summary>
public sealed record IntakeOptions
{
    /// <summary>The day all reports were published; it outranks what they say themselves.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published all reports; it outranks what they say themselves.</summary>
    public string? Publisher { get; init; }

    /// <summary>What <c>-</c> reads; the process's own standard input where null. It is read once and not closed.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The most bytes one report may have; 64 MiB unless set. A longer file, entry or line is refused unread.</summary>
    public int MaxReportBytes { get; init; } = 64 << 20;

    /// <summary>The most entries one archive may have; 500,000 unless set.</summary>
    public int MaxZipEntries { get; init; } = 500_000;

    /// <summary>The most bytes all entries of one archive may unpack to; 16 GiB unless set.</summary>
    public long MaxZipBytes { get; init; } = 16L << 30;

    /// <summary>How many times its packed size an entry may grow to; 200 unless set. The first MiB of an entry is free.</summary>
    public int MaxZipRatio { get; init; } = 200;

    /// <summary>
    /// Told, once for each folder or archive, in one sentence, which files in it were passed over because their names do not end
    /// like a report's; may be null. The first argument is the folder or archive.
    /// </summary>
    public Action<string, string>? PassedOver { get; init; }
}
