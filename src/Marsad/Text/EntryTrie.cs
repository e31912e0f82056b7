namespace Marsad.Text;

/// <summary>The lexicon's entries by their words: a trie walked once over the tokens, the longest entry wins.</summary>
/// <param name="edges">Open-addressing table of edges; a power of two long.</param>
/// <param name="first">For each node its first entry, or −1.</param>
/// <param name="entries">The entries; several of one node are chained.</param>
internal sealed class EntryTrie(TrieEdge[] edges, int[] first, Entry[] entries)
{
    public TrieEdge[] Edges { get; } = edges;

    public int[] First { get; } = first;

    public Entry[] Entries { get; } = entries;

    /// <summary>The longest entry that begins at the token: its labels and value, and one past its last token.</summary>
    /// <returns>False where none begins there.</returns>
    public bool Match(ReadOnlySpan<Token> tokens, int at, int hyphen, out int end, out LabelSet labels, out long value)
    {
        var node = 0;
        end = at;
        labels = default;
        value = 0;
        for (var i = at; i < tokens.Length; i++)
        {
            // "air-strike" is "air strike": a hyphen without blanks is passed over inside an entry.
            if (i > at && tokens[i].Word == hyphen && tokens[i].Is(TokenShape.Glued) && i + 1 < tokens.Length && tokens[i + 1].Is(TokenShape.Glued))
            {
                continue;
            }

            node = tokens[i].Word < 0 ? -1 : Child(node, tokens[i].Word);
            if (node < 0)
            {
                break;
            }

            if (Fits(First[node], tokens[at..(i + 1)], out var found, out var number))
            {
                end = i + 1;
                labels = found;
                value = number;
            }
        }

        return end > at;
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

    private bool Fits(int entry, ReadOnlySpan<Token> tokens, out LabelSet labels, out long value)
    {
        labels = default;
        value = 0;
        var any = false;
        for (; entry >= 0; entry = Entries[entry].Next)
        {
            if (Entries[entry].Case == EntryCase.Any
                || (Entries[entry].Case == EntryCase.Capital && tokens[0].Is(TokenShape.Capital))
                || (Entries[entry].Case == EntryCase.AllCapitals && tokens[0].Is(TokenShape.AllCapitals)))
            {
                labels.Add(Entries[entry].Labels);
                value = Entries[entry].Value != 0 ? Entries[entry].Value : value;
                any = true;
            }
        }

        return any;
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
internal enum EntryCase : byte
{
    Any,
    Capital,
    AllCapitals,
}
