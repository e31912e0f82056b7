namespace Marsad.Text;

/// <summary>Runs one rule's compiled pattern over units, with backtracking. Not for several threads at once.</summary>
/// <remarks>A pattern that needs more than <see cref="MostSteps"/> steps at one place is taken not to match there: this keeps
/// reading linear in the length of the text, whatever the text.</remarks>
internal sealed class PatternMatcher
{
    internal const int MostSteps = 4000;

    private (int Code, int At, int Marks)[] _choices = new (int, int, int)[64];
    private (int Name, int At, bool Opens)[] _marks = new (int, int, bool)[64];
    private int _choiceCount;
    private int _markCount;
    private int _steps;
    private int _stage;

    /// <summary>Where the named stretches of the last match begin and end, in the order in which they begin.</summary>
    public List<(int Name, int First, int Last)> Captures { get; } = [];

    /// <summary>One past the last unit of a match that begins at <paramref name="at"/>, or −1.</summary>
    /// <param name="stage">The rule's stage.</param>
    /// <param name="rule">The rule, by its place in the stage.</param>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where the match must begin.</param>
    public int Match(Stage stage, int rule, ReadOnlySpan<Unit> units, int at)
    {
        _steps = _choiceCount = _markCount = 0;
        _stage = stage.Index;
        var end = Run(stage.Programs.Steps, units, stage.Programs.Entries[rule], at);
        if (end >= 0)
        {
            CloseCaptures();
        }

        return end;
    }

    private int Run(Instruction[] program, ReadOnlySpan<Unit> units, int code, int at)
    {
        var floor = _choiceCount;
        while (++_steps <= MostSteps)
        {
            ref readonly var step = ref program[code];
            switch (step.Code)
            {
                case PatternCode.Accept:
                    _choiceCount = floor;
                    return at;
                case PatternCode.Test when at < units.Length && Holds(units[at], step.A):
                    at++;
                    code++;
                    continue;
                case PatternCode.Test:
                    break;
                case PatternCode.Split when program[step.A] is { Code: PatternCode.Test, A: var first } && !(at < units.Length && Holds(units[at], first)):
                    code = step.B;
                    continue;
                case PatternCode.Split:
                    Push(ref _choices, ref _choiceCount, (step.B, at, _markCount));
                    code = step.A;
                    continue;
                case PatternCode.Jump:
                    code = step.A;
                    continue;
                case PatternCode.Open or PatternCode.Close:
                    Push(ref _marks, ref _markCount, (step.A, at, step.Code == PatternCode.Open));
                    code++;
                    continue;
                default:
                    if (Look(program, units, step, ref code, at))
                    {
                        continue;
                    }

                    break;
            }

            if (_choiceCount == floor)
            {
                return -1;
            }

            (code, at, _markCount) = _choices[--_choiceCount];
        }

        _choiceCount = floor;
        return -1;
    }

    private bool Look(Instruction[] program, ReadOnlySpan<Unit> units, in Instruction step, ref int code, int at)
    {
        var marks = _markCount;
        var holds = step.Code switch
        {
            PatternCode.Begin => at == 0,
            PatternCode.End => at == units.Length,
            PatternCode.Behind => at > 0 && Holds(units[at - 1], step.A),
            PatternCode.NotBehind => at == 0 || !Holds(units[at - 1], step.A),
            PatternCode.Ahead => Run(program, units, code + 1, at) >= 0,
            _ => Run(program, units, code + 1, at) < 0,
        };
        if (step.Code is PatternCode.NotAhead || !holds)
        {
            _markCount = marks;
        }

        code = step.Code is PatternCode.Ahead or PatternCode.NotAhead ? step.B : code + 1;
        return holds;
    }

    private bool Holds(in Unit unit, int test) => unit.Kind.Passes(_stage, test);

    private static void Push<T>(ref T[] stack, ref int count, T item)
    {
        if (count == stack.Length)
        {
            Array.Resize(ref stack, count * 2);
        }

        stack[count++] = item;
    }

    private void CloseCaptures()
    {
        Captures.Clear();
        for (var i = 0; i < _markCount; i++)
        {
            if (!_marks[i].Opens)
            {
                continue;
            }

            var depth = 0;
            for (var j = i + 1; j < _markCount; j++)
            {
                if (_marks[j].Name != _marks[i].Name)
                {
                    continue;
                }

                if (_marks[j].Opens)
                {
                    depth++;
                }
                else if (depth-- == 0)
                {
                    Captures.Add((_marks[i].Name, _marks[i].At, _marks[j].At));
                    break;
                }
            }
        }
    }
}
