namespace Marsad.Text;

/// <summary>What a unit is to the rules: its labels, and its word where a rule asks for it. One object for all units that are alike.</summary>
/// <remarks>Immutable. A text has thousands of units and few kinds of them, so what is worked out for a kind is worked out once.</remarks>
internal sealed class Kind(in LabelSet labels, int word, int number)
{
    public readonly LabelSet Labels = labels;

    /// <summary>The word, or −1 where no rule asks for it.</summary>
    public int Word { get; } = word;

    /// <summary>Its number among the kinds of its lexicon; −1 where there were too many to keep it.</summary>
    public int Number { get; } = number;

    /// <summary>The stages, one bit each, in which a rule may begin with such a unit.</summary>
    public ulong Begins { get; private set; }

    /// <summary>The kind, with what it means to the stages worked out.</summary>
    public Kind For(Stage[] stages)
    {
        foreach (var stage in stages)
        {
            Begins |= stage.PassedBy(this).Starting == 0 ? 0 : stage.Bit;
        }

        return this;
    }

    public bool Is(in LabelSet labels, int word) => Word == word && Labels.Equals(labels);
}
