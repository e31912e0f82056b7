using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>How a report was read, sentence by sentence.</summary>
/// <param name="Reading">What was read out of it.</param>
/// <param name="Sentences">Its sentences, in text order.</param>
public sealed record Explanation(Reading Reading, IReadOnlyList<SentenceExplanation> Sentences);

/// <summary>How one sentence was read.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Marks">What the lexicon and the rules before the last took its words for.</param>
/// <param name="Matches">The rules that found something in it.</param>
/// <param name="NearMatches">The rules that nearly did: their trigger stands in it, and the rest does not fit.</param>
/// <param name="Places">Its place names, and the places that bear them.</param>
/// <param name="Claims">The claims that came of it.</param>
/// <param name="OpenNumbers">Numbers that became no claim, and why.</param>
public sealed record SentenceExplanation(
    string Text,
    IReadOnlyList<TextMark> Marks,
    IReadOnlyList<RuleMatch> Matches,
    IReadOnlyList<NearMatch> NearMatches,
    IReadOnlyList<PlaceReason> Places,
    IReadOnlyList<ClaimExplanation> Claims,
    IReadOnlyList<OpenNumber> OpenNumbers);

/// <summary>What a stretch of a sentence was taken for.</summary>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Words">Its words.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Rule">The rule that made it one thing; null for a lexicon entry or a plain word.</param>
public sealed record TextMark(Span Span, string Words, IReadOnlyList<string> Labels, string? Rule);

/// <summary>A rule that found something.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Words">The words it matched.</param>
/// <param name="Captures">The parts it names, with their words.</param>
public sealed record RuleMatch(string Rule, string Words, IReadOnlyList<KeyValuePair<string, string>> Captures);

/// <summary>A rule that nearly found something.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Words">The words it took in before it failed; empty where nothing could begin it.</param>
/// <param name="Wanted">What it wanted there, as a pattern writes it: any of these.</param>
/// <param name="Met">What it met instead; null at the sentence's end.</param>
public sealed record NearMatch(string Rule, string Words, IReadOnlyList<string> Wanted, string? Met);

/// <summary>A place name, and the places that it could mean.</summary>
/// <param name="Words">The name as it stands in the report.</param>
/// <param name="Within">The place that it lies in by the report's words; null where they do not say.</param>
/// <param name="Candidates">The places that bear it, the chosen one first, at most five; empty where the gazetteer lacks the name.</param>
public sealed record PlaceReason(string Words, string? Within, IReadOnlyList<PlaceCandidate> Candidates);

/// <summary>A claim, and how each of its attributes was chosen.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Attributes">Place, days, means, blame and source, in this order.</param>
public sealed record ClaimExplanation(Claim Claim, IReadOnlyList<AttributeReason> Attributes);

/// <summary>How an attribute of a claim was chosen.</summary>
/// <param name="Attribute">Its name, for people.</param>
/// <param name="Words">The words it was read from; null where there are none.</param>
/// <param name="Why">Where they stand, or what holds in their absence.</param>
public sealed record AttributeReason(string Attribute, string? Words, string Why);

/// <summary>A number that became no claim.</summary>
/// <param name="Words">The number.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record OpenNumber(string Words, string Why);
