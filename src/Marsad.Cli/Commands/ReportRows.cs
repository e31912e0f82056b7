using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Reports;

namespace Marsad.Cli.Commands;

/// <summary>Reads reports on all cores and prints what was found in each, in the order of the input.</summary>
internal static class ReportRows
{
    /// <summary>Prints the rows of every report; one that cannot be read is named on standard error and the rest go on.</summary>
    /// <param name="paths">Files, folders, or <c>-</c>.</param>
    /// <param name="options">What the user says about them.</param>
    /// <param name="renderer">Makes rows into bytes.</param>
    /// <param name="rowsOf">The rows of one report; runs on many threads at once.</param>
    /// <param name="ifNone">What people read where a report has no rows.</param>
    /// <param name="addedPlaces">Places on record that outrank the built-in ones.</param>
    /// <returns>The exit code.</returns>
    public static int Print<T>(
        string[] paths, IntakeOptions options, RowRenderer<T> renderer, Func<Reader, Report, (Report Read, IReadOnlyCollection<T> Rows)> rowsOf, string ifNone,
        IEnumerable<byte[]>? addedPlaces = null)
    {
        var reader = Reader.Open(CompiledData.Folder, addedPlaces ?? []);
        using var output = new StandardOutput();
        using var progress = Progress.OfReports(paths);
        options = options with { PassedOver = (where, sentence) => progress.Say($"{where}: {sentence}") };

        output.Write(renderer.Header());
        var (done, refused) = (0L, 0L);
        foreach (var (item, rows) in InOrder.Select(ReportIntake.Read(paths, options), Weight, Render))
        {
            if (item is RefusedReport { Path: var path, Reason: var reason })
            {
                refused++;
                progress.Say($"{path}: {reason}");
                continue;
            }

            done++;
            output.Write(rows);
            progress.Add(Weight(item));
        }

        if (refused > 0)
        {
            progress.Say($"{refused} of {done + refused} could not be read.");
        }

        return refused == 0 ? ExitCode.Done : ExitCode.SomeFailed;

        Rendered Render(ReceivedItem item)
        {
            if (item is not ReceivedReport received)
            {
                return new(item, default);
            }

            var (read, rows) = rowsOf(reader, received.Report);
            return new(item, renderer.Render(rows, Heading(read), ifNone));
        }
    }

    private static long Weight(ReceivedItem item) => item is ReceivedReport received ? received.Bytes.Length : 0;

    private static string Heading(Report report)
    {
        var parts = new[] { report.Id, report.Publisher, report.Published is { Day: var day } ? $"published {day:O}" : null };
        return string.Join(", ", parts.OfType<string>());
    }

    private sealed record Rendered(ReceivedItem Item, ReadOnlyMemory<byte> Rows);
}
