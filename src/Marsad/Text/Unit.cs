namespace Marsad.Text;

/// <summary>A stretch of tokens that rules see as one thing: a word, a lexicon entry of several words, a phrase made by a rule.</summary>
internal struct Unit
{
    /// <summary>Its first token.</summary>
    public int First;

    /// <summary>One past its last token.</summary>
    public int Last;

    /// <summary>The vocabulary's number of its only word; −1 where it has several or the word is unknown.</summary>
    public int Word;

    /// <summary>The phrase it stands for, an index into the phrases of its text; −1 where no rule made it.</summary>
    public int Phrase;

    /// <summary>What it is.</summary>
    public LabelSet Labels;

    /// <summary>The number that its lexicon entry or its parts give; 0 where none.</summary>
    public long Value;

    public readonly bool Has(int label) => Labels[label];
}

/// <summary>What a rule found: where, which rule, and the units that it named.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">One past the last token.</param>
/// <param name="Captures">The named units, in text order.</param>
internal sealed record Phrase(Rule Rule, int First, int Last, Capture[] Captures)
{
    /// <summary>The first unit of that name, or null.</summary>
    public Unit? this[int name]
    {
        get
        {
            foreach (var capture in Captures)
            {
                if (capture.Name == name)
                {
                    return capture.Unit;
                }
            }

            return null;
        }
    }
}

/// <summary>A unit that a rule named.</summary>
internal readonly record struct Capture(int Name, Unit Unit);
