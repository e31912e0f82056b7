using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>Makes a stage of its rules: their patterns become one program, whose tests are numbered through.</summary>
internal sealed class StageBuilder(string name)
{
    private readonly List<Rule> _rules = [];
    private readonly List<Instruction> _steps = [];
    private readonly List<int> _entries = [];
    private readonly List<UnitTest> _tests = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Adds a rule with its pattern, whose targets and tests are its own.</summary>
    public void Add(Rule rule, IReadOnlyList<Instruction> pattern, IReadOnlyList<UnitTest> tests)
    {
        var entry = _steps.Count;
        _rules.Add(rule);
        _entries.Add(entry);
        _steps.AddRange(pattern.Select(step => step.Code switch
        {
            PatternCode.Test or PatternCode.Behind or PatternCode.NotBehind => step with { A = NumberOf(tests[step.A]) },
            PatternCode.Split => step with { A = step.A + entry, B = step.B + entry },
            PatternCode.Jump => step with { A = step.A + entry },
            PatternCode.Ahead or PatternCode.NotAhead => step with { B = step.B + entry },
            _ => step,
        }));
    }

    public Stage Done()
    {
        var programs = new RulePrograms([.. _steps], [.. _entries], [.. _tests]);
        return new Stage(name, [.. _rules], programs, NeedsFinder.Of(programs));
    }

    // Tests that ask the same are one test.
    private int NumberOf(UnitTest test)
    {
        var asks = string.Join('/', [.. new[] { test.AnyOf, test.AllOf, test.NoneOf }.Select(set => string.Join(',', set.Labels())), string.Join(',', test.Words), string.Join(',', test.NoWords)]);
        if (!_numbers.TryGetValue(asks, out var number))
        {
            _numbers.Add(asks, number = _tests.Count);
            _tests.Add(test);
        }

        return number;
    }
}
