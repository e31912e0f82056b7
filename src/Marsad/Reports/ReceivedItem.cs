namespace Marsad.Reports;

/// <summary>What the intake hands on, in the order it was met: a report, or the reason why there is none.</summary>
/// <param name="Path">
/// How it came: the file's path as given, <c>news.zip!/a/b.html</c> for an entry of an archive, <c>pile.jsonl:17</c> for a line,
/// <c>-</c> for standard input.
/// </param>
public abstract record ReceivedItem(string Path);

/// <summary>A report that could be read.</summary>
/// <param name="Report">The report.</param>
/// <param name="Bytes">Its bytes exactly as received; their SHA-256 is the report's hash.</param>
/// <param name="Path">How it came.</param>
public sealed record ReceivedReport(Report Report, ReadOnlyMemory<byte> Bytes, string Path) : ReceivedItem(Path);

/// <summary>Input that gave no report.</summary>
/// <param name="Path">How it came.</param>
/// <param name="Reason">One sentence for people: what was found, what was expected, what to do. It does not repeat the path.</param>
public sealed record RefusedReport(string Path, string Reason) : ReceivedItem(Path);
