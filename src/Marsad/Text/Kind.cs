using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Text;

/// <summary>What a unit is to the rules: its labels, and its word where a rule asks for it. One object for all units that are alike.</summary>
/// <remarks>Immutable. A text has thousands of units and few kinds of them, so what is worked out for a kind is worked out once.</remarks>
internal sealed class Kind(in LabelSet labels, int word, int number)
{
    public readonly LabelSet Labels = labels;

    private Columns _columns;
    private Passing[] _passed = [];
    private ulong[][] _tests = [];
    private ulong[] _needed = [];

    /// <summary>The word, or −1 where no rule asks for it.</summary>
    public int Word { get; } = word;

    /// <summary>Its number among the kinds of its lexicon; −1 where there were too many to keep it.</summary>
    public int Number { get; } = number;

    /// <summary>The stages, one bit each, in which a rule may begin with such a unit.</summary>
    public ulong Begins { get; private set; }

    /// <summary>The kind, with what it means to the stages worked out.</summary>
    public Kind For(Stage[] stages)
    {
        _passed = Array.ConvertAll(stages, stage => stage.Passed(this));
        _tests = Array.ConvertAll(_passed, passed => passed.Tests);
        var bits = Vector256<ulong>.Count * 64;
        _needed = new ulong[(stages.Sum(stage => stage.Needs.Places) + bits - 1) / bits * Vector256<ulong>.Count];
        for (var i = 0; i < stages.Length; i++)
        {
            _columns[i] = (short)_passed[i].Column;
            Begins |= _passed[i].Starting.IsEmpty ? 0 : stages[i].Bit;
            stages[i].AddNeeded(_passed[i], _needed);
        }

        return this;
    }

    /// <summary>The tests of the stage that it passes.</summary>
    public Passing Passed(Stage stage) => _passed[stage.Index];

    /// <summary>Whether it passes a test of the stage with that index: asked at every step of a match.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Passes(int stage, int test) => (_tests[stage][test >> 6] >> (test & 63) & 1) != 0;

    /// <summary>How many words of 64 bits all needs take.</summary>
    public int NeedWords => _needed.Length;

    /// <summary>The column of those tests in the automaton of the stage with that index; −1 where it has none.</summary>
    public int Column(int stage) => _columns[stage];

    /// <summary>Adds what it gives of that which rules need (see <see cref="RuleNeeds"/>) to what other units of the sentence give.</summary>
    public void AddNeeded(Span<ulong> present)
    {
        var needed = _needed;
        for (var i = 0; i + Vector256<ulong>.Count <= needed.Length; i += Vector256<ulong>.Count)
        {
            (Vector256.LoadUnsafe(ref needed[i]) | Vector256.LoadUnsafe(ref present[i])).StoreUnsafe(ref present[i]);
        }
    }

    public bool Is(in LabelSet labels, int word) => Word == word && Labels.Equals(labels);

    // Within the kind itself: a column is asked for at every step.
    [InlineArray(Stage.MostStages)]
    private struct Columns
    {
        private short _first;
    }
}
