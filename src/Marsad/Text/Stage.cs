namespace Marsad.Text;

/// <summary>One step of the cascade: its rules look at the units that the steps before it made. Safe for many threads.</summary>
/// <remarks>What a kind of unit passes of the tests of all its rules is worked out once: a test is then a bit.</remarks>
internal sealed class Stage
{
    /// <summary>How many rules a stage may have.</summary>
    public const int MostRules = 128;

    /// <summary>How many stages a cascade may have.</summary>
    public const int MostStages = 64;

    private const int MostColumns = 1 << 12;

    private readonly Lock _learning = new();
    private readonly Automaton _automaton;
    private readonly Dictionary<string, Passing> _passing = new(StringComparer.Ordinal);
    private int _firstNeed;

    /// <summary>Makes a stage.</summary>
    /// <param name="name">Its name, as in the cascade file.</param>
    /// <param name="rules">Its rules, the first to be tried first; no more than <see cref="MostRules"/>.</param>
    /// <param name="programs">Their patterns.</param>
    /// <param name="needs">What they need to match at all.</param>
    public Stage(string name, Rule[] rules, RulePrograms programs, RuleNeeds needs)
    {
        (Name, Rules, Programs, Needs) = (name, rules, programs, needs);
        _automaton = new Automaton(programs);
    }

    public string Name { get; }

    /// <summary>Its place among the stages of the cascade.</summary>
    public int Index { get; private set; }

    /// <summary>Its bit among them.</summary>
    public ulong Bit => 1UL << Index;

    public Rule[] Rules { get; }

    public RulePrograms Programs { get; }

    /// <summary>What its rules need in a sentence to match in it.</summary>
    public RuleNeeds Needs { get; }

    /// <summary>Gives it its place in the cascade.</summary>
    /// <param name="index">How many stages come before it.</param>
    /// <param name="needs">How many tests their rules need together.</param>
    public void Place(int index, int needs) => (Index, _firstNeed) = (index, needs);

    /// <summary>The rules, one bit each, that may match in the sentence at all: mostly none or a few.</summary>
    public RuleSet Possible(Sentence sentence) => Needs.Met(sentence.Needed, _firstNeed);

    /// <summary>The rules, one bit each, that may match from the unit at <paramref name="at"/> on: for most places none.</summary>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where a match would begin.</param>
    /// <param name="possible">The rules that are looked for; see <see cref="Possible"/>.</param>
    public RuleSet Matching(ReadOnlySpan<Unit> units, int at, RuleSet possible)
    {
        var kind = units[at].Kind;
        if ((kind.Begins & Bit) == 0 || kind.Passed(this).Starting.And(possible) is not { IsEmpty: false } rules)
        {
            return default;
        }

        return rules.And(_automaton.Matching(this, units, at, rules));
    }

    /// <summary>Adds the needed tests that a unit passes to what the stages' rules need, a bit each.</summary>
    public void AddNeeded(Passing passing, ulong[] needed)
    {
        for (var i = 0; i < Needs.Tests.Length; i++)
        {
            var at = _firstNeed + i;
            needed[at >> 6] |= passing.Holds(Needs.Tests[i]) ? 1UL << (at & 63) : 0;
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

    private Passing Learn(Kind kind)
    {
        var all = Programs.Tests;
        var tests = new ulong[(all.Length + 63) >> 6];
        for (var test = 0; test < all.Length; test++)
        {
            tests[test >> 6] |= all[test].Holds(kind) ? 1UL << (test & 63) : 0;
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
