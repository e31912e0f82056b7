using Marsad.Tests.Lexicons;
using Marsad.Text;

namespace Marsad.Tests.Text;

public sealed class StageTests
{
    private const string Report =
        "At least 12 civilians, including 3 children, were killed on Monday when an air strike hit a market in Douma, the army said. "
        + "Since the war began in March 2011, more than 2,000 people have fled; \"nobody counts\", a doctor told reporters.";

    [Fact]
    public void Looking_rules_up_by_labels_and_words_finds_exactly_those_that_may_begin()
    {
        var english = LexiconFixture.English;
        var text = new Marker(english).Mark(Report);
        var begun = 0;
        foreach (var stage in english.Stages)
        {
            foreach (var unit in text.Sentences.SelectMany(sentence => sentence.Units))
            {
                for (var rule = 0; rule < stage.Rules.Length; rule++)
                {
                    var isFound = (stage.Starting(unit) >> rule & 1) != 0;
                    Assert.Equal(MayBegin(stage.Rules[rule], unit), isFound);
                    begun += isFound ? 1 : 0;
                }
            }
        }

        Assert.True(begun > 100, $"Only {begun} rules began anywhere: the report is too poor for this test.");
    }

    [Fact]
    public void A_stage_with_more_rules_than_fit_stops_the_start_and_says_what_to_do()
    {
        var rules = Enumerable.Repeat(LexiconFixture.English.Stages[0].Rules[0], Stage.MostRules + 1).ToArray();

        var fault = Assert.Throws<InvalidDataException>(() => new Stage("dates", rules));

        Assert.Equal("The stage 'dates' has 129 rules and may have 128; part it in two in cascade.yaml.", fault.Message);
    }

    private static bool MayBegin(Rule rule, Unit unit) =>
        rule.StartsAnywhere || rule.Starts.Labels().Any(unit.Has) || (unit.Word >= 0 && rule.StartWords.Contains(unit.Word));
}
