using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Scoring;

namespace Marsad.Cli.Commands;

/// <summary>Prints the scores of reports: figures, and on demand what is behind them.</summary>
internal static class ScorePage
{
    public static void Print(StandardOutput output, IReadOnlyList<ReportScore> reports, RowFormat format, bool misses)
    {
        var look = TableLook.OfStandardOutput();
        if (misses)
        {
            Print(output, new RowRenderer<Miss>(MissRow.Shape, format, look), [.. reports.SelectMany(Miss.Of)], "Misses", "nothing missed, nothing made up");
        }

        if (misses && format != RowFormat.Table)
        {
            return;
        }

        var score = new Score();
        foreach (var report in reports)
        {
            score.Add(report);
        }

        var rows = ScoreFigures.AllOf(score);
        var kinds = new RowRenderer<ScoreFigures>(ScoreRow.Kinds, format, look);
        if (format != RowFormat.Table)
        {
            Print(output, kinds, rows, "", "");
            return;
        }

        Print(output, kinds, [.. rows.Where(row => row.Claims is not null)], $"Claims in {reports.Count} marked reports", "");
        Print(output, new(ScoreRow.Attributes, format, look), [.. rows.Where(row => row.Field is not null)], "Attributes of the claims found", "");
    }

    private static void Print<T>(StandardOutput output, RowRenderer<T> renderer, IReadOnlyCollection<T> rows, string heading, string ifNone)
    {
        output.Write(renderer.Header());
        output.Write(renderer.Render(rows, heading, ifNone));
    }
}
