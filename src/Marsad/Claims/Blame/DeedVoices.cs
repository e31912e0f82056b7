using Marsad.Claims.Sources;
using Marsad.Text;

namespace Marsad.Claims.Blame;

/// <summary>Tells in whose words a sentence tells a deed: a speaker's, an accuser's, or the report's own.</summary>
internal sealed class DeedVoices(Lexicon lexicon)
{
    // What is said of who speaks when nobody is known who does.
    private const string Somebody = "";

    private readonly ActorFinder _actors = new(lexicon);
    private readonly int _deny = lexicon.Label("deny");
    private readonly int _be = lexicon.Label("be");
    private readonly int _have = lexicon.Label("have");
    private readonly int _adverb = lexicon.Label("adv");
    private readonly int _on = lexicon.Label("blame.on");

    /// <summary>The one who says that the deed was done so; null where the report does.</summary>
    public string? Of(Discourse discourse, int sentence, Deed deed)
    {
        var speakers = discourse.Voices.Speakers[sentence];
        if (deed.Blame is { } word)
        {
            return Array.Find(speakers, s => s.First <= word.First && word.First < s.Last)?.Name ?? Around(speakers, deed)
                ?? (IsActive(discourse.Text.Sentences[sentence], word) ? Somebody : null);
        }

        return Around(speakers, deed);
    }

    /// <summary>The parties that the sentence says deny something.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="deniers">Where they are put.</param>
    public void AddDeniers(Discourse discourse, Sentence sentence, ref List<string>? deniers)
    {
        for (var i = 1; sentence.Has(_deny) && i < sentence.Units.Count; i++)
        {
            if (sentence.Units[i].Has(_deny) && _actors.Subject(discourse, sentence, i) is { Length: > 0 } denier)
            {
                (deniers ??= []).Add(denier);
            }
        }
    }

    // The speaker before the deed, else the one behind it.
    private static string? Around(Speaker[] speakers, Deed deed) =>
        (Array.FindLast(speakers, s => s.Last <= deed.At && s.Reach is Reach.Either or Reach.Behind or Reach.Around)
            ?? Array.Find(speakers, s => s.First > deed.At && s.Reach is Reach.Either or Reach.Front or Reach.Around))?.Name;

    // "Blamed rebels", not "was blamed on rebels".
    private bool IsActive(Sentence sentence, Unit word)
    {
        var at = sentence.Units.IndexAt(word.First) - 1;
        while (at >= 0 && (sentence.Units[at].Has(_adverb) || sentence.Units[at].Has(_have)) && !sentence.Units[at].Has(_be))
        {
            at--;
        }

        return !word.Has(_on) && (at < 0 || !sentence.Units[at].Has(_be));
    }
}
