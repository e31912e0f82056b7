using FsCheck;
using FsCheck.Fluent;
using Marsad.Dates;
using Marsad.Reports;
using Marsad.Tests.Lexicons;
using Marsad.Text;

namespace Marsad.Tests.Dates;

public sealed class DateFinderTests
{
    private static readonly DateOnly s_published = new(2016, 5, 20);

    private static readonly string[] s_words =
    [
        "on", "in", "since", "from", "to", "between", "and", "the", "last", "next", "this", "late", "early", "mid", "-", "Tuesday", "Friday", "May", "March",
        "February", "18", "31", "29", "2016", "1999", "2044", "3/4/2016", "31.02.2016", "99", "two", "a", "few", "days", "weeks", "years", "ago", "for", "past",
        "overnight", "yesterday", "tomorrow", "of", "week", "month", "year", "first", "then", "before", "until", ".", ",", "7 pm", "0300 GMT", "summer", "recent",
    ];

    [Fact]
    public void Whatever_words_stand_together_a_time_lies_in_the_text_and_its_start_is_no_later_than_its_end() =>
        Prop.ForAll(Gen.Elements(s_words).ListOf(14).Select(w => string.Join(' ', w)).ToArbitrary(), text => Read(text, s_published).Mentions.All(m =>
            m.Span.Start >= 0 && m.Span.End <= text.Length && m.Span.Length > 0 && !(m.Range.Start > m.Range.End))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_has_happened_never_ends_after_the_publishing_day() =>
        Prop.ForAll(Gen.Elements(s_words).ListOf(14).Select(w => string.Join(' ', w)).ToArbitrary(), text => Read(text, s_published).Mentions.All(m =>
            m.Role is not (DateRole.Point or DateRole.Since or DateRole.Duration) || !(m.Range.End > s_published))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_dateline_gives_a_report_without_metadata_its_day_and_the_words_for_it()
    {
        var reading = Read("The Aden Ledger\n\nPublished: Sun, April 08, 2018\n\nShells fell on Crater late Friday.", null);
        Assert.Equal(new PublishingDay(new DateOnly(2018, 4, 8), PublishingBasis.Dateline, "Published: Sun, April 08, 2018"), reading.Published);
        Assert.Equal(DateRange.On(new DateOnly(2018, 4, 6)), reading.Mentions[^1].Range);
    }

    [Fact]
    public void A_given_publishing_day_is_kept_whatever_the_dateline_says()
    {
        var given = new PublishingDay(new DateOnly(2018, 4, 10), PublishingBasis.Field);
        var reading = DateFinderOver("Published: Sun, April 08, 2018\n\nShells fell on Monday.", given, null);
        Assert.Equal(given, reading.Published);
        Assert.Equal(DateRange.On(new DateOnly(2018, 4, 9)), reading.Mentions[^1].Range);
    }

    [Fact]
    public void The_day_of_a_quoted_post_is_not_the_reports()
    {
        var reading = Read("Shells fell on Wednesday.\n— The Council (@council) 30 novembre 2016\nNo one was hurt.", null);
        Assert.Null(reading.Published);
        Assert.Equal(DateRole.Post, reading.Mentions[^1].Role);
    }

    [Fact]
    public void Without_a_publishing_day_relative_words_stay_open()
    {
        var reading = Read("They fled on Tuesday, came back yesterday and died in the past week.", null);
        Assert.Null(reading.Published);
        Assert.All(reading.Mentions, m => Assert.Equal(DateRange.Unknown, m.Range));
    }

    [Fact]
    public void A_dateline_in_figures_is_told_apart_by_the_weekday_that_the_report_names() =>
        Assert.Equal(new DateOnly(2013, 8, 6), Read("06-08-2013 Bomb in the suburb. A bomb killed nine on Tuesday.", null).Published?.Day);

    [Fact]
    public void A_title_with_a_day_stands_in_for_a_missing_dateline()
    {
        var reading = DateFinderOver("Shells fell on Monday.", null, "Field note, 10 April 2018");
        Assert.Equal(new DateOnly(2018, 4, 10), reading.Published?.Day);
        Assert.Equal(DateRange.On(new DateOnly(2018, 4, 9)), reading.Mentions[^1].Range);
    }

    [Fact]
    public void The_beginning_of_the_war_is_taken_from_where_it_is_told_most_exactly() =>
        Assert.Equal(new DateOnly(2011, 3, 1), Read("The war began five years ago. The conflict broke out in March 2011 along the coast.", s_published).WarBegan);

    [Fact]
    public void A_framed_time_keeps_the_time_it_frames() =>
        Assert.Equal(DateRange.On(new DateOnly(2016, 2, 27)), Read("Ten died since the truce came into effect on February 27.", s_published).Mentions[0].Told);

    [Fact]
    public void Every_rule_of_the_dates_names_a_resolver_that_there_is()
    {
        var named = LexiconFixture.Folder.Rules.Where(f => f.Stage is "calendar" or "dates").SelectMany(f => f.Rules).Select(r => r.Facts.GetValueOrDefault("resolve", ""));
        Assert.Empty(named.Except(DateResolver.Names));
    }

    private static DateReading Read(string text, DateOnly? published) =>
        DateFinderOver(text, published is { } day ? new PublishingDay(day, PublishingBasis.Field) : null, null);

    private static DateReading DateFinderOver(string text, PublishingDay? published, string? title)
    {
        var marker = new Marker(LexiconFixture.English);
        return new DateFinder(LexiconFixture.English).Find(marker, marker.Mark(text), published, title);
    }
}
