using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>Builds the trie of entries: each form is cut into tokens as a report would be.</summary>
internal sealed class TrieBuilder(Numbering labels, Numbering words)
{
    private static readonly Vocabulary s_none = new([]);

    private readonly List<Dictionary<int, int>> _nodes = [[]];
    private readonly List<List<Entry>> _entries = [[]];

    public void Add(WordEntry entry)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(entry.Form, s_none, tokens);
        var node = 0;
        foreach (var token in tokens)
        {
            var text = Vocabulary.Fold(token.Span.Of(entry.Form));
            if (text == ProgramLabels.Hyphen.Sign)
            {
                continue;
            }

            node = Child(node, words[text]);
        }

        if (node == 0)
        {
            throw new LexiconException(entry.Path, entry.Line, $"'{entry.Form}'", "a form with letters");
        }

        var set = default(LabelSet);
        foreach (var label in entry.Labels)
        {
            set.Add(labels[label]);
        }

        var first = tokens[0];
        var form = first.Is(TokenShape.AllCapitals) ? EntryCase.AllCapitals : first.Is(TokenShape.Capital) ? EntryCase.Capital : EntryCase.Any;
        _entries[node].Add(new Entry(set, entry.Value, form, -1));
    }

    public EntryTrie Done()
    {
        var edges = Edges();
        var first = new int[_nodes.Count];
        var all = new List<Entry>();
        for (var node = 0; node < _nodes.Count; node++)
        {
            first[node] = _entries[node].Count == 0 ? -1 : all.Count;
            for (var i = 0; i < _entries[node].Count; i++)
            {
                all.Add(_entries[node][i] with { Next = i + 1 < _entries[node].Count ? all.Count + 1 : -1 });
            }
        }

        return new EntryTrie(edges, first, [.. all]);
    }

    private int Child(int node, int word)
    {
        if (!_nodes[node].TryGetValue(word, out var child))
        {
            child = _nodes.Count;
            _nodes[node].Add(word, child);
            _nodes.Add([]);
            _entries.Add([]);
        }

        return child;
    }

    private TrieEdge[] Edges()
    {
        var size = 16;
        while (size < _nodes.Count * 3)
        {
            size *= 2;
        }

        var edges = new TrieEdge[size];
        for (var node = 0; node < _nodes.Count; node++)
        {
            foreach (var (word, child) in _nodes[node].OrderBy(e => e.Key))
            {
                var slot = TrieEdge.Hash(node, word) & (size - 1);
                while (edges[slot].Child != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                edges[slot] = new TrieEdge(node, word, child);
            }
        }

        return edges;
    }
}
