using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>A list that counts people by place or by day: entries in one sentence, or lines one below the other.</summary>
/// <param name="isOfLines">Whether each of its sentences is a line that holds nothing else.</param>
internal sealed class Tally(bool isOfLines)
{
    private int _next;

    public bool IsOfLines => isOfLines;

    /// <summary>Its entries with the sentence of each, in text order.</summary>
    public List<(Sentence Sentence, TallyEntry Entry)> Entries { get; } = [];

    /// <summary>The sum in its last line; null where none stands there.</summary>
    public (Sentence Sentence, TallyEntry Entry)? Total { get; set; }

    /// <summary>The sentence it has come to.</summary>
    public int LastSentence => Total?.Sentence.Index ?? Entries[^1].Sentence.Index;

    /// <summary>What its entries come to; some of an entry's people are counted with it.</summary>
    public long Sum => Entries.Sum(e => e.Entry.IsSome == Entries[0].Entry.IsSome ? e.Entry.Group.Value : 0);

    /// <summary>What stands above it; null as long as it is not read, or where it is no list of harm.</summary>
    public ClaimDraft? Heading { get; set; }

    /// <summary>The claim that its entries are parts of.</summary>
    public ClaimDraft? Whole { get; set; }

    /// <summary>The claims made of its entries.</summary>
    public List<ClaimDraft> Drafts { get; } = [];

    /// <summary>Its next entry in the sentence; null where it has no more there. To be asked sentence by sentence.</summary>
    public TallyEntry? Next(Sentence sentence) => _next < Entries.Count && Entries[_next].Sentence == sentence ? Entries[_next++].Entry : null;
}
