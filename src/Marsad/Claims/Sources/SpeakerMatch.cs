using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>What a rule of sources found.</summary>
/// <param name="Phrase">The whole of it.</param>
/// <param name="Unit">Who speaks; empty where the rule names nobody.</param>
/// <param name="Say">The first token of the verb of saying.</param>
internal readonly record struct SpeakerMatch(Phrase Phrase, Unit Unit, int Say)
{
    /// <summary>Where the speaker stands to what is said, as the rule tells.</summary>
    public string Where => Phrase.Rule.Where;

    /// <summary>"…, adding that": the one who spoke last goes on.</summary>
    public bool Adds => Where is "adds";

    /// <summary>"…, citing the ministry": who spoke last passes it on.</summary>
    public bool IsCited => Where is "citing";

    /// <summary>"The ministry issued a statement": what stands behind is its.</summary>
    public bool Announces => Where is "announcing";

    /// <summary>How far what is said reaches; a speaker and a colon as a report's first words speak all of it.</summary>
    public Reach ReachIn(Sentence sentence) => Where switch
    {
        "colon" when sentence.Index == 0 => Reach.Report,
        "fore" or "colon" or "going-on" or "announcing" or "citing" or "denied" => Reach.Behind,
        "inverted" => Reach.Front,
        "according" => Reach.Around,
        "post" => Reach.Post,
        "heading" => Reach.Headline,
        "credit" or "author" => Reach.Report,
        _ => Reach.Either,
    };

    /// <summary>Whether such a source may stand there: a heading only at the top, a credit only in the last two sentences; a statement's author is no source of its own words.</summary>
    public bool MayStand(Sentence sentence, int sentences, bool ownVoice) => Where switch
    {
        "heading" => sentence.Index == 0,
        "author" => sentence.Index == 0 && !ownVoice,
        "credit" => sentence.Index >= sentences - 2 && !ownVoice,
        _ => true,
    };
}
