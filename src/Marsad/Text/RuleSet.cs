using System.Numerics;

namespace Marsad.Text;

/// <summary>Rules of a stage, by their places in it: as many as <see cref="Stage.MostRules"/>. A value; the default is empty.</summary>
/// <remarks>Two numbers, not <see cref="UInt128"/>: code with that is not compiled ahead, and this is the innermost of all loops.</remarks>
internal readonly record struct RuleSet(ulong Low, ulong High)
{
    /// <summary>All rules that a stage may have.</summary>
    public static RuleSet All => new(ulong.MaxValue, ulong.MaxValue);

    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The first of them; of none, one that no stage has.</summary>
    public int First => Low != 0 ? BitOperations.TrailingZeroCount(Low) : 64 + BitOperations.TrailingZeroCount(High);

    /// <summary>All but the first.</summary>
    public RuleSet Rest => Low != 0 ? new(Low & (Low - 1), High) : new(0, High & (High - 1));

    /// <summary>The set of one rule.</summary>
    public static RuleSet Of(int rule) => rule < 64 ? new(1UL << rule, 0) : new(0, 1UL << (rule - 64));

    public bool Holds(int rule) => ((rule < 64 ? Low >> rule : High >> (rule - 64)) & 1) != 0;

    public bool Meets(RuleSet other) => ((Low & other.Low) | (High & other.High)) != 0;

    public RuleSet And(RuleSet other) => new(Low & other.Low, High & other.High);

    public RuleSet Or(RuleSet other) => new(Low | other.Low, High | other.High);
}
