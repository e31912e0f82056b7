using System.Runtime.Intrinsics;
using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>Works out what a stage's rules need to match: see <see cref="RuleNeeds"/>.</summary>
internal static class NeedsFinder
{
    private const int Together = RuleNeeds.Together;

    /// <summary>The needs of rules that are no more than <see cref="RuleNeeds.MostWays"/>.</summary>
    public static RuleNeeds Of(RulePrograms programs)
    {
        var byRule = programs.Entries.Select((entry, rule) => PatternWays.Of(programs.Steps, entry, programs.EndOf(rule), programs.Tests.Length)).ToList();

        // One join may leave out several ways, where what two have in common is within others.
        while (byRule.Sum(ways => ways.Count) > RuleNeeds.MostWays)
        {
            PatternWays.Join(byRule.MaxBy(ways => ways.Count)!);
        }

        var all = byRule.SelectMany((ways, rule) => ways.Select(way => (Rule: rule, Tests: way))).ToList();
        int[] tests = [.. Enumerable.Range(0, programs.Tests.Length).Where(test => all.Exists(way => PatternWays.Asks(way.Tests, test)))
            .OrderByDescending(test => all.Count(way => PatternWays.Asks(way.Tests, test)))];
        return new(tests, [.. all.Select(way => way.Rule)], Open(tests, [.. all.Select(way => way.Tests)]));
    }

    private static Vector256<ulong>[] Open(int[] tests, ulong[][] ways)
    {
        var rows = Math.Max(1, (tests.Length + Together - 1) / Together);
        var open = new Vector256<ulong>[rows << Together];
        for (var i = 0; i < open.Length; i++)
        {
            var asked = tests.Skip((i >> Together) * Together).Take(Together).ToArray();
            var bits = new ulong[Vector256<ulong>.Count];
            for (var way = 0; way < ways.Length; way++)
            {
                bits[way >> 6] |= IsOpen(ways[way], asked, i & ((1 << Together) - 1)) ? 1UL << (way & 63) : 0;
            }

            open[i] = Vector256.Create(bits);
        }

        return open;
    }

    // Whether of the tests that are looked up together the way asks only for those that are present.
    private static bool IsOpen(ulong[] way, int[] tests, int present)
    {
        for (var i = 0; i < tests.Length; i++)
        {
            if ((present >> i & 1) == 0 && PatternWays.Asks(way, tests[i]))
            {
                return false;
            }
        }

        return true;
    }
}
