namespace Marsad.Text;

/// <summary>The kinds of units met so far: alike units get the same object. Safe for many threads; looking up takes no lock.</summary>
/// <remarks>It only saves work: whether a kind was met before changes nothing in what is read.</remarks>
internal sealed class Kinds
{
    // Reports of a war need a few thousand; a text made to fill the memory gets kinds that nobody keeps.
    private const int MostKept = 1 << 16;

    private readonly Lock _growing = new();
    private readonly Stage[] _stages;
    private readonly ulong[] _asked;
    private Kind?[] _slots = new Kind?[1 << 12];
    private int _count;

    /// <summary>Makes the table.</summary>
    /// <param name="stages">All stages that may look at units.</param>
    /// <param name="words">How many words the vocabulary has.</param>
    public Kinds(Stage[] stages, int words)
    {
        _stages = stages;
        _asked = new ulong[(words >> 6) + 1];
        foreach (var test in stages.SelectMany(stage => stage.Programs.Tests))
        {
            foreach (var word in test.Words.Concat(test.NoWords))
            {
                _asked[word >> 6] |= 1UL << (word & 63);
            }
        }
    }

    /// <summary>The kind of a unit without words.</summary>
    public Kind Nothing { get; } = new(default, -1, -1);

    /// <summary>The kind of a unit with these labels and this word (−1 for none).</summary>
    public Kind Of(in LabelSet labels, int word)
    {
        word = word >= 0 && (_asked[word >> 6] >> (word & 63) & 1) != 0 ? word : -1;
        return Find(Volatile.Read(ref _slots), labels, word, out _) ?? Keep(labels, word);
    }

    /// <summary>The kind that has one label more.</summary>
    public Kind With(Kind kind, int label)
    {
        var labels = kind.Labels;
        labels.Add(label);
        return Of(labels, kind.Word);
    }

    /// <summary>The kind that has one label less.</summary>
    public Kind Without(Kind kind, int label)
    {
        var labels = kind.Labels;
        labels.Remove(label);
        return Of(labels, kind.Word);
    }

    private static Kind? Find(Kind?[] slots, in LabelSet labels, int word, out int slot)
    {
        var mask = slots.Length - 1;
        slot = (int)(Hash(labels, word) & (uint)mask);
        while (slots[slot] is { } kind)
        {
            if (kind.Is(labels, word))
            {
                return kind;
            }

            slot = (slot + 1) & mask;
        }

        return null;
    }

    private Kind Keep(in LabelSet labels, int word)
    {
        lock (_growing)
        {
            if (Find(_slots, labels, word, out var slot) is { } known)
            {
                return known;
            }

            if (_count == MostKept)
            {
                return new Kind(labels, word, -1).For(_stages);
            }

            var kind = new Kind(labels, word, _count++).For(_stages);
            Volatile.Write(ref _slots[slot], kind);
            if (_count * 2 > _slots.Length)
            {
                Grow();
            }

            return kind;
        }
    }

    private void Grow()
    {
        var larger = new Kind?[_slots.Length * 2];
        foreach (var kind in _slots)
        {
            if (kind is not null)
            {
                Find(larger, kind.Labels, kind.Word, out var slot);
                larger[slot] = kind;
            }
        }

        Volatile.Write(ref _slots, larger);
    }

    private static uint Hash(in LabelSet labels, int word)
    {
        var hash = (ulong)(uint)word * 0x9E3779B97F4A7C15;
        for (var part = 0; part < LabelSet.Words; part++)
        {
            hash = (hash ^ labels.Part(part)) * 0xD6E8FEB86659FD93;
            hash ^= hash >> 32;
        }

        return (uint)hash;
    }
}
