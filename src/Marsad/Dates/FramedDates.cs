namespace Marsad.Dates;

/// <summary>Times in a frame: "since", "until", "between … and …", or a preposition that changes nothing.</summary>
internal static class FramedDates
{
    public static DateRange Framed(DatePhrase phrase, DateContext context) => Inner(phrase, "when", context);

    /// <summary>From the first day of the time to the publishing day; of a middle part ("since mid-July") from its middle.</summary>
    public static DateRange Since(DatePhrase phrase, DateContext context)
    {
        var when = Inner(phrase, "when", context);
        var start = phrase.Inner("when") is { } inner && context.Published is { } published ? Beginning(inner, when, published) : when.Start;
        return start > context.Published ? DateRange.Unknown : new(start, context.Published, DatePrecision.Open);
    }

    /// <summary>From the time told before: "Since then", "has since taken".</summary>
    public static DateRange SinceTold(DatePhrase phrase, DateContext context) =>
        context.LastStart is { } start && start <= context.Published ? new(start, context.Published, DatePrecision.Open) : DateRange.Unknown;

    /// <summary>"In the same period": the days of the stretch told before.</summary>
    public static DateRange StretchTold(DatePhrase phrase, DateContext context) => context.LastStretch;

    /// <summary>"today, on the seventh anniversary": what is remembered began that many years before the day.</summary>
    public static DateRange Anniversary(DatePhrase phrase, DateContext context) =>
        Inner(phrase, "on", context).Start is { } day && phrase.Inner("anniversary")?.Number("nth") is > 0 and < 1000 and var years && years < day.Year
            ? DateRange.On(day.AddYears(-years))
            : DateRange.Unknown;

    /// <summary>"Through the night and into Sunday morning": the day before and the day.</summary>
    public static DateRange NightInto(DatePhrase phrase, DateContext context) =>
        Inner(phrase, "when", context) is { Start: { } day } ? new(day.AddDays(-1), day, DatePrecision.Days) : DateRange.Unknown;

    /// <summary>After the last day of the time.</summary>
    public static DateRange After(DatePhrase phrase, DateContext context)
    {
        var when = Inner(phrase, "when", context);
        return when.End is not { } end || end >= context.Published ? when : new(end, context.Published, DatePrecision.Open);
    }

    /// <summary>"In the 48 hours to Tuesday morning": from two days before it.</summary>
    public static DateRange HoursTo(DatePhrase phrase, DateContext context) =>
        Inner(phrase, "when", context) is { Start: { } first, End: { } last } && phrase.Inner("length") is { } length
            ? new(length.Unit == TimeUnit.Hour ? Calendar.Back(first, (Math.Max(1, length.Count) + 23) / 24, TimeUnit.Day) : Calendar.Back(first, Math.Max(1, length.Count), length.Unit), last, DatePrecision.Days)
            : DateRange.Unknown;

    public static DateRange Until(DatePhrase phrase, DateContext context) => Inner(phrase, "when", context) with { Start = null, Precision = DatePrecision.Open };

    /// <summary>What is still to be: a weekday of the coming week, a day whose year is not told in the year to come.</summary>
    public static DateRange ToCome(DatePhrase phrase, DateContext context)
    {
        var when = Inner(phrase, "when", context);
        if (when is not { Precision: DatePrecision.Day, Start: { } day } || context.Published is not { } published || day >= published || phrase.Innermost() is not { Year: 0 } inner)
        {
            return when;
        }

        return inner.Month > 0 ? DateRange.On(day.AddYears(1)) : inner.Weekday > 0 ? DateRange.On(day.AddDays(7)) : when;
    }

    /// <summary>From the first day of the one to the last of the other. A weekday or month that would run backwards is taken before the other.</summary>
    public static DateRange Between(DatePhrase phrase, DateContext context)
    {
        var first = Inner(phrase, "first", context);
        context.LastDay = first.Precision == DatePrecision.Day ? first.Start : context.LastDay;
        var last = Inner(phrase, "last", context);
        if (first.Start > last.Start)
        {
            var earlier = new DateContext(last.Start, context.Order);
            first = Inner(phrase, "first", earlier);
        }

        return first.Start is null || last.End is null || first.Start > last.End
            ? last
            : new(first.Start, last.End, Coarser(first.Precision, last.Precision));
    }

    private static DateRange Inner(DatePhrase phrase, string name, DateContext context) =>
        phrase.Inner(name) is { } inner ? DateResolver.Resolve(inner, context) : DateRange.Unknown;

    private static DatePrecision Coarser(DatePrecision one, DatePrecision other)
    {
        var coarser = one > other ? one : other;
        return coarser == DatePrecision.Day ? DatePrecision.Days : coarser;
    }

    private static DateOnly? Beginning(DatePhrase when, DateRange range, DateOnly published) => when switch
    {
        _ when when.Inner("when") is { } inner => Beginning(inner, range, published),
        _ when when.Resolve == "ago" && !when.IsVague => CountedDates.DayAgo(when, published),
        { Part: 2 } when range is { Start: { } first, End: { } last } && first < last => Middle(first, last),
        _ => range.Start,
    };

    // "mid-2012" is around 1 July, "mid-January" around the 15th.
    private static DateOnly Middle(DateOnly first, DateOnly last) =>
        last.DayNumber - first.DayNumber > 31 ? new DateOnly(first.Year, 7, 1) : new DateOnly(first.Year, first.Month, Math.Min(15, last.Day));
}
