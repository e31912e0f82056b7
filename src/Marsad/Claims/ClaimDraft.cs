using Marsad.Claims.Scenes;
using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>A claim while its attributes are worked out, one after the other.</summary>
internal sealed class ClaimDraft
{
    private List<string[]>? _sources;
    private List<Response>? _responses;

    /// <summary>The claim's id; null until it is named.</summary>
    public string? Id { get; set; }

    public required Sentence Sentence { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>The match that found it.</summary>
    public required Phrase Match { get; init; }

    /// <summary>The people, or the place or deal that it is about.</summary>
    public required Unit Group { get; init; }

    /// <summary>The word that tells what happened.</summary>
    public required Unit Harm { get; init; }

    public Count? Count { get; set; }

    public VictimGroup? Who { get; set; }

    public Span WhoSpan { get; set; }

    /// <summary>Whether they are a state's own men, or those who fight it; null where neither is told.</summary>
    public bool? IsOfState { get; init; }

    /// <summary>Whether its rule found it as a part of others.</summary>
    public bool IsPart { get; init; }

    /// <summary>The group of which this is a part ("including 3 children").</summary>
    public Unit? PartUnit { get; init; }

    /// <summary>The claim of which this is a part.</summary>
    public ClaimDraft? Whole { get; set; }

    /// <summary>The figure told before for which this one stands: "the governor put it at 14".</summary>
    public ClaimDraft? Rivals { get; set; }

    /// <summary>The newer figure that its own source puts in its place.</summary>
    public ClaimDraft? Newer { get; set; }

    /// <summary>The draft that tells the same and is kept in its place.</summary>
    public ClaimDraft? KeptAs { get; set; }

    /// <summary>The claim told before whose people these are some of: "among the dead were 20 children".</summary>
    public ClaimDraft? GoesOn { get; set; }

    /// <summary>What stands above the list of which it is an entry, and tells what the entry leaves out; null where it is none.</summary>
    public ClaimDraft? Heading { get; set; }

    /// <summary>Whether it only stands for the words above a list ("Killed by province"): no claim.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The tokens of the entry that it stands in, the second not included: a place or a day in them is its own, and of nothing else.</summary>
    public (int First, int Last) Entry { get; set; }

    /// <summary>Whether it is an entry of a list, or a part with a place or a day of its own.</summary>
    public bool IsEntry => Entry.Last > 0;

    public ClaimScope? Scope { get; set; }

    /// <summary>Whether states made it for a whole country: "a US-brokered truce", "a nationwide ceasefire"; the town told before is not its place.</summary>
    public bool IsOfStates { get; init; }

    /// <summary>Whether it "has" happened: a perfect tense goes with a stretch of time sooner than with a day.</summary>
    public bool IsPerfect { get; set; }

    /// <summary>Whether its verb tells of the past: "were trapped".</summary>
    public bool IsPast { get; set; }

    /// <summary>Whether it happened at some time, and is no news: "rebels have also fired on the town, killing several".</summary>
    public bool IsEver { get; set; }

    /// <summary>The stretch of time told just before, with which a perfect tense goes on: "shells have fallen since March. Twenty people have been killed".</summary>
    public DateMention? Stretch { get; set; }

    public IReadOnlyList<FoundPlace> Places { get; set; } = [];

    public string? PlaceText { get; set; }

    /// <summary>The row of places that its own sentence tells.</summary>
    public PlaceRow? OwnRow { get; set; }

    /// <summary>The row of places it was given.</summary>
    public PlaceRow? Row { get; set; }

    public DateRange When { get; set; } = DateRange.Unknown;

    public string? DateText { get; set; }

    public Means? Means { get; set; }

    /// <summary>Whether its own sentence tells how it was done: then it also tells by whom, or nobody does.</summary>
    public bool MeansIsOwn { get; set; }

    /// <summary>Whether its own sentence tells of an attack as new ("an operation"): what was told before is another event.</summary>
    public bool OpensEvent { get; set; }

    public string? Blamed { get; set; }

    /// <summary>The side whose own loss it is, as written: it did not do it.</summary>
    public string? Loser { get; set; }

    public ClaimState? State { get; set; }

    public List<string[]> Sources => _sources ??= [];

    /// <summary>The same, to be read only.</summary>
    public IReadOnlyList<string[]> SourcesTold => _sources ?? (IReadOnlyList<string[]>)[];

    public string? SaidBy { get; set; }

    public List<Response> Responses => _responses ??= [];

    /// <summary>The same, to be read only.</summary>
    public IReadOnlyList<Response> ResponsesTold => _responses ?? (IReadOnlyList<Response>)[];

    public Stance Stance { get; set; }

    public Span Quote { get; set; }

    /// <summary>Whether the place was told in its own sentence, not taken from another.</summary>
    public bool PlaceIsOwn { get; set; }

    /// <summary>Whether the date was told in its own sentence.</summary>
    public bool DateIsOwn { get; set; }

    /// <summary>Whether it begins a report on a month or more, whose figures without a day of their own are of that time.</summary>
    public bool IsSurvey { get; set; }

    /// <summary>Where in the sentence it stands, as a token.</summary>
    public int At => Math.Min(Group.First, Harm.First);
}
