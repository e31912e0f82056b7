using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>Who speaks in one sentence: where the words of saying stand, and the chain from the report outwards.</summary>
/// <param name="First">The first token of the speaker's words and the verb.</param>
/// <param name="Last">One past their last.</param>
/// <param name="Chain">From the one who passes it on to the one who claims it, as written.</param>
/// <param name="Reach">Which words of the sentence are theirs.</param>
internal sealed record Speaker(int First, int Last, string[] Chain, Reach Reach)
{
    /// <summary>The one who claims: the chain's end.</summary>
    public string Name => Chain[^1];

    /// <summary>For a speaker in the middle of a sentence: whether a clause stands before, whose words are most likely theirs.</summary>
    public bool ClosesClause { get; init; }

    /// <summary>A body that counts, without a name ("a monitor"): the one that the next sentences name.</summary>
    public bool IsNamelessMonitor { get; init; }

    /// <summary>A body that counts, by its name.</summary>
    public bool IsNamedMonitor { get; init; }

    /// <summary>Whether the sentence only says that a bulletin is out: what it tells stands behind.</summary>
    public bool Announces { get; init; }

    /// <summary>Whether it is more that is said: "the ministry also said", "it added".</summary>
    public bool Continues { get; init; }
}

/// <summary>Which words of a sentence are a speaker's.</summary>
internal enum Reach
{
    /// <summary>Those in front or those behind.</summary>
    Either,

    /// <summary>Those behind ("the council put the toll at").</summary>
    Behind,

    /// <summary>Those in front ("said the ministry").</summary>
    Front,

    /// <summary>All, where it opens the sentence; else those in front ("according to").</summary>
    Around,

    /// <summary>The post that it ends.</summary>
    Post,

    /// <summary>The headline that it ends.</summary>
    Headline,

    /// <summary>All that has no nearer source.</summary>
    Report,
}

/// <summary>Who speaks in a report.</summary>
/// <param name="Speakers">The speakers of every sentence, by its index.</param>
/// <param name="Sentences">The sentences with each phrase that may speak made one unit.</param>
/// <param name="Monitors">The first body that counts which each sentence names, speaking or not; null where it names none.</param>
internal sealed record Voices(Speaker[][] Speakers, List<Sentence> Sentences, string?[] Monitors)
{
    /// <summary>What each sentence has of responses, by its index, empty where none has any; null until they are looked for.</summary>
    public PhraseList[]? Responses { get; set; }
}
