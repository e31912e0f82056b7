namespace Marsad.Text;

/// <summary>One step of the cascade: its rules look at the units that the steps before it made. Safe for many threads.</summary>
/// <remarks>The tests of all its rules are numbered through, and what a kind of unit passes is worked out once: a test is then a bit.</remarks>
internal sealed class Stage
{
    /// <summary>How many rules a stage may have.</summary>
    public const int MostRules = 128;

    /// <summary>How many stages a cascade may have.</summary>
    public const int MostStages = 64;

    private const int MostColumns = 1 << 12;

    private readonly Lock _learning = new();
    private readonly List<UnitTest> _tests = [];
    private readonly Automaton _automaton;
    private readonly RuleNeeds _needs;
    private readonly Dictionary<string, Passing> _passing = new(StringComparer.Ordinal);
    private int _firstNeed;

    /// <summary>Makes a stage.</summary>
    /// <param name="name">Its name, as in the cascade file.</param>
    /// <param name="rules">Its rules, the first to be tried first.</param>
    /// <exception cref="InvalidDataException">There are more rules than <see cref="MostRules"/>.</exception>
    public Stage(string name, Rule[] rules)
    {
        if (rules.Length > MostRules)
        {
            throw new InvalidDataException($"The stage '{name}' has {rules.Length} rules and may have {MostRules}; part it in two in cascade.yaml.");
        }

        (Name, Rules) = (name, rules);
        Entries = new int[rules.Length];
        Program = Joined(rules);
        _automaton = new Automaton(Program, Entries);
        _needs = new RuleNeeds(Program, Entries, _tests.Count);
    }

    public string Name { get; }

    /// <summary>Its place among the stages of the cascade.</summary>
    public int Index { get; private set; }

    /// <summary>Its bit among them.</summary>
    public ulong Bit => 1UL << Index;

    /// <summary>How many tests its rules need; see <see cref="RuleNeeds"/>.</summary>
    public int NeedCount => _needs.Places;

    public Rule[] Rules { get; }

    /// <summary>The patterns of all rules, one behind the other.</summary>
    public Instruction[] Program { get; }

    /// <summary>Where in the program each rule's pattern begins.</summary>
    public int[] Entries { get; }

    /// <summary>Gives it its place in the cascade.</summary>
    /// <param name="index">How many stages come before it.</param>
    /// <param name="needs">How many tests their rules need together.</param>
    public void Place(int index, int needs) => (Index, _firstNeed) = (index, needs);

    /// <summary>The rules, one bit each, that may match in the sentence at all: mostly none or a few.</summary>
    public UInt128 Possible(Sentence sentence) => sentence.MayBegin(this) ? _needs.Met(sentence.Needed, _firstNeed) : UInt128.Zero;

    /// <summary>The rules, one bit each, that may match from the unit at <paramref name="at"/> on: for most places none.</summary>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where a match would begin.</param>
    /// <param name="possible">The rules that are looked for; see <see cref="Possible"/>.</param>
    public UInt128 Matching(ReadOnlySpan<Unit> units, int at, UInt128 possible)
    {
        var kind = units[at].Kind;
        return (kind.Begins & Bit) == 0 || (kind.Passed(this).Starting & possible) is var rules && rules == 0 ? UInt128.Zero : rules & _automaton.Matching(this, units, at, rules);
    }

    /// <summary>Adds the needed tests that a unit passes to what the stages' rules need, a bit each.</summary>
    public void AddNeeded(Passing passing, ulong[] needed)
    {
        for (var i = 0; i < _needs.Tests.Length; i++)
        {
            var at = _firstNeed + i;
            needed[at >> 6] |= passing.Holds(_needs.Tests[i]) ? 1UL << (at & 63) : 0;
        }
    }

    /// <summary>Works out which tests units of this kind pass; kept in the kind.</summary>
    public Passing Passed(Kind kind)
    {
        lock (_learning)
        {
            return Learn(kind);
        }
    }

    // One test that several rules ask is one test; targets become places in the joint program.
    private Instruction[] Joined(Rule[] rules)
    {
        var program = new List<Instruction>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var rule = 0; rule < rules.Length; rule++)
        {
            var entry = Entries[rule] = program.Count;
            foreach (var step in rules[rule].Program)
            {
                program.Add(step.Code switch
                {
                    PatternCode.Test or PatternCode.Behind or PatternCode.NotBehind => step with { A = NumberOf(rules[rule].Tests[step.A], numbers) },
                    PatternCode.Split => step with { A = step.A + entry, B = step.B + entry },
                    PatternCode.Jump => step with { A = step.A + entry },
                    PatternCode.Ahead or PatternCode.NotAhead => step with { B = step.B + entry },
                    _ => step,
                });
            }
        }

        return [.. program];
    }

    private int NumberOf(UnitTest test, Dictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(test.Asks, out var number))
        {
            numbers.Add(test.Asks, number = _tests.Count);
            _tests.Add(test);
        }

        return number;
    }

    private Passing Learn(Kind kind)
    {
        var tests = new ulong[(_tests.Count + 63) >> 6];
        for (var test = 0; test < _tests.Count; test++)
        {
            tests[test >> 6] |= _tests[test].Holds(kind) ? 1UL << (test & 63) : 0;
        }

        var name = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<ulong, char>(tests));
        if (!_passing.TryGetValue(name, out var passing))
        {
            var isKept = _passing.Count < MostColumns;
            passing = new Passing(tests, isKept ? _passing.Count : -1, _automaton.Starting(tests));
            _ = isKept && _passing.TryAdd(name, passing);
        }

        return passing;
    }
}
