using System.Globalization;

namespace Marsad.Reports;

/// <summary>The sentences that more than one format needs; <c>docs/reports.md</c> lists them all.</summary>
internal static class Refusals
{
    public const string Blank = "It holds only blank space; expected the text of a report.";

    public const string EmptyOrSpecial =
        "It holds 0 bytes: an empty file, or a pipe or device; expected a report (a pipe is read through standard input, as -).";

    public static string TooLong(int max) =>
        $"It has more than {Size(max)}, the most that one report may have; split it, or put each report on a line of a .jsonl file.";

    public static string Size(long bytes) => bytes switch
    {
        >= 1 << 30 when bytes % (1 << 30) == 0 => Number(bytes >> 30) + " GiB",
        >= 1 << 20 when bytes % (1 << 20) == 0 => Number(bytes >> 20) + " MiB",
        >= 1 << 10 when bytes % (1 << 10) == 0 => Number(bytes >> 10) + " KiB",
        _ => Number(bytes) + " bytes",
    };

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Says what went wrong between us and the disk.</summary>
    public static string Of(Exception error) => error switch
    {
        RefusalException => error.Message,
        FileNotFoundException or DirectoryNotFoundException => "It is not there (any more); check the path.",
        UnauthorizedAccessException => "This user may not read it; give the user the right to read it.",
        InvalidDataException => "The archive is broken or packed in a way that cannot be read here; unpack it with another program.",
        PathTooLongException => "Its path is too long; move it to a shorter one.",
        _ => "It could not be read to its end; check the disk and try again.",
    };
}
