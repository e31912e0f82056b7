
namespace Marsad.Places;

/// <summary>A place name found in a text, with the words that belong to it there.</summary>
/// <param name="Mention">The name alone, as the resolver takes it.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="First">The first token of the phrase: "eastern Aleppo", "the town of Douma", "Idlib province".</param>
/// <param name="Last">One past its last token.</param>
/// <param name="Known">Whether the gazetteer knows the name.</param>
/// <param name="Located">Whether a word of place leads to it ("in", "near", "the town of").</param>
internal sealed record FoundPlace(PlaceMention Mention, int Sentence, int First, int Last, bool Known, bool Located)
{
    /// <summary>Whether it bears the name of a country's capital.</summary>
    public bool NamesCapital { get; init; }

    /// <summary>Where it is a capital told without its name: the country's two letters, empty where the words do not say which; else null.</summary>
    public string? CapitalOf { get; init; }

    /// <summary>What the text calls it: its name, and "the Kestrian capital" where the text never names that.</summary>
    public string NameIn(string text) => CapitalOf is null || Known ? Mention.Name : Mention.Span.Of(text).ToString();

    /// <summary>Which part of it is meant: (1, 1) is the north-east, (0, 0) all of it.</summary>
    public (int North, int East) Side { get; init; }

    /// <summary>Whether it is a label at the beginning of its line, and so where the line plays: "Douma: seven killed".</summary>
    public bool IsLabel { get; init; }
}
