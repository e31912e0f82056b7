using System.Numerics;
using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>The ways through one rule's pattern, each as the tests that it asks for, a bit a test. Ways that ask for more than another are left out.</summary>
internal static class PatternWays
{
    // While a pattern is walked; what goes beyond is brought down to what two ways have in common.
    private const int MostWays = 16;

    /// <summary>The ways.</summary>
    /// <param name="program">The patterns of all rules.</param>
    /// <param name="entry">Where the rule's begins.</param>
    /// <param name="end">One past its last step.</param>
    /// <param name="tests">How many tests there are.</param>
    /// <remarks>A repetition asks for no more than its first round, so steps back are not followed.</remarks>
    public static List<ulong[]> Of(Instruction[] program, int entry, int end, int tests)
    {
        var reached = new List<ulong[]>?[end - entry];
        reached[0] = [new ulong[(tests + 63) >> 6]];
        var done = new List<ulong[]>();
        for (var at = entry; at < end; at++)
        {
            foreach (var way in reached[at - entry] ?? [])
            {
                Follow(program[at], at, way, (next, asked) =>
                {
                    if (next > at)
                    {
                        Add(reached[next - entry] ??= [], asked);
                    }
                }, done);
            }
        }

        return done;
    }

    /// <summary>Whether a way asks for the test.</summary>
    public static bool Asks(ulong[] way, int test) => (way[test >> 6] >> (test & 63) & 1) != 0;

    /// <summary>Makes one way less of them: the two that have most in common become what they have in common.</summary>
    public static void Join(List<ulong[]> ways)
    {
        var (one, other, most) = (0, 1, -1);
        for (var i = 0; i < ways.Count; i++)
        {
            for (var j = i + 1; j < ways.Count; j++)
            {
                if (Common(ways[i], ways[j]) is var common && common > most)
                {
                    (one, other, most) = (i, j, common);
                }
            }
        }

        var joined = ways[one].Zip(ways[other], (a, b) => a & b).ToArray();
        ways.RemoveAt(other);
        ways.RemoveAt(one);
        Add(ways, joined);
    }

    private static void Follow(Instruction step, int at, ulong[] way, Action<int, ulong[]> go, List<ulong[]> done)
    {
        switch (step.Code)
        {
            case PatternCode.Accept:
                Add(done, way);
                break;
            case PatternCode.Test or PatternCode.Behind:
                ulong[] more = [.. way];
                more[step.A >> 6] |= 1UL << (step.A & 63);
                go(at + 1, more);
                break;
            case PatternCode.Split:
                go(step.A, way);
                go(step.B, way);
                break;
            case PatternCode.Jump:
                go(step.A, way);
                break;
            case PatternCode.Ahead or PatternCode.NotAhead:
                go(step.B, way);
                break;
            default:
                go(at + 1, way);
                break;
        }
    }

    private static void Add(List<ulong[]> ways, ulong[] way)
    {
        if (ways.Exists(other => IsWithin(other, way)))
        {
            return;
        }

        ways.RemoveAll(other => IsWithin(way, other));
        ways.Add(way);
        if (ways.Count > MostWays)
        {
            Join(ways);
        }
    }

    private static int Common(ulong[] one, ulong[] other)
    {
        var count = 0;
        for (var i = 0; i < one.Length; i++)
        {
            count += BitOperations.PopCount(one[i] & other[i]);
        }

        return count;
    }

    private static bool IsWithin(ulong[] smaller, ulong[] larger)
    {
        for (var i = 0; i < smaller.Length; i++)
        {
            if ((smaller[i] & ~larger[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
