using Marsad.Claims;

namespace Marsad.Scoring;

/// <summary>The fields of a claim that two readers must agree on, whoever marked it: a person or the program.</summary>
public sealed class MarkedClaim
{
    /// <summary>What happened.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The piece of the report that it rests on.</summary>
    public required string Quote { get; init; }

    /// <summary>The least; null where the words give none.</summary>
    public long? Low { get; init; }

    /// <summary>The most; null where the words give none.</summary>
    public long? High { get; init; }

    /// <summary>Who suffered it.</summary>
    public VictimGroup? Who { get; init; }

    /// <summary>What the number covers.</summary>
    public ClaimScope? Scope { get; init; }

    /// <summary>The place as written.</summary>
    public string? Place { get; init; }

    /// <summary>The first day on which it may have happened.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day on which it may have happened.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How it was done.</summary>
    public Means? Means { get; init; }

    /// <summary>Who did it, as written.</summary>
    public string? Blamed { get; init; }

    /// <summary>Who claims it, as written.</summary>
    public string? SaidBy { get; init; }

    /// <summary>Whether the harm is asserted, doubted or denied.</summary>
    public Stance Stance { get; init; }

    /// <summary>Where the quote is said to stand in the report's text, in Unicode code points.</summary>
    public int Offset { get; init; }

    /// <summary>How long the quote is said to be, in Unicode code points.</summary>
    public int Length { get; init; }

    /// <summary>Whether its kind is one of people counted, and not of places or deals.</summary>
    public bool IsCounted => Kind is ClaimKind.Killed or ClaimKind.Injured or ClaimKind.Casualties or ClaimKind.Missing
        or ClaimKind.Detained or ClaimKind.Displaced or ClaimKind.Trapped;

    /// <summary>Whether either bound of its number is known.</summary>
    public bool IsNumbered => Low is not null || High is not null;

    /// <summary>Whether claims of its kind are asked for. Others, such as <c>attack</c>, may be marked and told, and count for nothing.</summary>
    internal bool IsScored => IsCounted || Kind is ClaimKind.Control or ClaimKind.Deal;

    /// <summary>A claim that the reader found.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="offset">How many Unicode code points stand before its quote in the report's text.</param>
    public static MarkedClaim Of(Claim claim, int offset)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new()
        {
            Kind = claim.Kind,
            Quote = claim.Quote,
            Low = claim.Count?.Low,
            High = claim.Count?.High,
            Who = claim.Who,
            Scope = claim.Scope,
            Place = claim.PlaceText,
            Start = claim.When.Start,
            End = claim.When.End,
            Means = claim.Means,
            Blamed = claim.Blamed,
            SaidBy = claim.SaidBy,
            Stance = claim.Stance,
            Offset = offset,
            Length = Text.CodePoints.Count(claim.Quote),
        };
    }
}
