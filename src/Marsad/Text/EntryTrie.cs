using System.Runtime.CompilerServices;

namespace Marsad.Text;

/// <summary>The lexicon's entries by their words: a trie walked once over the tokens, the longest entry wins.</summary>
internal sealed class EntryTrie
{
    private const int Cases = 3;

    private readonly int[] _roots;
    private readonly Node[] _nodes;

    /// <summary>Makes the trie.</summary>
    /// <param name="edges">Open-addressing table of edges; a power of two long.</param>
    /// <param name="first">For each node its first entry, or −1.</param>
    /// <param name="entries">The entries; several of one node are chained.</param>
    public EntryTrie(TrieEdge[] edges, int[] first, Entry[] entries)
    {
        (Edges, First, Entries) = (edges, first, entries);
        _roots = Roots(edges);
        _nodes = Nodes(first, entries);
        foreach (var edge in edges)
        {
            _nodes[edge.Node].Following |= edge.Child != 0 ? 1UL << (edge.Word & 63) : 0;
        }
    }

    public TrieEdge[] Edges { get; }

    public int[] First { get; }

    public Entry[] Entries { get; }

    /// <summary>What the longest entry means that begins at the token, null where none does, and one past its last token.</summary>
    public Meaning? Match(ReadOnlySpan<Token> tokens, int at, out int end)
    {
        Meaning? longest = null;
        end = at;
        var word = tokens[at].Word;
        if ((uint)word >= (uint)_roots.Length)
        {
            return null;
        }

        var form = CaseOf(tokens[at]);
        for (var (i, node) = (at, _roots[word]); node > 0;)
        {
            ref readonly var here = ref _nodes[node];
            if (here.Meanings[form] is { } found)
            {
                longest = found;
                end = i + 1;
            }

            if (here.Following == 0)
            {
                break;
            }

            // "air-strike" is "air strike": a hyphen without blanks is passed over inside an entry.
            i++;
            while (i + 1 < tokens.Length && tokens[i].Word == ProgramLabels.Hyphen.Word && tokens[i].Is(TokenShape.Glued) && tokens[i + 1].Is(TokenShape.Glued))
            {
                i++;
            }

            node = i < tokens.Length && tokens[i].Word >= 0 && (here.Following >> (tokens[i].Word & 63) & 1) != 0 ? Child(node, tokens[i].Word) : -1;
        }

        return longest;
    }

    private int Child(int node, int word)
    {
        var mask = Edges.Length - 1;
        for (var slot = TrieEdge.Hash(node, word) & mask; Edges[slot].Child != 0; slot = (slot + 1) & mask)
        {
            if (Edges[slot].Node == node && Edges[slot].Word == word)
            {
                return Edges[slot].Child;
            }
        }

        return -1;
    }

    private static int CaseOf(in Token token) => token.Is(TokenShape.AllCapitals) ? 2 : token.Is(TokenShape.Capital) ? 1 : 0;

    // Every text goes through the first edges word by word, so they are looked up by the word alone.
    private static int[] Roots(TrieEdge[] edges)
    {
        var roots = new int[edges.Where(e => e.Child != 0 && e.Node == 0).Select(e => e.Word + 1).DefaultIfEmpty(0).Max()];
        foreach (var edge in edges)
        {
            if (edge.Child != 0 && edge.Node == 0)
            {
                roots[edge.Word] = edge.Child;
            }
        }

        return roots;
    }

    private static Node[] Nodes(int[] first, Entry[] entries)
    {
        var nodes = new Node[first.Length];
        for (var node = 0; node < nodes.Length; node++)
        {
            Meaning? before = null;
            for (var form = 0; form < Cases; form++)
            {
                var (labels, value, any) = Fitting(first[node], entries, form);
                before = !any ? null : before is not null && before.Labels.Equals(labels) && before.Value == value ? before : new Meaning(labels, value);
                nodes[node].Meanings[form] = before;
            }
        }

        return nodes;
    }

    private static (LabelSet Labels, long Value, bool Any) Fitting(int entry, Entry[] entries, int form)
    {
        var labels = default(LabelSet);
        long value = 0;
        var any = false;
        for (; entry >= 0; entry = entries[entry].Next)
        {
            if ((int)entries[entry].Case <= form)
            {
                labels.Add(entries[entry].Labels);
                value = entries[entry].Value != 0 ? entries[entry].Value : value;
                any = true;
            }
        }

        return (labels, value, any);
    }

    /// <summary>What a word in the trie leads to.</summary>
    private struct Node
    {
        /// <summary>A bit for the words that may follow, many words to a bit.</summary>
        public ulong Following;

        /// <summary>What the entry means that ends here, by the way in which its first word is written.</summary>
        public Forms Meanings;

        [InlineArray(Cases)]
        internal struct Forms
        {
            private Meaning? _first;
        }
    }
}

/// <summary>What an entry means in one way of writing it: the labels and the number of all that are written so.</summary>
internal sealed class Meaning(in LabelSet labels, long value)
{
    public readonly LabelSet Labels = labels;

    /// <summary>The kinds of the units that mean it, by how their word is written; null where none was met yet. See <see cref="UnitMaker"/>.</summary>
    public Ways Kinds;

    public long Value => value;

    /// <summary>A kind for each way in which a word is written.</summary>
    [InlineArray(UnitMaker.WrittenWays)]
    internal struct Ways
    {
        private Kind? _first;
    }
}

/// <summary>An edge of the trie: from a node, by a word, to a child; child 0 marks an empty slot.</summary>
internal readonly record struct TrieEdge(int Node, int Word, int Child)
{
    public static int Hash(int node, int word) => (int)(((uint)node * 0x9E3779B1u) ^ ((uint)word * 0x85EBCA77u) ^ ((uint)word >> 7)) & int.MaxValue;
}

/// <summary>One entry: its labels, its number, how its first word must be written, the next entry of the same words.</summary>
internal readonly record struct Entry(LabelSet Labels, long Value, EntryCase Case, int Next);

/// <summary>How an entry's first word must be written to be meant: "IS" is not "is", "May" not "may".</summary>
/// <remarks>In this order: what is written in capitals begins with one.</remarks>
internal enum EntryCase : byte
{
    Any,
    Capital,
    AllCapitals,
}
