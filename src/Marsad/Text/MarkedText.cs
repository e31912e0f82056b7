namespace Marsad.Text;

/// <summary>A text with its tokens, its sentences and what the rules made of them so far. One thread at a time.</summary>
internal sealed class MarkedText(string text)
{
    public string Text { get; } = text;

    public List<Token> Tokens { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>All phrases that rules made, in the order they were made; units name them by index.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>Where the unit stands in the text.</summary>
    public Span SpanOf(in Unit unit) => SpanOf(unit.First, unit.Last);

    /// <summary>Where the tokens from <paramref name="first"/> to <paramref name="last"/> (not included) stand in the text.</summary>
    public Span SpanOf(int first, int last) => last > first ? new(Tokens[first].Start, Tokens[last - 1].End) : new(0, 0);

    /// <summary>The words of the unit.</summary>
    public string Words(in Unit unit) => Text.Substring(SpanOf(unit).Start, SpanOf(unit).Length);

    /// <summary>The phrase that the unit stands for, or null.</summary>
    public Phrase? PhraseOf(in Unit unit) => unit.Phrase < 0 ? null : Phrases[unit.Phrase];
}

/// <summary>One sentence: its tokens from <paramref name="First"/> to <paramref name="Last"/> (not included), and its units at this stage.</summary>
internal sealed record Sentence(int Index, int First, int Last)
{
    public List<Unit> Units { get; } = [];
}
