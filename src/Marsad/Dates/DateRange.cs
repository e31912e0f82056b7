namespace Marsad.Dates;

/// <summary>The days between which something happened, both included; either end may be open (null).</summary>
/// <param name="Start">The first possible day; null where nothing tells.</param>
/// <param name="End">The last possible day, included; null where nothing tells. Never before <paramref name="Start"/>.</param>
/// <param name="Precision">How exactly the words told it.</param>
/// <remarks>Both ends are included because the field's data sets (UCDP, ACLED) and the contract print them so.</remarks>
public readonly record struct DateRange(DateOnly? Start, DateOnly? End, DatePrecision Precision)
{
    /// <summary>Nothing is known.</summary>
    public static DateRange Unknown { get; } = new(null, null, DatePrecision.Unknown);

    /// <summary>One day.</summary>
    public static DateRange On(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>Whether both may have held on one day; an open end meets everything on its side.</summary>
    public bool Meets(DateRange other) => !(Start > other.End) && !(End < other.Start);
}

/// <summary>How exactly a date is told, the most exact first (UCDP <c>date_prec</c> 1 to 5 derives from it).</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A few days that are named ("overnight", "from 3 to 5 March").</summary>
    Days,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month or part of one.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Longer, or with an open end.</summary>
    Open,

    /// <summary>Nothing is known.</summary>
    Unknown,
}
