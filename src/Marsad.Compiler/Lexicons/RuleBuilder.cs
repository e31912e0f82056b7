using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>Makes a rule of its text and its compiled pattern, and works out where it can begin and what it cannot do without.</summary>
internal static class RuleBuilder
{
    public static Rule Build(RuleText text, PatternCompiler pattern, Numbering labels, Numbering captures)
    {
        var makes = default(LabelSet);
        foreach (var label in text.Makes)
        {
            makes.Add(labels[label]);
        }

        var program = pattern.Program.ToArray();
        var tests = pattern.Tests.ToArray();
        var (starts, words, anywhere) = Starts(program, tests);
        return new Rule
        {
            Name = text.Name,
            Makes = makes,
            Keeps = [.. text.Keeps.Select(k => Keep(text, k, labels, captures))],
            ValueFrom = text.Value is null ? -1 : Capture(text, text.Value, captures),
            Extent = captures.Has("it") ? captures["it"] : -1,
            Facts = text.Facts,
            Starts = starts,
            StartWords = words,
            StartsAnywhere = anywhere,
            Needs = Needs(program, tests),
            Program = program,
            Tests = tests,
        };
    }

    // "head=who." takes over from the unit named head the labels that begin with "who."
    private static Inheritance Keep(RuleText text, string keep, Numbering labels, Numbering captures)
    {
        var parts = keep.Split('=');
        var mask = default(LabelSet);
        var any = false;
        for (var i = 0; parts.Length == 2 && i < labels.Count; i++)
        {
            if (parts[1].EndsWith('.') ? labels.Names[i].StartsWith(parts[1], StringComparison.Ordinal) : labels.Names[i] == parts[1])
            {
                mask.Add(i);
                any = true;
            }
        }

        return any ? new(Capture(text, parts[0], captures), mask) : throw text.Fault($"'{keep}' in keeps", "'name=label' or 'name=prefix.' of labels that something gives");
    }

    private static int Capture(RuleText text, string name, Numbering captures) =>
        captures.Has(name) ? captures[name] : throw text.Fault($"'{name}'", "a name that its pattern gives");

    private static (LabelSet Starts, int[] Words, bool Anywhere) Starts(Instruction[] program, UnitTest[] tests)
    {
        var starts = default(LabelSet);
        var words = new SortedSet<int>();
        var anywhere = false;
        foreach (var test in FirstTests(program))
        {
            if (test < 0 || (tests[test].AnyOf.IsEmpty && tests[test].Words.Length == 0 && tests[test].AllOf.IsEmpty))
            {
                anywhere = true;
                continue;
            }

            starts.Add(tests[test].AnyOf.IsEmpty && tests[test].Words.Length == 0 ? tests[test].AllOf : tests[test].AnyOf);
            words.UnionWith(tests[test].Words);
        }

        return (starts, [.. words], anywhere);
    }

    // The tests that the first unit may meet; −1 where the pattern may match nothing.
    private static HashSet<int> FirstTests(Instruction[] program)
    {
        var found = new HashSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([0]);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at))
            {
                continue;
            }

            if (program[at].Code == PatternCode.Test)
            {
                found.Add(program[at].A);
            }
            else if (program[at].Code is PatternCode.Accept or PatternCode.End)
            {
                found.Add(-1);
            }
            else
            {
                Next(program, at).ForEach(open.Push);
            }
        }

        return found;
    }

    private static LabelSet[] Needs(Instruction[] program, UnitTest[] tests)
    {
        var needs = new List<LabelSet>();
        for (var at = 0; at < program.Length; at++)
        {
            if (program[at].Code == PatternCode.Test && tests[program[at].A] is { Words.Length: 0 } test && !(test.AnyOf.IsEmpty && test.AllOf.IsEmpty) && !Passes(program, at))
            {
                needs.Add(test.AnyOf.IsEmpty ? test.AllOf : test.AnyOf);
            }
        }

        return [.. needs];
    }

    // Whether the pattern can match without this step.
    private static bool Passes(Instruction[] program, int without)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([0]);
        while (open.TryPop(out var at))
        {
            if (at == without || !seen.Add(at))
            {
                continue;
            }

            if (program[at].Code == PatternCode.Accept)
            {
                return true;
            }

            Next(program, at).ForEach(open.Push);
        }

        return false;
    }

    private static List<int> Next(Instruction[] program, int at) => program[at].Code switch
    {
        PatternCode.Split => [program[at].A, program[at].B],
        PatternCode.Jump => [program[at].A],
        PatternCode.Ahead or PatternCode.NotAhead => [program[at].B],
        _ => [at + 1],
    };
}
