namespace Marsad.Dates;

/// <summary>What a time expression is read against: the publishing day, the order of figures, the day told last.</summary>
internal sealed class DateContext(DateOnly? published, FigureOrder order)
{
    /// <summary>The publishing day, or null.</summary>
    public DateOnly? Published { get; } = published;

    /// <summary>Which figure comes first where the report writes days in figures.</summary>
    public FigureOrder Order { get; } = order;

    /// <summary>The day told last, from which "the next day" counts; null at first.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>The day told last in the sentence that is being read; null where it has told none.</summary>
    public DateOnly? DayOfSentence { get; set; }

    /// <summary>The first day of the time told last, from which "since then" counts; null at first.</summary>
    public DateOnly? LastStart { get; set; }

    /// <summary>The time of more than two days told last, which "the same period" is; unknown at first.</summary>
    public DateRange LastStretch { get; set; } = DateRange.Unknown;
}

/// <summary>Which figure of "3/4/2016" is the day.</summary>
internal enum FigureOrder
{
    /// <summary>Nothing in the report tells.</summary>
    Unknown,

    /// <summary>As in Europe and the Middle East.</summary>
    DayFirst,

    /// <summary>As in the United States.</summary>
    MonthFirst,
}
