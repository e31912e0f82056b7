namespace Marsad.Dates;

/// <summary>Reckoning with days, weeks (Monday to Sunday), months and years.</summary>
internal static class Calendar
{
    /// <summary>The day, or null where the calendar has none such ("31 February").</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>The last such day of a year that is not after <paramref name="limit"/>; null where no year has it.</summary>
    public static DateOnly? LastSuchDay(int month, int day, DateOnly limit)
    {
        // 29 February may lie eight years back.
        for (var year = limit.Year; year >= limit.Year - 8; year--)
        {
            if (Day(year, month, day) is { } found && found <= limit)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The last such weekday (1 Monday to 7 Sunday) up to and including the day.</summary>
    public static DateOnly LastWeekday(int weekday, DateOnly day) => day.AddDays(-((Weekday(day) - weekday + 7) % 7));

    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly Monday(DateOnly day) => LastWeekday(1, day);

    /// <summary>The whole month.</summary>
    public static DateRange Month(int year, int month) =>
        Range(Day(year, month, 1), Day(year, month, 1)?.AddMonths(1).AddDays(-1), DatePrecision.Month);

    /// <summary>The year in which the last month of that number began, up to and including the day's month.</summary>
    public static int YearOfLast(int month, DateOnly day) => month <= day.Month ? day.Year : day.Year - 1;

    /// <summary>The first, second or last ten days of a month: 1 to 10, 11 to 20, 21 to its end.</summary>
    public static DateRange PartOfMonth(int year, int month, int part)
    {
        var whole = Month(year, month);
        return part switch
        {
            1 => whole with { End = whole.Start?.AddDays(9) },
            2 => whole with { Start = whole.Start?.AddDays(10), End = whole.Start?.AddDays(19) },
            _ => whole with { Start = whole.Start?.AddDays(20) },
        };
    }

    /// <summary>Early: January to March; mid: June to August, around the year's middle; late: October to December.</summary>
    public static DateRange PartOfYear(int year, int part) => part switch
    {
        1 => Range(Day(year, 1, 1), Day(year, 3, 31), DatePrecision.Year),
        2 => Range(Day(year, 6, 1), Day(year, 8, 31), DatePrecision.Year),
        _ => Range(Day(year, 10, 1), Day(year, 12, 31), DatePrecision.Year),
    };

    /// <summary>The whole year.</summary>
    public static DateRange Year(int year) => Range(Day(year, 1, 1), Day(year, 12, 31), DatePrecision.Year);

    /// <summary>The day so many units before; hours count as whole days, part of one as none.</summary>
    public static DateOnly Back(DateOnly day, long count, TimeUnit unit, bool andHalf = false)
    {
        var n = (int)Math.Min(count, 4000);
        return unit switch
        {
            TimeUnit.Minute => day,
            TimeUnit.Hour => day.AddDays(-(n / 24)),
            TimeUnit.Day => Earlier(day, n, 1),
            TimeUnit.Week => Earlier(day, (n * 7) + (andHalf ? 3 : 0), 1),
            TimeUnit.Month => MonthsBack(day, n) is var back && andHalf ? back.AddDays(-15) : MonthsBack(day, n),
            TimeUnit.Year => MonthsBack(day, (n * 12) + (andHalf ? 6 : 0)),
            _ => MonthsBack(day, n * 120),
        };
    }

    /// <summary>The range whose end is no later than the day, as what has happened must be.</summary>
    public static DateRange NotAfter(this DateRange range, DateOnly? day) =>
        day is { } limit && range.End > limit && !(range.Start > limit) ? range with { End = limit } : range;

    private static DateRange Range(DateOnly? start, DateOnly? end, DatePrecision precision) => start is null || end is null ? DateRange.Unknown : new(start, end, precision);

    private static DateOnly Earlier(DateOnly day, int count, int days) => day.DayNumber > (long)count * days ? day.AddDays(-count * days) : DateOnly.MinValue;

    private static DateOnly MonthsBack(DateOnly day, int months) => (day.Year * 12) + day.Month > months + 13 ? day.AddMonths(-months) : DateOnly.MinValue;
}

/// <summary>Units of time, by their numbers in the lexicon.</summary>
internal enum TimeUnit
{
    /// <summary>The lexicon named none.</summary>
    None,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>Less than an hour.</summary>
    Minute,
}
