using System.Numerics;
using System.Runtime.CompilerServices;

namespace Marsad.Text;

/// <summary>A set of labels, 512 at the most, by number. A value; the default is empty.</summary>
internal struct LabelSet : IEquatable<LabelSet>
{
    /// <summary>How many labels a lexicon and its rules may use together.</summary>
    public const int Capacity = Words * 64;

    internal const int Words = 8;

    internal Bits _bits;

    public readonly bool IsEmpty => !Any(this);

    public readonly bool this[int label] => (_bits[label >> 6] >> (label & 63) & 1) != 0;

    public readonly ulong Part(int index) => _bits[index];

    // Written out, not looped: these few lines run for every unit and every test of a rule.

    public readonly bool Meets(in LabelSet other) =>
        ((_bits[0] & other._bits[0]) | (_bits[1] & other._bits[1]) | (_bits[2] & other._bits[2])
            | (_bits[3] & other._bits[3]) | (_bits[4] & other._bits[4]) | (_bits[5] & other._bits[5])
            | (_bits[6] & other._bits[6]) | (_bits[7] & other._bits[7])) != 0;

    public readonly bool Holds(in LabelSet other) =>
        ((other._bits[0] & ~_bits[0]) | (other._bits[1] & ~_bits[1]) | (other._bits[2] & ~_bits[2])
            | (other._bits[3] & ~_bits[3]) | (other._bits[4] & ~_bits[4]) | (other._bits[5] & ~_bits[5])
            | (other._bits[6] & ~_bits[6]) | (other._bits[7] & ~_bits[7])) == 0;

    public readonly LabelSet And(in LabelSet other)
    {
        var both = default(LabelSet);
        for (var i = 0; i < Words; i++)
        {
            both._bits[i] = _bits[i] & other._bits[i];
        }

        return both;
    }

    public readonly IEnumerable<int> Labels()
    {
        for (var i = 0; i < Words; i++)
        {
            for (var bits = _bits[i]; bits != 0; bits &= bits - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    public readonly bool Equals(LabelSet other) => Holds(other) && other.Holds(this);

    public override readonly bool Equals(object? obj) => obj is LabelSet other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(_bits[0], _bits[1], _bits[2], _bits[3]);

    private static bool Any(in LabelSet set)
    {
        ulong any = 0;
        for (var i = 0; i < Words; i++)
        {
            any |= set._bits[i];
        }

        return any != 0;
    }

    [InlineArray(Words)]
    internal struct Bits
    {
        private ulong _first;
    }
}

/// <summary>Changes a set in place. Extensions, so that the compiler refuses them where a set is shared, as that of a <see cref="Kind"/> is.</summary>
internal static class LabelSetChanges
{
    public static void Add(this ref LabelSet set, int label) => set._bits[label >> 6] |= 1UL << (label & 63);

    public static void Remove(this ref LabelSet set, int label) => set._bits[label >> 6] &= ~(1UL << (label & 63));

    public static void Add(this ref LabelSet set, in LabelSet other)
    {
        set._bits[0] |= other._bits[0];
        set._bits[1] |= other._bits[1];
        set._bits[2] |= other._bits[2];
        set._bits[3] |= other._bits[3];
        set._bits[4] |= other._bits[4];
        set._bits[5] |= other._bits[5];
        set._bits[6] |= other._bits[6];
        set._bits[7] |= other._bits[7];
    }
}
