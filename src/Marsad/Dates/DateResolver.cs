namespace Marsad.Dates;

/// <summary>From a phrase to its days: each rule names the resolver that reckons them, in <c>set: {resolve: …}</c>.</summary>
internal static class DateResolver
{
    private static readonly Dictionary<string, Func<DatePhrase, DateContext, DateRange>> s_resolvers = new(StringComparer.Ordinal)
    {
        ["written-day"] = WrittenDates.Day,
        ["holiday"] = WrittenDates.Holiday,
        ["glued"] = WrittenDates.Glued,
        ["dotted"] = WrittenDates.Dotted,
        ["figures"] = WrittenDates.Figures,
        ["days-of-month"] = WrittenDates.DaysOfMonth,
        ["month"] = WrittenDates.Month,
        ["months"] = WrittenDates.Months,
        ["part-of-month"] = WrittenDates.PartOfMonth,
        ["days-at-end-of-month"] = WrittenDates.DaysAtEndOfMonth,
        ["week-of-month"] = WrittenDates.WeekOfMonth,
        ["year"] = WrittenDates.Year,
        ["years"] = WrittenDates.Years,
        ["stretch-of-year"] = WrittenDates.StretchOfYear,
        ["part-of-year"] = WrittenDates.PartOfYear,
        ["season"] = WrittenDates.Season,
        ["decade"] = WrittenDates.Decade,
        ["weekday"] = CountedDates.Weekday,
        ["weekend"] = CountedDates.Weekend,
        ["day-word"] = CountedDates.DayWord,
        ["overnight"] = CountedDates.Overnight,
        ["ago"] = CountedDates.Ago,
        ["past"] = CountedDates.Past,
        ["lasting"] = CountedDates.Lasting,
        ["last-unit"] = CountedDates.LastUnit,
        ["this-unit"] = CountedDates.ThisUnit,
        ["nth-day"] = CountedDates.NthDay,
        ["recent"] = CountedDates.Recent,
        ["other-day"] = CountedDates.OtherDay,
        ["framed"] = FramedDates.Framed,
        ["since"] = FramedDates.Since,
        ["since-told"] = FramedDates.SinceTold,
        ["stretch-told"] = FramedDates.StretchTold,
        ["anniversary"] = FramedDates.Anniversary,
        ["after"] = FramedDates.After,
        ["to-come"] = FramedDates.ToCome,
        ["hours-to"] = FramedDates.HoursTo,
        ["until"] = FramedDates.Until,
        ["between"] = FramedDates.Between,
        ["day-before"] = CountedDates.DayBefore,
        ["night-into"] = FramedDates.NightInto,
        ["open"] = static (_, _) => DateRange.Unknown,
    };

    /// <summary>The names that rules may use.</summary>
    public static IEnumerable<string> Names => s_resolvers.Keys;

    /// <summary>The days of the phrase.</summary>
    /// <exception cref="InvalidDataException">Its rule names no resolver, or one that there is not.</exception>
    public static DateRange Resolve(DatePhrase phrase, DateContext context)
    {
        var name = phrase.Resolve;
        return s_resolvers.TryGetValue(name, out var resolve)
            ? resolve(phrase, context)
            : throw new InvalidDataException($"A rule of the dates names the resolver '{name}'; the reader has {string.Join(", ", s_resolvers.Keys)}.");
    }

    /// <summary>What the phrase does: as its rule says, else as the time inside it does.</summary>
    public static DateRole RoleOf(DatePhrase phrase) => phrase.Fact("role") switch
    {
        "since" => DateRole.Since,
        "until" => DateRole.Until,
        "duration" => DateRole.Duration,
        "dateline" => DateRole.Dateline,
        "background" => DateRole.Background,
        "future" => DateRole.Future,
        "length" => DateRole.Length,
        "clock" => DateRole.Clock,
        _ => phrase.Inner("when") is { } inner ? RoleOf(inner) : DateRole.Point,
    };
}
