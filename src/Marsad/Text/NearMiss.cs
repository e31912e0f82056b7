namespace Marsad.Text;

/// <summary>How far a rule got in a sentence in which it found nothing.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">The first unit that it took in.</param>
/// <param name="Reached">The unit at which it failed; equal to <paramref name="First"/> where it took in none.</param>
/// <param name="Wanted">What would have let it go on, the first first.</param>
internal sealed record NearMiss(Rule Rule, int First, int Reached, IReadOnlyList<UnitTest> Wanted)
{
    private const int MostSteps = PatternMatcher.MostSteps;

    /// <summary>How the rule came nearest to a match; null where it matches.</summary>
    /// <remarks>For explanations only: it runs the pattern step by step from every unit, and keeps what it meets.</remarks>
    public static NearMiss? Of(Stage stage, int rule, IReadOnlyList<Unit> units)
    {
        NearMiss? nearest = null;
        for (var at = 0; at < units.Count; at++)
        {
            var trace = new Trace(stage.Programs, rule, units, at);
            if (trace.Matches())
            {
                return null;
            }

            if (nearest is null || trace.Reached - at > nearest.Reached - nearest.First)
            {
                nearest = new(stage.Rules[rule], at, trace.Reached, [.. trace.Wanted]);
            }
        }

        return nearest;
    }

    /// <summary>One attempt from one unit.</summary>
    private sealed class Trace(RulePrograms programs, int rule, IReadOnlyList<Unit> units, int at)
    {
        private int _steps;

        public int Reached { get; private set; } = at;

        public List<UnitTest> Wanted { get; } = [];

        public bool Matches() => Run(programs.Entries[rule], Reached, isLook: false);

        private bool Run(int code, int at, bool isLook)
        {
            var choices = new Stack<(int Code, int At)>();
            choices.Push((code, at));
            while (choices.TryPop(out var next))
            {
                (code, at) = next;
                do
                {
                    if (programs.Steps[code].Code == PatternCode.Accept)
                    {
                        return true;
                    }
                }
                while (++_steps <= MostSteps && Step(choices, ref code, ref at, isLook));
            }

            return false;
        }

        private bool Step(Stack<(int Code, int At)> choices, ref int code, ref int at, bool isLook)
        {
            var step = programs.Steps[code];
            switch (step.Code)
            {
                case PatternCode.Test:
                    if (at >= units.Count || !programs.Tests[step.A].Holds(units[at].Kind))
                    {
                        Note(at, programs.Tests[step.A], isLook);
                        return false;
                    }

                    (code, at) = (code + 1, at + 1);
                    return true;
                case PatternCode.Split:
                    choices.Push((step.B, at));
                    code = step.A;
                    return true;
                case PatternCode.Jump:
                    code = step.A;
                    return true;
                case PatternCode.Open or PatternCode.Close:
                    code++;
                    return true;
                default:
                    var holds = Looks(step, code, at);
                    code = step.Code is PatternCode.Ahead or PatternCode.NotAhead ? step.B : code + 1;
                    return holds;
            }
        }

        private bool Looks(Instruction step, int code, int at) => step.Code switch
        {
            PatternCode.Begin => at == 0,
            PatternCode.End => at == units.Count,
            PatternCode.Behind => at > 0 && programs.Tests[step.A].Holds(units[at - 1].Kind),
            PatternCode.NotBehind => at == 0 || !programs.Tests[step.A].Holds(units[at - 1].Kind),
            PatternCode.Ahead => Run(code + 1, at, isLook: true),
            _ => !Run(code + 1, at, isLook: true),
        };

        private void Note(int at, UnitTest test, bool isLook)
        {
            if (isLook || at < Reached)
            {
                return;
            }

            if (at > Reached)
            {
                Reached = at;
                Wanted.Clear();
            }

            if (!Wanted.Contains(test))
            {
                Wanted.Add(test);
            }
        }
    }
}
