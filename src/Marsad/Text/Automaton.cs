using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>Tells which rules of a stage may match from a place on, one table step a unit: all rules of the stage run at once.</summary>
/// <remarks>
/// It is the usual construction of a deterministic automaton from the rules' patterns, done step by step as texts need it. What
/// stands around a match (looks behind, and looks ahead within a pattern) it takes for given, so it may name a rule
/// that then does not match, and never leaves out one that does. Safe for many threads; only learning a new step takes the lock.
/// </remarks>
internal sealed class Automaton
{
    // Far more than reports need; what goes beyond is tried rule by rule.
    private const int MostStates = 1 << 13;

    private readonly Lock _learning = new();
    private readonly Instruction[] _program;
    private readonly int[] _ruleOf;
    private readonly AutomatonState _begin;
    private readonly AutomatonState _inside;
    private readonly Dictionary<string, AutomatonState> _states = new(StringComparer.Ordinal);

    // While a step is learned: the tests that may come next, the steps still to be followed, and those that were (in this round).
    private readonly List<int> _open = [];
    private readonly List<int> _path = [];
    private readonly int[] _seen;
    private int _round;

    // And the rules that are done if nothing comes.
    private RuleSet _atEnd;

    /// <summary>Makes the automaton of a stage's rules.</summary>
    public Automaton(RulePrograms programs)
    {
        _program = programs.Steps;
        _seen = new int[_program.Length];
        _ruleOf = new int[_program.Length];
        for (var rule = 0; rule < programs.Entries.Length; rule++)
        {
            Array.Fill(_ruleOf, rule, programs.Entries[rule], programs.EndOf(rule) - programs.Entries[rule]);
        }

        _begin = Start(programs.Entries, atBegin: true);
        _inside = Start(programs.Entries, atBegin: false);
    }

    /// <summary>The rules, one bit each, that may match from the unit at <paramref name="at"/> on.</summary>
    /// <param name="stage">The stage that it is of.</param>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where a match would begin.</param>
    /// <param name="wanted">The rules that are looked for: where none of them can go on, the look ends.</param>
    public RuleSet Matching(Stage stage, ReadOnlySpan<Unit> units, int at, RuleSet wanted)
    {
        var state = at == 0 ? _begin : _inside;
        var found = default(RuleSet);
        var index = stage.Index;
        for (; at < units.Length; at++)
        {
            var kind = units[at].Kind;
            var column = kind.Column(index);
            var next = state.Next;
            state = (uint)column < (uint)next.Length && next[column] is { } known ? known : Step(state, kind.Passed(stage));
            if (state.IsAccepting)
            {
                found = found.Or(state.Accepting);
            }

            if (!state.Going.Meets(wanted))
            {
                return found;
            }
        }

        return found.Or(state.AtEnd);
    }

    /// <summary>The rules whose pattern may begin with a unit that passes these tests, a bit each.</summary>
    public RuleSet Starting(ulong[] tests)
    {
        var rules = default(RuleSet);
        foreach (var at in _begin.Open)
        {
            var test = _program[at].A;
            rules = (tests[test >> 6] >> (test & 63) & 1) != 0 ? rules.Or(RuleSet.Of(_ruleOf[at])) : rules;
        }

        return rules;
    }

    private AutomatonState Start(int[] entries, bool atBegin)
    {
        BeginRound();
        var accepting = default(RuleSet);
        foreach (var entry in entries)
        {
            accepting = accepting.Or(Follow(entry, atBegin));
        }

        return NewState(Open(), accepting);
    }

    private AutomatonState Step(AutomatonState state, Passing passing)
    {
        lock (_learning)
        {
            BeginRound();
            var accepting = default(RuleSet);
            foreach (var at in state.Open)
            {
                if (passing.Holds(_program[at].A))
                {
                    accepting = accepting.Or(Follow(at + 1, atBegin: false));
                }
            }

            return state.Learn(passing.Column, StateOf(accepting));
        }
    }

