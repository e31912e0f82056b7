using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Text;

/// <summary>A set of labels, 512 at the most, by number. A value; the default is empty.</summary>
internal struct LabelSet : IEquatable<LabelSet>
{
    /// <summary>How many labels a lexicon and its rules may use together.</summary>
    public const int Capacity = Words * 64;

    internal const int Words = 8;

    internal Bits _bits;

    public readonly bool IsEmpty => !Any(this);

    public readonly bool this[int label]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_bits[label >> 6] >> (label & 63) & 1) != 0;
    }

    public readonly ulong Part(int index) => _bits[index];

    // By four words at once, not looped: these few lines run for every unit and every test of a rule.
    private readonly Vector256<ulong> Low => Vector256.LoadUnsafe(in _bits[0]);

    private readonly Vector256<ulong> High => Vector256.LoadUnsafe(in _bits[4]);

    public readonly bool Meets(in LabelSet other) => ((Low & other.Low) | (High & other.High)) != Vector256<ulong>.Zero;

    public readonly bool Holds(in LabelSet other) => (Vector256.AndNot(other.Low, Low) | Vector256.AndNot(other.High, High)) == Vector256<ulong>.Zero;

    public readonly LabelSet And(in LabelSet other) => Of(Low & other.Low, High & other.High);

    public readonly LabelSet Or(in LabelSet other) => Of(Low | other.Low, High | other.High);

    private static LabelSet Of(Vector256<ulong> low, Vector256<ulong> high)
    {
        Unsafe.SkipInit(out LabelSet set);
        low.StoreUnsafe(ref set._bits[0]);
        high.StoreUnsafe(ref set._bits[4]);
        return set;
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

    public readonly bool Equals(LabelSet other) => ((Low ^ other.Low) | (High ^ other.High)) == Vector256<ulong>.Zero;

    public override readonly bool Equals(object? obj) => obj is LabelSet other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(_bits[0], _bits[1], _bits[2], _bits[3]);

    private static bool Any(in LabelSet set) => (set.Low | set.High) != Vector256<ulong>.Zero;

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

    public static void Add(this ref LabelSet set, in LabelSet other) => set = set.Or(other);
}
