namespace Marsad.Dates;

/// <summary>The precision codes of the field's data sets, derived from how many days a range spans.</summary>
public static class DatePrecisionCodes
{
    /// <summary>UCDP <c>date_prec</c>: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.</summary>
    /// <returns>Null where a range has an open end, which UCDP does not code.</returns>
    public static int? Ucdp(this DateRange range) => Days(range) switch
    {
        null => null,
        1 when range.Precision == DatePrecision.Day => 1,
        <= 6 when range.Precision <= DatePrecision.Days => 2,
        <= 8 when range.Precision <= DatePrecision.Week => 3,
        <= 32 when range.Precision <= DatePrecision.Month => 4,
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

    private static int? Days(DateRange range) => range is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber + 1 : null;
}
