namespace Marsad.Dates;

/// <summary>Times that count from the publishing day, or from the day told last; open where that day is not known.</summary>
internal static class CountedDates
{
    // What a report of today tells as news is no older.
    private const int MostRecent = 6;

    public static DateRange Weekday(DatePhrase phrase, DateContext context)
    {
        if (context.Published is not { } published)
        {
            return DateRange.Unknown;
        }

        var last = Calendar.LastWeekday(phrase.Weekday, published);
        return DateRange.On(phrase.Fact("shift") switch
        {
            "last" when last == published => last.AddDays(-7),
            "next" => last.AddDays(7),
            "last-week" => Calendar.Monday(published).AddDays(phrase.Weekday - 8),
            _ => last,
        });
    }

    public static DateRange Weekend(DatePhrase phrase, DateContext context)
    {
        if (context.Published is not { } published)
        {
            return DateRange.Unknown;
        }

        var saturday = Calendar.LastWeekday(6, published);
        return new DateRange(saturday, saturday.AddDays(1), DatePrecision.Days).NotAfter(published);
    }

    public static DateRange DayWord(DatePhrase phrase, DateContext context) =>
        context.Published is { } published ? DateRange.On(published.AddDays(phrase.Day)) : DateRange.Unknown;

    public static DateRange Overnight(DatePhrase phrase, DateContext context) =>
        context.Published is { } published ? new(published.AddDays(-1), published, DatePrecision.Days) : DateRange.Unknown;

    /// <summary>"two days ago" is that day; "a month ago" no more exact than the month, "three years ago" than the year.</summary>
    public static DateRange Ago(DatePhrase phrase, DateContext context)
    {
        if (context.Published is not { } published)
        {
            return DateRange.Unknown;
        }

        if (phrase.IsVague)
        {
            return new(null, published, DatePrecision.Open);
        }

        var day = DayAgo(phrase, published);
        return phrase.Unit switch
        {
            TimeUnit.Week => new(day, day, DatePrecision.Week),
            TimeUnit.Month => Calendar.Month(day.Year, day.Month),
            TimeUnit.Year or TimeUnit.Decade => Calendar.Year(day.Year),
            _ => DateRange.On(day),
        };
    }

    /// <summary>"on Tuesday, a week after …", "comes a day after …": counted back from the day told last, where that is one of the last days, else from the publishing day; "less than two weeks after" is any day of them.</summary>
    public static DateRange DayBefore(DatePhrase phrase, DateContext context)
    {
        var told = context.LastDay >= context.Published?.AddDays(-MostRecent) ? context.LastDay : null;
        if ((context.DayOfSentence ?? told ?? context.Published) is not { } news || phrase.IsVague)
        {
            return DateRange.Unknown;
        }

        var day = DayAgo(phrase, news);
        return phrase.Has("less") ? new(day, news.AddDays(-1), DatePrecision.Days)
            : phrase.Unit == TimeUnit.Month ? Calendar.Month(day.Year, day.Month)
            : DateRange.On(day);
    }

    /// <summary>The day so many units before, as exact as the calendar is.</summary>
    public static DateOnly DayAgo(DatePhrase phrase, DateOnly published) => Calendar.Back(published, phrase.Count, phrase.Unit, phrase.Has("half"));

    /// <summary>Back from the publishing day; a vague number leaves the start open.</summary>
    public static DateRange Past(DatePhrase phrase, DateContext context)
    {
        if (context.Published is not { } published)
        {
            return DateRange.Unknown;
        }

        if (phrase.Unit == TimeUnit.Minute || (phrase.Unit == TimeUnit.Hour && (phrase.IsVague || phrase.Count is > 0 and < 13)))
        {
            return DateRange.On(published);
        }

        if (phrase.IsVague || (!phrase.Has("count") && phrase.Has("unit", "time-unit.many")))
        {
            return new(null, published, DatePrecision.Open);
        }

        var count = Math.Max(1, phrase.Count);
        var back = phrase.Unit == TimeUnit.Hour ? Calendar.Back(published, (count + 23) / 24, TimeUnit.Day) : Calendar.Back(published, count, phrase.Unit, phrase.Has("half"));
        return new(back, published, PrecisionOf(phrase.Unit));
    }

    /// <summary>"for three years": the same reckoning; "for months" leaves the start open.</summary>
    public static DateRange Lasting(DatePhrase phrase, DateContext context) => phrase.Unit is TimeUnit.Hour or TimeUnit.Minute ? DateRange.Unknown : Past(phrase, context);

    public static DateRange LastUnit(DatePhrase phrase, DateContext context)
    {
        if (context.Published is not { } published)
        {
            return DateRange.Unknown;
        }

        var monthBefore = published.AddMonths(-1);
        return phrase.Unit switch
        {
            TimeUnit.Week => new(Calendar.Monday(published).AddDays(-7), Calendar.Monday(published).AddDays(-1), DatePrecision.Week),
            TimeUnit.Month => phrase.Part > 0 ? Calendar.PartOfMonth(monthBefore.Year, monthBefore.Month, phrase.Part) : Calendar.Month(monthBefore.Year, monthBefore.Month),
            _ => phrase.Part > 0 ? Calendar.PartOfYear(published.Year - 1, phrase.Part) : Calendar.Year(published.Year - 1),
        };
    }

    public static DateRange ThisUnit(DatePhrase phrase, DateContext context) => context.Published is not { } published
        ? DateRange.Unknown
        : phrase.Unit switch
        {
            // On a Monday nothing of the week is "earlier": the words were written on the eve.
            TimeUnit.Week when phrase.Has("earlier") && Calendar.Weekday(published) == 1 => new(published.AddDays(-7), published.AddDays(-1), DatePrecision.Week),
            TimeUnit.Week => new(Calendar.Monday(published), published, DatePrecision.Week),
            TimeUnit.Month => new(new DateOnly(published.Year, published.Month, 1), published, DatePrecision.Month),
            _ => new(new DateOnly(published.Year, 1, 1), published, DatePrecision.Year),
        };

    /// <summary>"for a fourth straight day": from three days before.</summary>
    public static DateRange NthDay(DatePhrase phrase, DateContext context) =>
        context.Published is { } published ? new(published.AddDays(1 - phrase.Number("nth")), published, DatePrecision.Days) : DateRange.Unknown;

    public static DateRange Recent(DatePhrase phrase, DateContext context) =>
        context.Published is { } published ? new(null, published, DatePrecision.Open) : DateRange.Unknown;

    /// <summary>"the next day", "two days earlier": from the day told before; open where none was.</summary>
    public static DateRange OtherDay(DatePhrase phrase, DateContext context)
    {
        if (context.LastDay is not { } told)
        {
            // "A day earlier", and no day was told: before the report at least.
            return phrase.Shift("way") < 0 && context.Published is { } published ? new(null, published.AddDays(-1), DatePrecision.Open) : DateRange.Unknown;
        }

        var steps = (int)Math.Min(phrase.Has("count") ? phrase.Count * (phrase.Unit == TimeUnit.Week ? 7 : 1) : 1, 400);
        var day = told.AddDays(steps * phrase.Shift("way"));
        return day > context.Published ? DateRange.Unknown : DateRange.On(day);
    }

    private static DatePrecision PrecisionOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Hour or TimeUnit.Day => DatePrecision.Days,
        TimeUnit.Week => DatePrecision.Week,
        TimeUnit.Month => DatePrecision.Month,
        TimeUnit.Year => DatePrecision.Year,
        _ => DatePrecision.Open,
    };
}
