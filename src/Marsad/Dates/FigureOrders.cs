using Marsad.Text;

namespace Marsad.Dates;

/// <summary>Tells from a whole report which figure of "3/4/2016" is the day: a report keeps to one order.</summary>
internal sealed class FigureOrders(Lexicon lexicon)
{
    /// <summary>The order that one of its days allows alone; else, where the publishing day is not given, the one in which its first day
    /// in figures falls on a weekday that the report names.</summary>
    public FigureOrder Of(MarkedText text, DateOnly? published)
    {
        DatePhrase? first = null;
        var weekdays = 0;
        foreach (var phrase in text.Phrases)
        {
            var read = new DatePhrase(text, lexicon, phrase);
            switch (read.Resolve)
            {
                case "figures" when WrittenDates.OrderOf(read) is not FigureOrder.Unknown and var order:
                    return order;
                case "figures":
                    first ??= read;
                    break;
                case "weekday":
                    weekdays |= 1 << read.Weekday;
                    break;
            }
        }

        return first is { } ambiguous && published is null ? ByWeekday(ambiguous, weekdays) : FigureOrder.Unknown;
    }

    private static FigureOrder ByWeekday(DatePhrase phrase, int weekdays) => WrittenDates.BothOrders(phrase) switch
    {
        ({ } dayFirst, { } monthFirst) when IsNamed(dayFirst, weekdays) != IsNamed(monthFirst, weekdays) =>
            IsNamed(dayFirst, weekdays) ? FigureOrder.DayFirst : FigureOrder.MonthFirst,
        _ => FigureOrder.Unknown,
    };

    private static bool IsNamed(DateOnly day, int weekdays) => (weekdays >> Calendar.Weekday(day) & 1) != 0;
}
