namespace Marsad.Text;

/// <summary>What a stage's rules need somewhere in a sentence to match in it: the tests on each of the ways through their patterns.</summary>
/// <remarks>Most sentences lack something that most rules need; a few bits then save the look for a match at every place.</remarks>
internal sealed class RuleNeeds
{
    // How many tests are looked up at once.
    private const int Together = 4;

    private const int MostWays = 128;

    private readonly UInt128[] _open;
    private readonly int[] _ruleOf;

    /// <summary>Works them out.</summary>
    /// <param name="program">The patterns of all rules, one behind the other.</param>
    /// <param name="entries">Where each rule's pattern begins; no more than there may be ways.</param>
    /// <param name="tests">How many tests there are.</param>
    public RuleNeeds(Instruction[] program, int[] entries, int tests)
    {
        var byRule = new List<ulong[]>[entries.Length];
        for (var rule = 0; rule < entries.Length; rule++)
        {
            byRule[rule] = PatternWays.Of(program, entries[rule], rule + 1 < entries.Length ? entries[rule + 1] : program.Length, tests);
        }

        // One join may leave out several ways, where what two have in common is within others.
        while (byRule.Sum(ways => ways.Count) > MostWays)
        {
            PatternWays.Join(byRule.MaxBy(ways => ways.Count)!);
        }

        List<(int Rule, ulong[] Tests)> all = [.. byRule.SelectMany((ways, rule) => ways.Select(way => (rule, way)))];
        _ruleOf = [.. all.Select(way => way.Rule)];
        Tests = [.. Enumerable.Range(0, tests).Where(test => all.Exists(way => PatternWays.Asks(way.Tests, test)))
            .OrderByDescending(test => all.Count(way => PatternWays.Asks(way.Tests, test)))];
        Places = (Math.Max(1, Tests.Length) + Together - 1) / Together * Together;
        _open = Open(all);
    }

    /// <summary>The tests that are needed; first those that most ways need, whose lack ends the question soonest.</summary>
    public int[] Tests { get; }

    /// <summary>How many bits they take.</summary>
    public int Places { get; }

    /// <summary>The rules that may match, a bit each.</summary>
    /// <param name="present">The tests that the sentence's units pass, a bit each, in the order of <see cref="Tests"/>.</param>
    /// <param name="from">The bit of the first of them; a multiple of four.</param>
    public UInt128 Met(ReadOnlySpan<ulong> present, int from)
    {
        var open = UInt128.MaxValue;
        for (var row = 0; row < _open.Length; row += 1 << Together)
        {
            open &= _open[row + (int)((present[from >> 6] >> (from & 63)) & ((1 << Together) - 1))];
            if (open == 0)
            {
                return open;
            }

            from += Together;
        }

        return RulesOf(open);
    }

    private UInt128 RulesOf(UInt128 ways)
    {
        var rules = UInt128.Zero;
        for (; ways != 0; ways &= ways - 1)
        {
            rules |= UInt128.One << _ruleOf[(int)UInt128.TrailingZeroCount(ways)];
        }

        return rules;
    }

    // For each four tests, and each choice of them that may be present, the ways that are still open.
    private UInt128[] Open(List<(int Rule, ulong[] Tests)> ways)
    {
        var open = new UInt128[Places / Together << Together];
        for (var i = 0; i < open.Length; i++)
        {
            for (var way = 0; way < ways.Count; way++)
            {
                open[i] |= IsOpen(ways[way].Tests, i >> Together, i & ((1 << Together) - 1)) ? UInt128.One << way : UInt128.Zero;
            }
        }

        return open;
    }

    private bool IsOpen(ulong[] way, int row, int present)
    {
        for (var i = 0; i < Together && (row * Together) + i < Tests.Length; i++)
        {
            if ((present >> i & 1) == 0 && PatternWays.Asks(way, Tests[(row * Together) + i]))
            {
                return false;
            }
        }

        return true;
    }
}
