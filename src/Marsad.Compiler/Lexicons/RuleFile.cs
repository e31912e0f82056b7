using YamlDotNet.RepresentationModel;

namespace Marsad.Compiler.Lexicons;

/// <summary>One stage of rules as written, with the macros it defines.</summary>
internal sealed record RuleFile(string Path, string Stage, IReadOnlyDictionary<string, string> Macros, IReadOnlyList<RuleText> Rules)
{
    private static readonly string[] s_keys = ["name", "finds", "makes", "pattern", "keeps", "value", "set", "examples", "not"];

    /// <summary>Reads a rule file.</summary>
    /// <exception cref="LexiconException">The file is faulty.</exception>
    public static RuleFile Read(string path)
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(path);
        try
        {
            yaml.Load(text);
        }
        catch (YamlDotNet.Core.YamlException fault)
        {
            throw new LexiconException(path, (int)fault.Start.Line, fault.Message, "YAML");
        }

        if (yaml.Documents.Count == 0)
        {
            throw new LexiconException(path, 1, "nothing", "'stage: …' and 'rules:'");
        }

        var root = Map(path, yaml.Documents[0].RootNode);
        var stage = Text(path, root, "stage") ?? throw new LexiconException(path, 1, "no 'stage'", "the stage's name");
        var macros = root.Children.TryGetValue("define", out var define)
            ? Map(path, define).Children.ToDictionary(m => m.Key.ToString(), m => m.Value.ToString(), StringComparer.Ordinal)
            : [];
        var rules = root.Children.TryGetValue("rules", out var list) && list is YamlSequenceNode sequence
            ? sequence.Children.Select(r => ReadRule(path, Map(path, r))).ToList()
            : throw new LexiconException(path, 1, "no 'rules'", "a list of rules");
        return new RuleFile(path, stage, macros, rules);
    }

    private static RuleText ReadRule(string path, YamlMappingNode rule)
    {
        var line = (int)rule.Start.Line;
        foreach (var key in rule.Children.Keys)
        {
            if (!s_keys.Contains(key.ToString()))
            {
                throw new LexiconException(path, (int)key.Start.Line, $"the key '{key}'", string.Join(", ", s_keys));
            }
        }

        var name = Text(path, rule, "name") ?? throw new LexiconException(path, line, "a rule without a name", "'name: …'");
        return new RuleText
        {
            Path = path,
            Line = line,
            Name = name,
            Finds = Text(path, rule, "finds") ?? throw new LexiconException(path, line, $"rule '{name}' does not say what it finds", "'finds: …'"),
            Pattern = Text(path, rule, "pattern") ?? throw new LexiconException(path, line, $"rule '{name}' has no pattern", "'pattern: …'"),
            Makes = Words(Text(path, rule, "makes")),
            Keeps = Words(Text(path, rule, "keeps")),
            Value = Text(path, rule, "value"),
            Facts = rule.Children.TryGetValue("set", out var set)
                ? Map(path, set).Children.ToDictionary(f => f.Key.ToString(), f => f.Value.ToString(), StringComparer.Ordinal)
                : [],
            Examples = List(path, rule, "examples") is { Count: > 0 } examples
                ? examples
                : throw new LexiconException(path, line, $"rule '{name}' has no example", "'examples:' with a sentence in which it finds something"),
            CounterExamples = List(path, rule, "not"),
        };
    }

    private static YamlMappingNode Map(string path, YamlNode node) =>
        node as YamlMappingNode ?? throw new LexiconException(path, (int)node.Start.Line, $"'{node}'", "keys with values");

    private static string? Text(string path, YamlMappingNode map, string key) =>
        !map.Children.TryGetValue(key, out var node) ? null
        : node is YamlScalarNode scalar ? scalar.Value
        : throw new LexiconException(path, (int)node.Start.Line, $"'{key}' is a list", "a text");

    private static string[] Words(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static List<string> List(string path, YamlMappingNode map, string key) =>
        !map.Children.TryGetValue(key, out var node) ? []
        : node is YamlSequenceNode list ? [.. list.Children.Select(c => c.ToString())]
        : throw new LexiconException(path, (int)node.Start.Line, $"'{key}' is no list", "sentences, each on a line '- …'");
}

/// <summary>A rule as written.</summary>
internal sealed record RuleText
{
    public required string Path { get; init; }

    public required int Line { get; init; }

    public required string Name { get; init; }

    public required string Finds { get; init; }

    public required string Pattern { get; init; }

    public required string[] Makes { get; init; }

    public required string[] Keeps { get; init; }

    public string? Value { get; init; }

    public required Dictionary<string, string> Facts { get; init; }

    public required IReadOnlyList<string> Examples { get; init; }

    public required IReadOnlyList<string> CounterExamples { get; init; }

    public LexiconException Fault(string found, string expected) => new(Path, Line, $"rule '{Name}': {found}", expected);
}
