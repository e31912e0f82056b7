namespace Marsad.Text;

/// <summary>One step of the cascade: its rules look at the units that the steps before it made. Safe for many threads.</summary>
/// <remarks>The tests of all its rules are numbered through, and what a kind of unit passes is worked out once: a test is then a bit.</remarks>
internal sealed class Stage
{
    /// <summary>How many rules a stage may have.</summary>
    public const int MostRules = 128;

    private const int MostColumns = 1 << 12;

    private readonly Lock _learning = new();
    private readonly List<UnitTest> _tests = [];
    private readonly Automaton _automaton;
    private readonly Dictionary<string, Passing> _passing = new(StringComparer.Ordinal);
    private Passing?[] _byKind = new Passing?[1 << 10];

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
    }

    public string Name { get; }

    /// <summary>Its bit among the stages of the cascade, 64 at the most; given by the lexicon that it belongs to.</summary>
    public ulong Bit { get; set; } = 1;

    public Rule[] Rules { get; }

    /// <summary>The patterns of all rules, one behind the other.</summary>
    public Instruction[] Program { get; }

    /// <summary>Where in the program each rule's pattern begins.</summary>
    public int[] Entries { get; }

    /// <summary>The tests that units of this kind pass.</summary>
    public Passing PassedBy(Kind kind)
    {
        var byKind = Volatile.Read(ref _byKind);
        return (uint)kind.Number < (uint)byKind.Length && byKind[kind.Number] is { } known ? known : Learn(kind);
    }

    /// <summary>The rules, one bit each, that may match from the unit at <paramref name="at"/> on: for most places none.</summary>
    /// <param name="units">What the sentence's units pass.</param>
    /// <param name="at">Where a match would begin.</param>
    public UInt128 Matching(ReadOnlySpan<Passing> units, int at) =>
        units[at].Starting == 0 ? UInt128.Zero : units[at].Starting & _automaton.Matching(units, at);

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
        lock (_learning)
        {
            var passing = Of(kind);
            if (kind.Number < 0)
            {
                return passing;
            }

            if (kind.Number >= _byKind.Length)
            {
                var longer = new Passing?[Math.Max(kind.Number + 1, _byKind.Length * 2)];
                _byKind.CopyTo(longer, 0);
                longer[kind.Number] = passing;
                Volatile.Write(ref _byKind, longer);
            }

            Volatile.Write(ref _byKind[kind.Number], passing);
            return passing;
        }
    }

    private Passing Of(Kind kind)
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
