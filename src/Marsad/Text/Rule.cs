namespace Marsad.Text;

/// <summary>What becomes of the units that a pattern matches; the pattern itself stands in its stage's <see cref="RulePrograms"/>.</summary>
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
    public required Dictionary<string, string> Facts
    {
        get;
        init
        {
            field = value;
            Frame = value.GetValueOrDefault("frame", "");
            Where = value.GetValueOrDefault("where", "");
            Resolve = value.GetValueOrDefault("resolve", "");
        }
    }

    /// <summary>The fact <c>frame</c>, which is asked for at every match; empty where it is not stated.</summary>
    public string Frame { get; private init; } = "";

    /// <summary>The fact <c>where</c>, likewise.</summary>
    public string Where { get; private init; } = "";

    /// <summary>The fact <c>resolve</c>, likewise.</summary>
    public string Resolve { get; private init; } = "";
}

/// <summary>Labels under a mask that a made unit takes over from the unit of that name.</summary>
internal readonly record struct Inheritance(int From, LabelSet Mask);

/// <summary>What a unit must be: one of these labels or words, all of those labels, none of the others.</summary>
internal sealed record UnitTest(LabelSet AnyOf, int[] Words, LabelSet AllOf, LabelSet NoneOf, int[] NoWords)
{
    // As fields, since every new kind of unit is put to all tests.
    private readonly bool _asksAny = !AnyOf.IsEmpty || Words.Length > 0;
    private readonly LabelSet _anyOf = AnyOf;
    private readonly LabelSet _allOf = AllOf;
    private readonly LabelSet _noneOf = NoneOf;

    /// <summary>Whether units of this kind pass it.</summary>
    public bool Holds(Kind kind)
    {
        return !(_asksAny && !_anyOf.Meets(kind.Labels) && Array.IndexOf(Words, kind.Word) < 0)
            && !_noneOf.Meets(kind.Labels)
            && kind.Labels.Holds(_allOf)
            && Array.IndexOf(NoWords, kind.Word) < 0;
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
