using Marsad.Claims;
using Marsad.Dates;
using Marsad.Places;

namespace Marsad.Incidents;

/// <summary>What claims of one event have in common. Derived: the same claims always give the same incident, in any order.</summary>
public sealed record Incident
{
    /// <summary>Names the incident: made from its earliest claim, so that it stays while others join.</summary>
    public required string Id { get; init; }

    /// <summary>The days between which it happened.</summary>
    public required DateRange When { get; init; }

    /// <summary>The place as the most precise claim writes it; null where none tells.</summary>
    public string? PlaceText { get; init; }

    /// <summary>The places, the most precise claim's.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>How it was done; null where not told.</summary>
    public Means? Means { get; init; }

    /// <summary>Everyone whom some claim blames, as written, each once.</summary>
    public IReadOnlyList<string> Blamed { get; init; } = [];

    /// <summary>How many independent origins its claims have.</summary>
    public int Origins { get; init; }

    /// <summary>How it stands.</summary>
    public Standing Standing { get; init; }

    /// <summary>Its claims' ids, in canonical order.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>The ids of the reports they stand in, each once.</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>Why its claims were put together, a sentence each, for people.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>How an incident stands among its origins.</summary>
public enum Standing
{
    /// <summary>One independent origin.</summary>
    SingleOrigin,

    /// <summary>Two or more independent origins.</summary>
    Corroborated,

    /// <summary>They disagree on who did it, or someone denies it.</summary>
    Contested,

    /// <summary>No origin asserts it.</summary>
    Unconfirmed,

    /// <summary>Its origin took it back.</summary>
    Withdrawn,
}
