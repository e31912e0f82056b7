namespace Marsad.Text;

/// <summary>Which tests of a stage a unit passes. One object for all units that pass the same ones. Immutable.</summary>
/// <param name="tests">A bit a test.</param>
/// <param name="column">Its number among those of its stage, the column of the automaton's tables; −1 where there were too many.</param>
/// <param name="starting">The rules that may begin with such a unit, one bit each.</param>
internal sealed class Passing(ulong[] tests, int column, RuleSet starting)
{
    /// <summary>The tests, a bit each.</summary>
    public ulong[] Tests { get; } = tests;

    public int Column { get; } = column;

    public RuleSet Starting { get; } = starting;

    public bool Holds(int test) => (Tests[test >> 6] >> (test & 63) & 1) != 0;
}
