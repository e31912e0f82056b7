using Marsad.Dates;

namespace Marsad.Incidents;

/// <summary>The days of a claim as far as they can join it to others; both ends included.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
internal readonly record struct ClaimDays(DateOnly Start, DateOnly End)
{
    private const int MostDaysOfAMoment = 3;
    private const int MostDaysOfAMonth = 31;

    /// <summary>How many days.</summary>
    public int Count => End.DayNumber - Start.DayNumber + 1;

    /// <summary>Whether they are as good as a moment: a day, a night, a weekend.</summary>
    public bool IsMoment => Count <= MostDaysOfAMoment;

    /// <summary>Reads the days; null where an end is open or they span more than a month.</summary>
    public static ClaimDays? Of(DateRange when) =>
        when is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber < MostDaysOfAMonth
            ? new ClaimDays(start, end)
            : null;

    /// <summary>How the days of two claims lie to each other.</summary>
    public static DayFit Fit(ClaimDays? one, ClaimDays? other)
    {
        if (one is not { } a || other is not { } b || a.Start > b.End || b.Start > a.End)
        {
            return DayFit.Apart;
        }

        return a == b && a.IsMoment ? DayFit.Same : a.IsMoment && b.IsMoment ? DayFit.Overlap : DayFit.Within;
    }
}

/// <summary>How the days of two claims lie to each other.</summary>
internal enum DayFit
{
    /// <summary>They share no day, or one is not known.</summary>
    Apart,

    /// <summary>The same days.</summary>
    Same,

    /// <summary>They share a day: a night and the day after.</summary>
    Overlap,

    /// <summary>One is a week or a month that holds the other: too long to join without the same number.</summary>
    Within,
}
