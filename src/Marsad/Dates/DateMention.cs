using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Dates;

/// <summary>One time expression of a text: its words, the days it stands for, and what it does in its sentence.</summary>
/// <param name="Phrase">Its phrase, an index into the text's phrases: the one that its unit names.</param>
/// <param name="Span">Its words, with the event they hang on ("since the siege began in March 2011").</param>
/// <param name="Range">The days; both ends open where the words or a missing publishing day leave them so.</param>
/// <param name="Told">The time by itself, without its frame: of "since the truce began on 3 March" the day on which it began.</param>
/// <param name="Role">What it does.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record DateMention(int Phrase, Span Span, DateRange Range, DateRange Told, DateRole Role, string Rule);

/// <summary>The times of one report.</summary>
/// <param name="Published">The publishing day: as given, else worked out from the text with the words it rests on; null where neither tells.</param>
/// <param name="Mentions">Every time expression, in text order.</param>
/// <param name="WarBegan">The day on which, or the first day of the month or year in which, the report says that the war began; null where it does not.</param>
internal sealed record DateReading(PublishingDay? Published, IReadOnlyList<DateMention> Mentions, DateOnly? WarBegan);

/// <summary>What a time expression does in its sentence.</summary>
internal enum DateRole
{
    /// <summary>Tells when something was: a day, a month, a stretch with both ends.</summary>
    Point,

    /// <summary>From a time on, up to the publishing day.</summary>
    Since,

    /// <summary>Up to a time; the start is open.</summary>
    Until,

    /// <summary>A stretch that runs back from the publishing day ("in the past week", "for three years").</summary>
    Duration,

    /// <summary>Tells when the report itself was published or updated; nothing happened then.</summary>
    Dateline,

    /// <summary>Tells when a post that the report quotes was published.</summary>
    Post,

    /// <summary>Belongs to a name or an age ("the 2014 war", "the seventh anniversary"); nothing told here happened then.</summary>
    Background,

    /// <summary>After the publishing day: plans, never what happened.</summary>
    Future,

    /// <summary>A length of time without a place in the calendar ("a 48-hour truce").</summary>
    Length,

    /// <summary>A time of day.</summary>
    Clock,
}
