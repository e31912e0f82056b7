using Marsad.Compiler.Lexicons;

namespace Marsad.Tests.Lexicons;

/// <summary>What a linguist is told of a mistake: file, line, what was found, what was expected.</summary>
public sealed class FaultyLexiconTests : IDisposable
{
    private const string Rule = "stage: s\nrules:\n  - name: r\n    finds: something\n";
    private const string Example = "    examples: [\"[Kill]\"]\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("marsad-lexicon-").FullName;

    public FaultyLexiconTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "words"));
        Directory.CreateDirectory(Path.Combine(_folder, "rules"));
        Write("words/w.txt", "[verb harm]\nkill, kills, killing, killed\nbeat up, beats up, beating up, beat up\n");
        Write("rules/s.yaml", Rule + "    pattern: \"harm\"\n" + Example);
        Write("cascade.yaml", "- s\n");
        Write("macros.yaml", "and: \"comma\"\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_sound_lexicon_compiles() => Assert.Equal("s", Assert.Single(LexiconFolder.Read(_folder).Compile().Stages).Name);

    [Theory]
    [InlineData("harmed", "the label 'harmed', which no word list, no rule and not the program gives; expected a label that something gives.")]
    [InlineData("harm $gap", "'$gap'; expected a macro under 'define' of this file or of macros.yaml.")]
    [InlineData("[harm|verb", "the pattern's end at '[harm|verb▸' in the pattern; expected ']'.")]
    [InlineData("(harm | verb", "the pattern's end at '(harm | verb▸' in the pattern; expected ')'.")]
    [InlineData("harm ) verb", "')' at 'harm ▸' in the pattern; expected the pattern's end.")]
    [InlineData("harm{2,} verb", "no number at 'harm{2,▸' in the pattern; expected {least,most}.")]
    [InlineData("'kill", "a word without its closing quote at ''▸' in the pattern; expected 'word'.")]
    [InlineData("[harm, verb]", "a second list of alternatives in one '[…]' at '[harm, ▸' in the pattern; expected '!label' or '+label' after a comma.")]
    [InlineData("'shot dead'", "the words 'shot dead' in one pair of quotes at ''▸' in the pattern; expected one word, or a label of their entry in a word list.")]
    [InlineData("harm 'beat' 'up'", "'beat up' as 2 words, which a word list has as one entry; expected a label of that entry.")]
    [InlineData("Harm", "'H' at '▸' in the pattern; expected a label, a 'word', '[…]', '(…)' or '.'.")]
    public void A_mistake_in_a_pattern_names_the_rule_and_how_far_it_could_be_read(string pattern, string told)
    {
        Write("rules/s.yaml", Rule + $"    pattern: \"{pattern}\"\n" + Example);
        Assert.Equal($"{In("rules/s.yaml")}:3: rule 'r': {told}", Fault());
    }

    [Theory]
    [InlineData("    pattern: \"harm\"\n", 3, "rule 'r' has no example; expected 'examples:' with a sentence in which it finds something.")]
    [InlineData(Example, 3, "rule 'r' has no pattern; expected 'pattern: …'.")]
    [InlineData("    pattern: \"harm\"\n    examples: one\n", 6, "'examples' is no list; expected sentences, each on a line '- …'.")]
    [InlineData("    patern: \"harm\"\n", 5, "the key 'patern'; expected name, finds, makes, pattern, keeps, value, set, examples, not.")]
    [InlineData("    pattern: \"a:harm\"\n    keeps: b=harm\n" + Example, 3, "rule 'r': 'b'; expected a name that its pattern gives.")]
    [InlineData("    pattern: \"a:harm\"\n    keeps: a=k.\n" + Example, 3, "rule 'r': 'a=k.' in keeps; expected 'name=label' or 'name=prefix.' of labels that something gives.")]
    public void A_rule_with_a_wrong_or_missing_key_is_named(string rest, int line, string told)
    {
        Write("rules/s.yaml", Rule + rest);
        Assert.Equal($"{In("rules/s.yaml")}:{line}: {told}", Fault());
    }

    [Theory]
    [InlineData("[verb harm]\nkill, kills, killing\n", 2, "3 forms of a verb in 'kill, kills, killing'; expected base, third person, -ing, past and, where it differs, participle.")]
    [InlineData("# words\nkill\n", 2, "'kill' stands before any section; expected a line '[label …]' before it.")]
    [InlineData("[Harm]\nkill\n", 1, "'[Harm]'; expected '[label …]' with labels of small letters, digits, '.' and '-'.")]
    [InlineData("[harm]\ndozen = twelve\n", 2, "'twelve' after '='; expected a whole number.")]
    public void A_mistake_in_a_word_list_names_its_line(string words, int line, string told)
    {
        Write("words/w.txt", words);
        Assert.Equal($"{In("words/w.txt")}:{line}: {told}", Fault());
    }

    [Theory]
    [InlineData("adv\tsmall\t5\t")]
    [InlineData("adv\tlarge\t5\tly")]
    [InlineData("adv\tsmall\tfive\tly")]
    [InlineData("Adv\tsmall\t5\tly")]
    [InlineData("adv small 5 ly")]
    public void A_mistake_in_the_endings_names_its_line(string line)
    {
        Write("endings.tsv", "# endings\n" + line + "\n");
        Assert.Equal($"{In("endings.tsv")}:2: '{line.Replace("\t", "\\t", StringComparison.Ordinal)}'; expected label, small, capital or any, least letters and endings, parted by tabs.", Fault());
    }

    [Fact]
    public void A_stage_without_its_file_is_named()
    {
        Write("cascade.yaml", "- s\n- gone\n");
        Assert.Equal($"{In("cascade.yaml")}:1: {In("rules/gone.yaml")} is missing; expected a rule file for each stage.", Fault());
    }

    [Fact]
    public void An_empty_rule_file_is_told_what_belongs_in_it()
    {
        Write("rules/s.yaml", "");
        Assert.Equal($"{In("rules/s.yaml")}:1: nothing; expected 'stage: …' and 'rules:'.", Fault());
    }

    [Fact]
    public void A_cascade_that_is_no_list_is_told_what_was_expected()
    {
        Write("cascade.yaml", "first: s\n");
        var fault = Fault();
        Assert.StartsWith($"{In("cascade.yaml")}:1: ", fault, StringComparison.Ordinal);
        Assert.EndsWith("; expected a list of rule files, each on a line '- name'.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_more_rules_than_a_stage_may_have_is_told_to_be_parted()
    {
        var rules = Enumerable.Range(1, 129).Select(i => $"  - name: r{i}\n    finds: something\n    pattern: \"harm\"\n" + Example);
        Write("rules/s.yaml", "stage: s\nrules:\n" + string.Concat(rules));
        Assert.Equal($"{In("rules/s.yaml")}:1: 129 rules; expected 128 at the most; part the file in two in cascade.yaml.", Fault());
    }

    private string Fault() => Assert.Throws<LexiconException>(() => LexiconFolder.Read(_folder).Compile()).Message;

    private string In(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text) => File.WriteAllText(In(path), text);
}
