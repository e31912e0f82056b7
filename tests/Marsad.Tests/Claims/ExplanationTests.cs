using Marsad.Claims;
using Marsad.Fuzz;
using Marsad.Reports;

namespace Marsad.Tests.Claims;

public sealed class ExplanationTests : IDisposable
{
    private readonly Reader _reader = Reader.Open(Path.Combine(AppContext.BaseDirectory, "data"));

    public void Dispose() => _reader.Dispose();

    [Fact]
    public void A_rule_that_nearly_matched_tells_how_far_it_got_and_what_it_wanted()
    {
        var near = Sentence("The army captured weapons.", 0).NearMatches.Single(n => n.Rule == "harm.active");

        Assert.Equal(("captured", "weapons"), (near.Words, near.Met));
        Assert.Contains("[group]", near.Wanted);
    }

    [Fact]
    public void A_rule_that_found_something_is_not_said_to_have_nearly_done_so()
    {
        var sentence = Sentence("Seven people were killed in Corvesk.", 0);

        Assert.Contains(sentence.Matches, match => match.Rule == "harm.passive");
        Assert.DoesNotContain(sentence.NearMatches, near => near.Rule == "harm.passive");
    }

    [Fact]
    public void A_sentence_without_a_word_of_harm_has_no_rule_that_nearly_matched() =>
        Assert.Empty(Sentence("The weather was mild.", 0).NearMatches);

    [Fact]
    public void Each_attribute_tells_the_words_it_rests_on_and_where_they_stand()
    {
        const string Text = "Shells hit the town of Corvesk on Monday, a doctor said. Seven people were killed.";

        var reasons = Assert.Single(Sentence(Text, 1).Claims).Attributes.ToDictionary(reason => reason.Attribute);

        Assert.Equal(("Corvesk", "carried on from sentence 1"), (reasons["place"].Words, reasons["place"].Why));
        Assert.Equal(("on Monday", "carried on from sentence 1"), (reasons["days"].Words, reasons["days"].Why));
        Assert.Equal("carried on from sentence 1", reasons["means"].Why);
        Assert.Equal("no source is named: the report speaks for itself", reasons["said by"].Why);
    }

    [Fact]
    public void What_the_own_sentence_tells_is_said_to_stand_there()
    {
        var claims = Sentence("Rebels killed seven people with rockets in Corvesk, the army said.", 0).Claims;
        var reasons = Assert.Single(claims).Attributes.ToDictionary(reason => reason.Attribute);

        Assert.Equal(("Corvesk", "its own clause"), (reasons["place"].Words, reasons["place"].Why));
        Assert.Equal("no time is told: the publishing day", reasons["days"].Why);
        Assert.Equal(("rockets", "its own sentence"), (reasons["means"].Words, reasons["means"].Why));
        Assert.Equal(("Rebels", "its own sentence"), (reasons["blamed"].Words, reasons["blamed"].Why));
        Assert.Equal(("the army", "its own sentence"), (reasons["said by"].Words, reasons["said by"].Why));
    }

    [Fact]
    public void Broken_reports_are_explained_too_and_the_claims_are_those_that_reading_gives()
    {
        var maker = new TextMaker(Samples.Load());
        foreach (var seed in Enumerable.Range(5000, 60))
        {
            var report = ReportOf(maker.Make(seed));
            var explained = _reader.Explain(report);

            Assert.Equal(_reader.Read(report).Claims.Select(claim => claim.Id), explained.Reading.Claims.Select(claim => claim.Id));
        }
    }

    private SentenceExplanation Sentence(string text, int index) => _reader.Explain(ReportOf(text)).Sentences[index];

    private static Report ReportOf(string text) =>
        new() { Id = "a", Hash = "0123456789abcdef", Text = text, Published = new PublishingDay(new DateOnly(2024, 6, 12), PublishingBasis.Field) };
}
