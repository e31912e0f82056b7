using System.Collections.Frozen;

namespace Marsad.Text;

/// <summary>One step of the cascade: its rules look at the units that the steps before it made.</summary>
/// <param name="Name">Its name, as in the cascade file.</param>
/// <param name="Rules">Its rules, the first to be tried first.</param>
internal sealed record Stage(string Name, Rule[] Rules)
{
    private readonly FrozenSet<int> _startWords = Rules.SelectMany(r => r.StartWords).ToFrozenSet();
    private readonly LabelSet _startLabels = Rules.Aggregate(default(LabelSet), static (all, rule) =>
    {
        all.Add(rule.Starts);
        return all;
    });

    private readonly bool _startsAnywhere = Rules.Any(r => r.StartsAnywhere);

    /// <summary>Whether a match of any of its rules may begin with the unit: most units begin none.</summary>
    public bool MayStart(in Unit unit) => _startsAnywhere || _startLabels.Meets(unit.Labels) || (unit.Word >= 0 && _startWords.Contains(unit.Word));
}

/// <summary>A pattern over units, and what becomes of what it matches.</summary>
internal sealed record Rule
{
    public required string Name { get; init; }

    /// <summary>The labels of the unit that it makes; empty where it only finds.</summary>
    public required LabelSet Makes { get; init; }

    /// <summary>Labels that the made unit takes over from a named unit.</summary>
    public required Inheritance[] Keeps { get; init; }

    /// <summary>The named unit whose number the made unit takes over; −1 for none.</summary>
    public required int ValueFrom { get; init; }

    /// <summary>The named stretch that becomes the unit, where the pattern also holds its surroundings; −1 for all of it.</summary>
    public required int Extent { get; init; }

    /// <summary>Facts that the rule states of what it finds, such as the kind of claim.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>Labels with one of which a match must begin; empty where a word or anything may begin it.</summary>
    public required LabelSet Starts { get; init; }

    /// <summary>Words with one of which a match may begin.</summary>
    public required int[] StartWords { get; init; }

    /// <summary>Whether a match may begin with anything.</summary>
    public required bool StartsAnywhere { get; init; }

    /// <summary>Among these one must stand in the sentence, each set apart; else the rule is not tried.</summary>
    public required LabelSet[] Needs { get; init; }

    public required Instruction[] Program { get; init; }

    public required UnitTest[] Tests { get; init; }
}

/// <summary>Labels under a mask that a made unit takes over from the unit of that name.</summary>
internal readonly record struct Inheritance(int From, LabelSet Mask);

/// <summary>What a unit must be: one of these labels or words, all of those labels, none of the others.</summary>
internal sealed record UnitTest(LabelSet AnyOf, int[] Words, LabelSet AllOf, LabelSet NoneOf, int[] NoWords)
{
    public bool Holds(in Unit unit)
    {
        if ((NoneOf.Meets(unit.Labels) && !NoneOf.IsEmpty) || !unit.Labels.Holds(AllOf))
        {
            return false;
        }

        if (NoWords.Length > 0 && NoWords.Contains(unit.Word))
        {
            return false;
        }

        return (AnyOf.IsEmpty && Words.Length == 0) || AnyOf.Meets(unit.Labels) || (Words.Length > 0 && unit.Word >= 0 && Words.Contains(unit.Word));
    }
}

/// <summary>One step of a compiled pattern.</summary>
/// <param name="Code">What to do.</param>
/// <param name="A">A test, a target or a name, by the code.</param>
/// <param name="B">The second target of a split; where a look-ahead goes on.</param>
internal readonly record struct Instruction(PatternCode Code, int A, int B);

/// <summary>The steps a compiled pattern is made of.</summary>
internal enum PatternCode : byte
{
    /// <summary>The next unit must pass test A.</summary>
    Test,

    /// <summary>Try A, then B.</summary>
    Split,

    /// <summary>Go on at A.</summary>
    Jump,

    /// <summary>The stretch named A begins.</summary>
    Open,

    /// <summary>The stretch named A ends.</summary>
    Close,

    /// <summary>The sentence must begin here.</summary>
    Begin,

    /// <summary>The sentence must end here.</summary>
    End,

    /// <summary>What follows here must match the next steps up to an accept; go on at B.</summary>
    Ahead,

    /// <summary>What follows here must not match the next steps up to an accept; go on at B.</summary>
    NotAhead,

    /// <summary>The unit before must pass test A.</summary>
    Behind,

    /// <summary>The unit before, if any, must not pass test A.</summary>
    NotBehind,

    /// <summary>It matches.</summary>
    Accept,
}