    private AutomatonState StateOf(RuleSet accepting)
    {
        var open = Open();
        var name = string.Concat(MemoryMarshal.Cast<int, char>(open), MemoryMarshal.Cast<ulong, char>([accepting.Low, accepting.High, _atEnd.Low, _atEnd.High]));
        if (!_states.TryGetValue(name, out var state))
        {
            // Beyond the bound every rule may match: slower, and the same result.
            state = _states.Count < MostStates ? NewState(open, accepting) : AutomatonState.Unknown;
            _ = _states.Count < MostStates && _states.TryAdd(name, state);
        }

        return state;
    }

    private AutomatonState NewState(int[] open, RuleSet accepting)
    {
        var going = _atEnd;
        foreach (var at in open)
        {
            going = going.Or(RuleSet.Of(_ruleOf[at]));
        }

        return new AutomatonState(open, accepting, going, _atEnd);
    }

    private void BeginRound()
    {
        _open.Clear();
        _atEnd = default;
        _round++;
    }

    private int[] Open()
    {
        _open.Sort();
        return [.. _open];
    }

    // Adds the tests that may come next from a step on; tells the rules that are done without one.
    private RuleSet Follow(int from, bool atBegin)
    {
        var accepting = default(RuleSet);
        _path.Add(from);
        while (_path.Count > 0)
        {
            var at = _path[^1];
            _path.RemoveAt(_path.Count - 1);
            if (_seen[at] == _round)
            {
                continue;
            }

            _seen[at] = _round;
            switch (_program[at].Code)
            {
                case PatternCode.Test:
                    _open.Add(at);
                    break;
                case PatternCode.Accept:
                    accepting = accepting.Or(RuleSet.Of(_ruleOf[at]));
                    break;
                case PatternCode.Split:
                    _path.Add(_program[at].A);
                    _path.Add(_program[at].B);
                    break;
                case PatternCode.Jump:
                    _path.Add(_program[at].A);
                    break;
                case PatternCode.Ahead or PatternCode.NotAhead:
                    _path.Add(_program[at].Code == PatternCode.Ahead && IsDone(_program[at].B) ? at + 1 : _program[at].B);
                    break;
                case PatternCode.Begin when !atBegin:
                    break;
                case PatternCode.End when IsDone(at + 1):
                    _atEnd = _atEnd.Or(RuleSet.Of(_ruleOf[at]));
                    break;
                default:
                    _path.Add(at + 1);
                    break;
            }
        }

        return accepting;
    }

    // Whether nothing more is asked from there on. What a look ahead asks at the end of a pattern is tested like the pattern itself.
    private bool IsDone(int at)
    {
        while (_program[at].Code is PatternCode.Jump or PatternCode.Close)
        {
            at = _program[at].Code == PatternCode.Jump ? _program[at].A : at + 1;
        }

        return _program[at].Code == PatternCode.Accept;
    }
}

/// <summary>A state of the automaton: the tests that may come next, and the rules that are done here.</summary>
internal sealed class AutomatonState(int[] open, RuleSet accepting, RuleSet going, RuleSet atEnd)
{
    /// <summary>Any rule may be done: stands for all states that are not kept.</summary>
    public static readonly AutomatonState Unknown = new([], RuleSet.All, default, default);

    private AutomatonState?[] _next = [];

    /// <summary>The steps of the program that test the next unit.</summary>
    public int[] Open => open;

    public RuleSet Accepting => accepting;

    public bool IsAccepting { get; } = !accepting.IsEmpty;

    /// <summary>The rules that are done here if the sentence ends.</summary>
    public RuleSet AtEnd => atEnd;

    /// <summary>The rules that can go on from here, or are done if the sentence ends, a bit each.</summary>
    public RuleSet Going => going;

    /// <summary>The states that follow, by the column of what the next unit passes; null where not known yet.</summary>
    public AutomatonState?[] Next => Volatile.Read(ref _next);

    /// <summary>Remembers what follows. Called under the automaton's lock.</summary>
    public AutomatonState Learn(int column, AutomatonState state)
    {
        if (column >= _next.Length)
        {
            var longer = new AutomatonState?[Math.Max(column + 1, Math.Min(_next.Length * 2, 1 << 12))];
            _next.CopyTo(longer, 0);
            longer[column] = state;
            Volatile.Write(ref _next, longer);
        }
        else if (column >= 0)
        {
            Volatile.Write(ref _next[column], state);
        }

        return state;
    }
}
