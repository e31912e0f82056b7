namespace Marsad.Text;

/// <summary>
/// A language's words and rules, compiled: vocabulary, labels, the trie of entries, endings, the cascade of rules.
/// Safe for many threads; read from a file made by the build, nothing is parsed at start.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _labels;
    private readonly Dictionary<string, Stage> _stages;
    private readonly Dictionary<string, int> _captures;

    public Lexicon(string[] labels, Vocabulary vocabulary, EntryTrie entries, WordEnding[] endings, Stage[] stages, string[] captures)
    {
        LabelNames = labels;
        Vocabulary = vocabulary;
        Entries = entries;
        Endings = endings;
        Stages = stages;
        CaptureNames = captures;
        _captures = captures.Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
        var needs = 0;
        for (var i = 0; i < stages.Length; i++)
        {
            stages[i].Place(i, needs);
            needs += stages[i].Needs.Places;
        }

        Kinds = new Kinds(stages, vocabulary.Count);
        _stages = stages.ToDictionary(stage => stage.Name, StringComparer.Ordinal);
        _labels = labels.Select((name, index) => (name, index)).ToDictionary(l => l.name, l => l.index, StringComparer.Ordinal);
    }

    public Vocabulary Vocabulary { get; }

    public EntryTrie Entries { get; }

    /// <summary>What endings tell of words, in the order in which they are tried.</summary>
    public WordEnding[] Endings { get; }

    public Stage[] Stages { get; }

    public Kinds Kinds { get; }

    public string[] LabelNames { get; }

    public string[] CaptureNames { get; }

    /// <summary>The label's number; one that no entry and no rule uses is a mistake in the program or the lexicon.</summary>
    public int Label(string name) => _labels.TryGetValue(name, out var label)
        ? label
        : throw new InvalidDataException($"The lexicon has no label '{name}', which the reader needs; add it to a word list or a rule.");

    /// <summary>The stage of that name.</summary>
    public Stage Stage(string name) => _stages.TryGetValue(name, out var stage)
        ? stage
        : throw new InvalidDataException($"The lexicon has no stage '{name}', which the reader needs; add it to cascade.yaml.");

    /// <summary>The ending of that name.</summary>
    public WordEnding Ending(string name) => Array.Find(Endings, e => e.Label == name)
        ?? throw new InvalidDataException($"The lexicon has no ending '{name}', which the reader needs; add it to endings.tsv.");

    /// <summary>Whether the token is an entry with the label by itself, whatever stands around it.</summary>
    public bool Means(in Token token, int label) => Entries.Match(new(in token), 0, out _) is { } meaning && meaning.Labels[label];

    /// <summary>The same, of a word by itself, written small.</summary>
    public bool Means(ReadOnlySpan<char> word, int label) => Means(new Token(0, word.Length, Vocabulary.Find(word), TokenShape.Word), label);

    /// <summary>The number of a capture's name; −1 where no rule uses it.</summary>
    public int CaptureName(string name) => _captures.GetValueOrDefault(name, -1);

    /// <summary>The labels of these names.</summary>
    public LabelSet Labels(params ReadOnlySpan<string> names)
    {
        var set = default(LabelSet);
        foreach (var name in names)
        {
            set.Add(Label(name));
        }

        return set;
    }

    /// <summary>All labels whose name begins with the prefix.</summary>
    public LabelSet LabelsUnder(string prefix)
    {
        var set = default(LabelSet);
        for (var i = 0; i < LabelNames.Length; i++)
        {
            if (LabelNames[i].StartsWith(prefix, StringComparison.Ordinal))
            {
                set.Add(i);
            }
        }

        return set;
    }
}
