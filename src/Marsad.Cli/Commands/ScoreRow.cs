using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Scoring;

namespace Marsad.Cli.Commands;

/// <summary>Figures as they are printed.</summary>
internal static class ScoreRow
{
    /// <summary>Kinds and doubt as people see them, and all rows as programs do.</summary>
    public static RowShape<ScoreFigures> Kinds { get; } = new(ScoreFigures.Fields, ScoreFigures.Write,
    [
        new("Kind", row => row.Name),
        new("Found", row => Whole(row.Claims?.Found), IsNumber: true),
        new("Missed", row => Whole(row.Claims?.Missed), IsNumber: true),
        new("Extra", row => Whole(row.Claims?.Extra), IsNumber: true),
        new("Precision", row => Share(row.Claims?.Precision), IsNumber: true),
        new("Recall", row => Share(row.Claims?.Recall), IsNumber: true),
        new("F1", row => Share(row.Claims?.F1), IsNumber: true),
    ]);

    /// <summary>Attributes as people see them.</summary>
    public static RowShape<ScoreFigures> Attributes { get; } = new(ScoreFigures.Fields, ScoreFigures.Write,
    [
        new("Attribute", row => row.Name),
        new("Right", row => Whole(row.Field?.Right), IsNumber: true),
        new("Asked", row => Whole(row.Field?.Asked), IsNumber: true),
        new("Share", row => Share(row.Field?.Share), IsNumber: true),
    ]);

    private static string? Whole(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture);

    private static string? Share(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture);
}
