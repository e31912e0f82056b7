namespace Marsad.Reports;

/// <summary>One document as a reader meets it: its main text and what is known of where it comes from. Immutable.</summary>
/// <remarks>The bytes it was read from are not here; they are named by <see cref="Hash"/> and kept by the record.</remarks>
public sealed record Report
{
    /// <summary>The name others know it by: the <c>id</c> of a <c>.jsonl</c> line, else the file's path as given.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the bytes as received, lower-case hexadecimal. For a <c>.jsonl</c> report the bytes are its line.</summary>
    public required string Hash { get; init; }

    /// <summary>The main text, exactly as claims point into it. Never null, seldom empty.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, where the format carries one apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, as it names itself.</summary>
    public string? Publisher { get; init; }

    /// <summary>The canonical address, where known.</summary>
    public string? Url { get; init; }

    /// <summary>The language tag (BCP 47), where known.</summary>
    public string? Language { get; init; }

    /// <summary>The day it was published, where metadata or the user tell; a dateline in the text is read later.</summary>
    public PublishingDay? Published { get; init; }
}

/// <summary>The day a report was published, and how that is known.</summary>
/// <param name="Day">The day, in the publisher's own calendar day.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Words">The words or field it rests on, for people to check; null where none stand in the report.</param>
public readonly record struct PublishingDay(DateOnly Day, PublishingBasis Basis, string? Words = null);

/// <summary>How a publishing day is known, the surest first.</summary>
public enum PublishingBasis
{
    /// <summary>The user said so with <c>--published</c>.</summary>
    Option,

    /// <summary>A field of the input: <c>published</c> of a <c>.jsonl</c> line.</summary>
    Field,

    /// <summary>JSON-LD <c>datePublished</c> in the page.</summary>
    JsonLd,

    /// <summary>An OpenGraph or other meta tag of the page.</summary>
    Meta,

    /// <summary>A <c>time</c> element of the page.</summary>
    TimeElement,

    /// <summary>A dateline in the text.</summary>
    Dateline,
}
