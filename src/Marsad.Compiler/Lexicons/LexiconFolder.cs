using Marsad.Text;
using YamlDotNet.Serialization;

namespace Marsad.Compiler.Lexicons;

/// <summary>A language's folder as written: word lists, endings, rules, and the order of the cascade.</summary>
internal sealed record LexiconFolder(IReadOnlyList<WordEntry> Words, WordEnding[] Endings, IReadOnlyList<RuleFile> Rules, IReadOnlyDictionary<string, string> Macros)
{
    /// <summary>Reads the folder.</summary>
    /// <exception cref="LexiconException">A file is faulty or the cascade names one that is missing.</exception>
    public static LexiconFolder Read(string folder)
    {
        var words = Directory.EnumerateFiles(Path.Combine(folder, "words"), "*.txt").Order(StringComparer.Ordinal).SelectMany(WordFile.Read).ToList();
        var cascade = Path.Combine(folder, "cascade.yaml");
        var order = Yaml<List<string>>(cascade, "a list of rule files, each on a line '- name'");
        var macros = Yaml<Dictionary<string, string>>(Path.Combine(folder, "macros.yaml"), "pieces of patterns, each on a line 'name: \"pattern\"'");
        var rules = order.Select(name => Path.Combine(folder, "rules", name + ".yaml"))
            .Select(path => File.Exists(path) ? RuleFile.Read(path) : throw new LexiconException(cascade, 1, $"{path} is missing", "a rule file for each stage"))
            .ToList();
        return new LexiconFolder(words, EndingsFile.Read(Path.Combine(folder, "endings.tsv")), rules, macros);
    }

    private static T Yaml<T>(string path, string expected)
    {
        try
        {
            return new DeserializerBuilder().Build().Deserialize<T>(File.ReadAllText(path)) ?? throw new LexiconException(path, 1, "nothing", expected);
        }
        catch (YamlDotNet.Core.YamlException fault)
        {
            throw new LexiconException(path, (int)fault.Start.Line, fault.Message.TrimEnd('.'), expected);
        }
    }

    /// <summary>Checks and compiles the folder.</summary>
    /// <exception cref="LexiconException">A rule is faulty or uses a label that nothing gives.</exception>
    public Lexicon Compile()
    {
        var labels = new Numbering();
        var words = new Numbering();
        var captures = new Numbering();
        foreach (var label in ProgramLabels.All)
        {
            _ = labels[label];
        }

        foreach (var ending in Endings.Where(e => e.Written != WordWriting.Any))
        {
            _ = labels[ending.Label];
        }

        _ = words[ProgramLabels.Hyphen.Sign]; // the first, so that it has the number that the program knows

        var trie = new TrieBuilder(labels, words);
        foreach (var entry in Words)
        {
            trie.Add(entry);
        }

        foreach (var made in Rules.SelectMany(f => f.Rules).SelectMany(r => r.Makes))
        {
            _ = labels[made];
        }

        var entries = Words.Where(w => w.Form.Contains(' ', StringComparison.Ordinal)).Select(w => w.Form).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stages = Rules.Select(file => Compile(file, entries, labels, words, captures)).ToArray();
        if (labels.Count > LabelSet.Capacity)
        {
            throw new LexiconException("labels", 0, $"{labels.Count} labels", $"{LabelSet.Capacity} at the most");
        }

        return new Lexicon([.. labels.Names], new Vocabulary([.. words.Names]), trie.Done(), Endings, stages, [.. captures.Names]);
    }

    private Stage Compile(RuleFile file, HashSet<string> entries, Numbering labels, Numbering words, Numbering captures)
    {
        if (file.Rules.Count > Stage.MostRules)
        {
            throw new LexiconException(file.Path, 1, $"{file.Rules.Count} rules", $"{Stage.MostRules} at the most; part the file in two in cascade.yaml");
        }

        var macros = Macros.Concat(file.Macros).GroupBy(m => m.Key).ToDictionary(m => m.Key, m => m.Last().Value, StringComparer.Ordinal);
        var stage = new StageBuilder(file.Stage);
        var known = labels.Count;
        foreach (var rule in file.Rules)
        {
            var pattern = new PatternCompiler(rule, macros, labels, words, captures);
            pattern.Compile();
            if (labels.Count > known)
            {
                throw rule.Fault($"the label '{labels.Names[known]}', which no word list, no rule and not the program gives", "a label that something gives");
            }

            QuotedWords.Check(rule, pattern.Expanded, entries);
            stage.Add(RuleBuilder.Build(rule, labels, captures), pattern.Program, pattern.Tests);
        }

        return stage.Done();
    }
}
