namespace Marsad.Text;

/// <summary>A half-open stretch of a text, in UTF-16 units: <paramref name="Start"/> is in it, <paramref name="End"/> is not.</summary>
/// <param name="Start">The first unit; 0 or more.</param>
/// <param name="End">One past the last unit; never less than <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>How many UTF-16 units it holds; 0 for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the other span lies wholly in this one.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(Span other) => other.Start < End && other.End > Start;

    /// <summary>The smallest span that holds both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of the span.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
