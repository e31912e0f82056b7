
namespace Marsad.Places;

/// <summary>A row of a places file that did not go in.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What was found and what was expected, as one clause without a full stop.</param>
public readonly record struct PlaceRefusal(long Line, string Reason)
{
    /// <summary>The sentence that a person reads.</summary>
    public override string ToString() => $"line {Line}: {Reason}";
}
