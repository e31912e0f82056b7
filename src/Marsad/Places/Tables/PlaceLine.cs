using Marsad.Places.Atlas;

namespace Marsad.Places.Tables;

/// <summary>A line of a places file: the place that it tells, or why it tells none.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Row">The place; null where it is refused.</param>
/// <param name="Reason">What was found and what was expected; null where it is not refused.</param>
internal readonly record struct PlaceLine(long Number, GazetteerRow? Row, string? Reason)
{
    public PlaceLine(long number, string reason)
        : this(number, null, reason)
    {
    }
}
