using System.Numerics;
using System.Runtime.Intrinsics;

namespace Marsad.Text;

/// <summary>What a stage's rules need somewhere in a sentence to match in it: the tests on each of the ways through their patterns.</summary>
/// <remarks>Most sentences lack something that most rules need; a few bits then save the look for a match at every place. They are worked out when the lexicon is compiled.</remarks>
/// <param name="Tests">The tests that are needed; first those that most ways need.</param>
/// <param name="RuleOf">The rule of each way.</param>
/// <param name="Open">For each four tests, and each choice of them that may be present, the ways that are still open, a bit each.</param>
internal sealed record RuleNeeds(int[] Tests, int[] RuleOf, Vector256<ulong>[] Open)
{
    /// <summary>How many tests are looked up at once.</summary>
    public const int Together = 4;

    // What of so many tests may be present.
    private const int Choices = 1 << Together;

    /// <summary>How many ways a stage's rules may have together.</summary>
    public const int MostWays = 256;

    /// <summary>How many bits the tests take.</summary>
    public int Places => Open.Length / Choices * Together;

    /// <summary>The rules that may match, a bit each.</summary>
    /// <param name="present">The tests that the sentence's units pass, a bit each, in the order of <see cref="Tests"/>.</param>
    /// <param name="from">The bit of the first of them; a multiple of four.</param>
    public RuleSet Met(ReadOnlySpan<ulong> present, int from)
    {
        // All rows, without a look whether a way is still open: before the last ones some mostly is.
        var open = Vector256<ulong>.AllBitsSet;
        for (var rows = Open.AsSpan(); rows.Length >= Choices; rows = rows[Choices..])
        {
            open &= rows[(int)(present[from >> 6] >> (from & 63)) & (Choices - 1)];
            from += Together;
        }

        return open == Vector256<ulong>.Zero ? default : RulesOf(open);
    }

    private RuleSet RulesOf(Vector256<ulong> open)
    {
        var rules = default(RuleSet);
        for (var part = 0; part < Vector256<ulong>.Count; part++)
        {
            for (var ways = open[part]; ways != 0; ways &= ways - 1)
            {
                rules = rules.Or(RuleSet.Of(RuleOf[(part * 64) + BitOperations.TrailingZeroCount(ways)]));
            }
        }

        return rules;
    }
}
