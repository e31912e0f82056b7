using Marsad.Tests.Lexicons;
using Marsad.Text;

namespace Marsad.Tests.Text;

public sealed class StageTests
{
    private const string Report =
        "At least 12 civilians, including 3 children, were killed on Monday when an air strike hit a market in Douma, the army said. "
        + "Since the war began in March 2011, more than 2,000 people have fled; \"nobody counts\", a doctor told reporters. The barge's cook said ten more had died. Nobody was saved, said the ferry's purser";

    [Fact]
    public void All_rules_run_at_once_miss_none_that_matches_alone()
    {
        var english = LexiconFixture.English;
        var matcher = new PatternMatcher();
        var marker = new Marker(english);
        var text = marker.Mark(Report);
        var matched = 0;
        foreach (var stage in english.Stages)
        {
            foreach (var sentence in text.Sentences)
            {
                var units = sentence.Units.ToArray();
                var possible = stage.Possible(sentence);
                for (var at = 0; at < units.Length; at++)
                {
                    var found = stage.Matching(units, at, possible);
                    var alone = Enumerable.Range(0, stage.Rules.Length).Where(rule => matcher.Match(stage, rule, units, at) > at).ToList();
                    Assert.All(alone, rule => Assert.True(found.Holds(rule), $"{stage.Rules[rule].Name} matches at {at} and was left out."));
                    matched += alone.Count;
                }
            }

            if (Array.Exists(stage.Rules, rule => !rule.Makes.IsEmpty))
            {
                marker.Reduce(stage.Name, text);
            }
        }

        Assert.True(matched > 20, $"Only {matched} matches: the report is too poor for this test.");
    }

    [Theory]
    [InlineData("The ferry's purser sank slowly.", false)]
    [InlineData("The ferry's purser said so.", true)]
    public void A_rule_is_not_tried_where_what_it_wants_behind_its_match_is_missing(string report, bool isTried)
    {
        var english = LexiconFixture.English;
        var stage = english.Stage("speakers");
        var sentence = new Marker(english).Mark(report).Sentences[0];
        var rule = Array.FindIndex(stage.Rules, r => r.Name == "speaker.any-body");
        Assert.Equal(isTried, stage.Matching(sentence.Units.ToArray(), 0, RuleSet.Of(rule)).Holds(rule));
    }
}
