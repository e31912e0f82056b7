using System.Globalization;

namespace Marsad.Dates;

/// <summary>Days, months and years that are written out; a missing year is worked out from the publishing day.</summary>
internal static class WrittenDates
{
    public static DateRange Day(DatePhrase phrase, DateContext context)
    {
        if (phrase.Year > 0)
        {
            return On(Calendar.Day(phrase.Year, phrase.Month, phrase.Day));
        }

        return context.Published is { } published ? On(Calendar.LastSuchDay(phrase.Month, phrase.Day, published)) : DateRange.Unknown;
    }

    /// <summary>"New Year's Eve": the lexicon gives its month and day as one figure, 1231.</summary>
    public static DateRange Holiday(DatePhrase phrase, DateContext context)
    {
        var both = phrase.Number("holiday");
        var (month, day) = (both / 100, both % 100);
        return phrase.Year > 0 ? On(Calendar.Day(phrase.Year, month, day))
            : context.Published is { } published ? On(Calendar.LastSuchDay(month, day, published)) : DateRange.Unknown;
    }

    /// <summary>"022017": the day's figures and the year's without the blank.</summary>
    public static DateRange Glued(DatePhrase phrase, DateContext context)
    {
        var both = phrase.Number("both");
        return On(Calendar.Day(both % 10000, phrase.Month, both / 10000));
    }

