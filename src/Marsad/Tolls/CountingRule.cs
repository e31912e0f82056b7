using Marsad.Incidents;

namespace Marsad.Tolls;

/// <summary>A named way to make one range of what several origins say. Immutable.</summary>
/// <remarks>A new rule is a new value, not a new type: it is given each origin's figures and says which bounds they make.</remarks>
public sealed class CountingRule
{
    private readonly Func<IReadOnlyList<OriginFigure>, TollBounds> _count;

    private CountingRule(string name, Func<IReadOnlyList<OriginFigure>, TollBounds> count) => (Name, _count) = (name, count);

    /// <summary>The default: the least and the most that any origin gave, each with its latest figure.</summary>
    public static CountingRule OriginRange { get; } = new("origin-range", TollBounds.LeastToMost);

    /// <summary>The rule's name, as printed beside every toll.</summary>
    public string Name { get; }

    internal TollBounds Count(IReadOnlyList<OriginFigure> figures) => _count(figures);
}

/// <summary>What one origin says last of one harm to one group.</summary>
/// <param name="Voice">The origin, as it counts for independence.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Claims">The ids of the claims it rests on; several for a sum.</param>
internal sealed record OriginFigure(string Voice, Figure Figure, IReadOnlyList<string> Claims);

/// <summary>The bounds of a toll, each with its claims.</summary>
internal sealed record TollBounds(
    long? Low, long? High, bool HighOpen, IReadOnlyList<string> LowClaims, IReadOnlyList<string> HighClaims)
{
    /// <summary>The least low and the most that any figure reaches.</summary>
    public static TollBounds LeastToMost(IReadOnlyList<OriginFigure> figures)
    {
        var low = figures.Min(item => item.Figure.Low);
        var isOpen = figures.Any(item => item.Figure is { Low: not null, High: null });

        // Where nobody gives an upper bound there is none; beside one that does, "at least 9" reaches 9.
        var high = figures.Any(item => item.Figure.High is not null) ? figures.Max(item => item.Figure.High ?? item.Figure.Low) : null;
        return new TollBounds(
            low, high, isOpen,
            low is null ? [] : ClaimsOf(figures.Where(item => item.Figure.Low == low)),
            high is null
                ? ClaimsOf(figures.Where(item => item.Figure is { Low: not null, High: null }))
                : ClaimsOf(figures.Where(item => (item.Figure.High ?? item.Figure.Low) == high)));
    }

    private static IReadOnlyList<string> ClaimsOf(IEnumerable<OriginFigure> figures) =>
        [.. figures.SelectMany(item => item.Claims).Distinct(StringComparer.Ordinal)];
}
