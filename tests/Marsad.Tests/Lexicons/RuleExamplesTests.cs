using Marsad.Compiler.Lexicons;
using Marsad.Text;

namespace Marsad.Tests.Lexicons;

/// <summary>Runs the examples and counter-examples that every rule carries.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string, string, string> Examples() => Cases(r => r.Examples);

    public static TheoryData<string, string, string> CounterExamples() => Cases(r => r.CounterExamples);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_finds_what_its_example_marks(string stage, string rule, string example)
    {
        var text = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var start = example.IndexOf('[', StringComparison.Ordinal);
        var expected = start < 0 ? text : example[(start + 1)..example.IndexOf(']', StringComparison.Ordinal)];
        Assert.Contains(expected, Found(stage, rule, text));
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_rule_finds_nothing_in_its_counter_example(string stage, string rule, string example) =>
        Assert.Empty(Found(stage, rule, example));

    [Fact]
    public void Every_rule_has_an_example()
    {
        var without = LexiconFixture.Folder.Rules.SelectMany(f => f.Rules).Where(r => r.Examples.Count == 0).Select(r => r.Name);
        Assert.Empty(without);
    }

    private static List<string> Found(string stage, string rule, string text)
    {
        var marker = new Marker(LexiconFixture.English);
        var marked = marker.Mark(text);
        foreach (var before in LexiconFixture.English.Stages.TakeWhile(s => s.Name != stage).Where(s => s.Rules.Any(r => !r.Makes.IsEmpty)))
        {
            marker.Reduce(before.Name, marked);
        }

        return [.. marked.Sentences.SelectMany(s => Phrases(marker, stage, marked, s)).Where(p => p.Rule.Name == rule)
            .Select(p => text.Substring(marked.SpanOf(p.First, p.Last).Start, marked.SpanOf(p.First, p.Last).Length))];
    }

    private static IEnumerable<Phrase> Phrases(Marker marker, string stage, MarkedText marked, Sentence sentence)
    {
        var makes = LexiconFixture.English.Stages.First(s => s.Name == stage).Rules.Any(r => !r.Makes.IsEmpty);
        if (!makes)
        {
            return marker.Find(stage, sentence);
        }

        var known = marked.Phrases.Count;
        new Cascade(LexiconFixture.English.Kinds).Reduce(LexiconFixture.English.Stages.First(s => s.Name == stage), sentence, marked.Phrases);
        return marked.Phrases.Skip(known);
    }

    private static TheoryData<string, string, string> Cases(Func<RuleText, IEnumerable<string>> examples)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in LexiconFixture.Folder.Rules)
        {
            foreach (var rule in file.Rules)
            {
                foreach (var example in examples(rule))
                {
                    cases.Add(file.Stage, rule.Name, example);
                }
            }
        }

        return cases;
    }
}
