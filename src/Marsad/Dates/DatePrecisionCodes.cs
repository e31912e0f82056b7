namespace Marsad.Dates;

/// <summary>The precision codes of the field's data sets, derived from how many days a range spans.</summary>
public static class DatePrecisionCodes
{
    /// <summary>UCDP <c>date_prec</c>: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.</summary>
    /// <returns>Null where a range has an open end, which UCDP does not code.</returns>
    public static int? Ucdp(this DateRange range) => (Days(range), Coarseness(range)) switch
    {
        (null, _) => null,
        (1, DatePrecision.Day) => 1,
        ( <= 6, <= DatePrecision.Days) => 2,
        ( <= 8, <= DatePrecision.Week) => 3,
        ( <= 32, <= DatePrecision.Month) => 4,
        _ => 5,
    };

    /// <summary>ACLED <c>time_precision</c>: 1 the day, 2 the week, 3 the month.</summary>
    /// <returns>Null where a range is longer than a month or has an open end, which ACLED does not code.</returns>
    public static int? Acled(this DateRange range) => Ucdp(range) switch
    {
        1 => 1,
        2 or 3 => 2,
        4 => 3,
        _ => null,
    };

    // "a week ago" is one day that may be off; "since February 18" is as long as it says.
    private static DatePrecision Coarseness(DateRange range) => range.Precision == DatePrecision.Open ? DatePrecision.Day : range.Precision;

    private static int? Days(DateRange range) => range is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber + 1 : null;
}
