using System.Text.Json;
using Marsad.Publish;

namespace Marsad.Scoring;

/// <summary>One row of figures: of a kind of claims, of doubt, or of an attribute. All have one shape, so that programs read one table.</summary>
/// <param name="Of">What is measured: <c>kind</c>, <c>doubt</c> or <c>attribute</c>.</param>
/// <param name="Name">Which of them.</param>
/// <param name="Claims">How claims fared; null for an attribute.</param>
/// <param name="Field">How an attribute fared; null for others.</param>
public sealed record ScoreFigures(string Of, string Name, KindFigures? Claims, FieldFigures? Field)
{
    /// <summary>The names of the fields that <see cref="Write"/> writes, in its order.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["of", "name", "found", "missed", "extra", "precision", "recall", "f1", "right", "asked", "share"];

    /// <summary>All figures: the counted kinds together, each kind, doubt, each attribute.</summary>
    public static IReadOnlyList<ScoreFigures> AllOf(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return
        [
            new("kind", "counted", score.Counted, null),
            .. score.ByKind.Select(row => new ScoreFigures("kind", row.Kind.Word(), row.Figures, null)),
            new("doubt", "doubt", score.Doubt, null),
            .. score.ByField.Select(row => new ScoreFigures("attribute", row.Field.Word(), null, row.Figures)),
        ];
    }

    /// <summary>Writes one row.</summary>
    public static void Write(Utf8JsonWriter to, ScoreFigures row)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(row);
        to.WriteStartObject();
        to.WriteString("of", row.Of);
        to.WriteString("name", row.Name);
        to.WriteNumberOrNull("found", row.Claims?.Found);
        to.WriteNumberOrNull("missed", row.Claims?.Missed);
        to.WriteNumberOrNull("extra", row.Claims?.Extra);
        to.WriteNumberOrNull("precision", row.Claims?.Precision);
        to.WriteNumberOrNull("recall", row.Claims?.Recall);
        to.WriteNumberOrNull("f1", row.Claims?.F1);
        to.WriteNumberOrNull("right", row.Field?.Right);
        to.WriteNumberOrNull("asked", row.Field?.Asked);
        to.WriteNumberOrNull("share", row.Field?.Share);
        to.WriteEndObject();
    }
}