    /// <summary>"20.04.2017": always day, month, year.</summary>
    public static DateRange Dotted(DatePhrase phrase, DateContext context) =>
        DateOnly.TryParseExact(phrase.Words("dotted"), ["d.M.yyyy", "d.M.yy", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DateRange.On(day)
            : DateRange.Unknown;

    /// <summary>"3/4/2016": in the report's order; where nothing tells it, only if one order alone is possible.</summary>
    public static DateRange Figures(DatePhrase phrase, DateContext context)
    {
        var (dayFirst, monthFirst) = BothOrders(phrase);
        if (dayFirst is null || monthFirst is null || dayFirst == monthFirst)
        {
            return On(dayFirst ?? monthFirst);
        }

        return context.Order switch
        {
            FigureOrder.DayFirst => On(dayFirst),
            FigureOrder.MonthFirst => On(monthFirst),
            _ => On(NearPublishing(dayFirst.Value, monthFirst.Value, context.Published)),
        };
    }

    /// <summary>The day in either order; null where the calendar has none such.</summary>
    public static (DateOnly? DayFirst, DateOnly? MonthFirst) BothOrders(DatePhrase phrase)
    {
        var (first, second, year) = FigureParts(phrase);
        return (Calendar.Day(year, second, first), Calendar.Day(year, first, second));
    }

    /// <summary>The order that this expression alone allows; unknown where both are possible.</summary>
    public static FigureOrder OrderOf(DatePhrase phrase) => BothOrders(phrase) switch
    {
        (not null, null) => FigureOrder.DayFirst,
        (null, not null) => FigureOrder.MonthFirst,
        _ => FigureOrder.Unknown,
    };

    public static DateRange DaysOfMonth(DatePhrase phrase, DateContext context)
    {
        var last = phrase.Number("last");
        var end = phrase.Year > 0 ? Calendar.Day(phrase.Year, phrase.Month, last)
            : context.Published is { } published ? Calendar.LastSuchDay(phrase.Month, last, published) : null;
        var start = end is { } e ? Calendar.Day(e.Year, phrase.Month, phrase.Day) : null;
        return start is null || end is null || start > end ? DateRange.Unknown : new(start, end, DatePrecision.Days);
    }

    public static DateRange Month(DatePhrase phrase, DateContext context) =>
        YearOf(phrase, context) is { } year ? Calendar.Month(year, phrase.Month).NotAfter(context.Published) : DateRange.Unknown;

    public static DateRange Months(DatePhrase phrase, DateContext context)
    {
        var (first, last) = (phrase.Number("first"), phrase.Number("last"));
        var year = phrase.Year > 0 ? phrase.Year
            : context.Published is not { } published ? 0
            : phrase.Has("shift") ? published.Year + phrase.Shift("shift")
            : Calendar.YearOfLast(last, published);
        if (year == 0)
        {
            return DateRange.Unknown;
        }

        var start = Calendar.Month(first > last ? year - 1 : year, first).Start;
        return new DateRange(start, Calendar.Month(year, last).End, DatePrecision.Month).NotAfter(context.Published);
    }

    public static DateRange PartOfMonth(DatePhrase phrase, DateContext context) =>
        YearOf(phrase, context) is { } year ? Calendar.PartOfMonth(year, phrase.Month, phrase.Part).NotAfter(context.Published) : DateRange.Unknown;

    public static DateRange WeekOfMonth(DatePhrase phrase, DateContext context)
    {
        if (YearOf(phrase, context) is not { } year || Calendar.Month(year, phrase.Month) is not { Start: { } first, End: { } last })
        {
            return DateRange.Unknown;
        }

        var nth = phrase.Number("nth");
        var start = nth is >= 1 and <= 4 ? first.AddDays((nth - 1) * 7) : last.AddDays(-6);
        return new DateRange(start, start.AddDays(6), DatePrecision.Week).NotAfter(context.Published);
    }

    public static DateRange DaysAtEndOfMonth(DatePhrase phrase, DateContext context)
    {
        if (YearOf(phrase, context) is not { } year || Calendar.Month(year, phrase.Month) is not { Start: { } first, End: { } last } || phrase.Count > last.Day)
        {
            return DateRange.Unknown;
        }

        var days = ((int)phrase.Count * (phrase.Unit == TimeUnit.Week ? 7 : 1)) - 1;
        var range = phrase.Number("end") == 1 ? new DateRange(first, first.AddDays(days), DatePrecision.Days) : new(last.AddDays(-days), last, DatePrecision.Days);
        return range.NotAfter(context.Published);
    }

    public static DateRange Year(DatePhrase phrase, DateContext context) => Calendar.Year(phrase.Year).NotAfter(context.Published);

    /// <summary>"the first six months of this year", "the second half of 2016".</summary>
    public static DateRange StretchOfYear(DatePhrase phrase, DateContext context)
    {
        var year = phrase.Year > 0 ? phrase.Year : context.Published is { } published ? published.Year + phrase.Shift("shift") : 0;
        if (Calendar.Day(year, 1, 1) is not { } first)
        {
            return DateRange.Unknown;
        }

        var months = MonthsOf(phrase);
        var nth = phrase.Has("end") ? 1 : phrase.Number("nth");
        var fromEnd = phrase.Has("end") && phrase.Number("end") != 1; // the first, or the last
        if (months is < 0 or > 12 || (!fromEnd && (nth < 1 || months * nth > 12)))
        {
            return DateRange.Unknown;
        }

        var end = first.AddYears(1);
        var range = months == 0 ? Counted(first, end, (int)phrase.Count * (phrase.Unit == TimeUnit.Week ? 7 : 1), fromEnd)
            : fromEnd ? new DateRange(end.AddMonths(-months), end.AddDays(-1), DatePrecision.Month)
            : new DateRange(first.AddMonths(months * (nth - 1)), first.AddMonths(months * nth).AddDays(-1), DatePrecision.Month);
        return range.NotAfter(context.Published);
    }

    // "The first half of", "the second quarter of", "the last third of", "the first six months of".
    private static int MonthsOf(DatePhrase phrase) =>
        phrase.Has("half") ? 6
        : phrase.Has("quarter") ? 3
        : phrase.Has("share") ? ((phrase.Number("share") * 12) + 5000) / 10000
        : phrase.Unit == TimeUnit.Month ? (int)phrase.Count : 0;

    private static DateRange Counted(DateOnly first, DateOnly end, int days, bool fromEnd) =>
        days is < 1 or > 365 ? DateRange.Unknown
        : fromEnd ? new DateRange(end.AddDays(-days), end.AddDays(-1), DatePrecision.Days)
        : new DateRange(first, first.AddDays(days - 1), DatePrecision.Days);

    public static DateRange Years(DatePhrase phrase, DateContext context)
    {
        var last = phrase.Number("last");
        last += last < 100 ? phrase.Year / 100 * 100 : 0;
        return last < phrase.Year || last > 2100
            ? DateRange.Unknown
            : new DateRange(Calendar.Day(phrase.Year, 1, 1), Calendar.Day(last, 12, 31), DatePrecision.Open).NotAfter(context.Published);
    }

    public static DateRange PartOfYear(DatePhrase phrase, DateContext context)
    {
        var year = phrase.Year > 0 ? phrase.Year : context.Published?.Year + phrase.Shift("shift");
        return year is { } y ? Calendar.PartOfYear(y, phrase.Part).NotAfter(context.Published) : DateRange.Unknown;
    }

    public static DateRange Season(DatePhrase phrase, DateContext context)
    {
        var month = phrase.Number("season");
        var year = phrase.Year > 0 ? phrase.Year
            : phrase.Shift("year-shift") < 0 ? context.Published?.Year - 1
            : context.Published is { } published ? LastSeason(month, published, over: phrase.Shift("shift") < 0) : null;
        if (year is not { } y || Calendar.Day(y, month, 1) is not { } start)
        {
            return DateRange.Unknown;
        }

        return new DateRange(start, start.AddMonths(3).AddDays(-1), DatePrecision.Month).NotAfter(context.Published);
    }

    public static DateRange Decade(DatePhrase phrase, DateContext context)
    {
        var first = phrase.Year;
        var (from, to) = phrase.Part switch { 1 => (0, 3), 2 => (4, 6), 3 => (7, 9), _ => (0, 9) };
        return first % 10 != 0
            ? DateRange.Unknown
            : new DateRange(Calendar.Day(first + from, 1, 1), Calendar.Day(first + to, 12, 31), DatePrecision.Open).NotAfter(context.Published);
    }

    private static DateRange On(DateOnly? day) => day is { } d ? DateRange.On(d) : DateRange.Unknown;

    private static (int First, int Second, int Year) FigureParts(DatePhrase phrase)
    {
        var year = phrase.Year;
        return (phrase.Number("first"), phrase.Number("second"), year < 70 ? year + 2000 : year < 100 ? year + 1900 : year);
    }

    // A report speaks of days up to its own; of two such days nothing tells which.
    private static DateOnly? NearPublishing(DateOnly one, DateOnly other, DateOnly? published) =>
        published is not { } day ? null
        : one == day || other == day ? day
        : one > day && other <= day ? other
        : other > day && one <= day ? one
        : null;

    private static int? YearOf(DatePhrase phrase, DateContext context)
    {
        if (phrase.Year > 0 || context.Published is not { } published)
        {
            return phrase.Year > 0 ? phrase.Year : null;
        }

        return phrase.Shift("shift") switch
        {
            0 => phrase.Has("shift") ? published.Year : Calendar.YearOfLast(phrase.Month, published),
            < 0 => phrase.Month == published.Month || phrase.Fact("shift") == "year" ? published.Year - 1 : Calendar.YearOfLast(phrase.Month, published),
            _ => phrase.Month > published.Month ? published.Year : published.Year + 1,
        };
    }

    private static int LastSeason(int month, DateOnly published, bool over)
    {
        var year = Calendar.YearOfLast(month, published);
        return over && new DateOnly(year, month, 1).AddMonths(3) > published ? year - 1 : year;
    }
}
