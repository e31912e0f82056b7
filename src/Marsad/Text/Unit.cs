using System.Runtime.CompilerServices;

namespace Marsad.Text;

/// <summary>A stretch of tokens that rules see as one thing: a word, a lexicon entry of several words, a phrase made by a rule.</summary>
internal struct Unit
{
    /// <summary>What it is: never null. Other labels make another kind; see <see cref="Kinds"/>.</summary>
    public Kind Kind;

    /// <summary>The number that its lexicon entry or its parts give; 0 where none.</summary>
    public long Value;

    /// <summary>Its first token.</summary>
    public int First;

    /// <summary>One past its last token.</summary>
    public int Last;

    /// <summary>The vocabulary's number of its only word; −1 where it has several or the word is unknown.</summary>
    public int Word;

    /// <summary>The phrase it stands for, an index into the phrases of its text; −1 where no rule made it.</summary>
    public int Phrase;

    /// <summary>Its labels, to be read only: they are shared by all units of its kind.</summary>
    public readonly ref readonly LabelSet Labels => ref Kind.Labels;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Has(int label) => Kind.Labels[label];
}
