using Marsad.Claims.Parties;
using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>Tells how far over the sentences behind it somebody's speech goes, where these do not say whose they are.</summary>
internal sealed class SpeechReach(Lexicon lexicon)
{
    private const int Sentences = 2;

    // A bulletin that is announced is told in the sentences behind.
    private const int SentencesOfStatement = 8;

    // How far before and behind somebody must speak whose speech a sentence between belongs to.
    private const int Between = 2;

    private readonly PartyWords _words = new(lexicon);
    private readonly int _more = lexicon.Label("speech.more");
    private readonly int _also = lexicon.Label("speech.also");
    private readonly int _them = lexicon.Label("speech.them");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _definite = lexicon.Label("det.definite");
    private readonly int _told = lexicon.Label("speech.told");

    /// <summary>"A further 20 were wounded", "two of the dead were children", "the toll includes nine": more of what the one before told.</summary>
    public bool GoesOn(MarkedText text, ClaimDraft draft, ClaimDraft before)
    {
        var sentences = draft.Sentence.Index - before.Sentence.Index;
        if (sentences is < 0 or > Sentences)
        {
            return false;
        }

        var isToll = sentences > 0 && IsToldBefore(text, draft.Sentence.First, draft.Sentence.Last);
        for (var at = Math.Min(draft.Group.First, draft.Harm.First); !isToll && at < Math.Max(draft.Group.Last, draft.Harm.Last); at++)
        {
            isToll = (at < draft.Group.Last && Is(text, at, _more)) || (sentences == 1 && Is(text, at, _also))
                || (Is(text, at, _of) && at + 1 < draft.Group.Last && (Is(text, at + 1, _them) || IsToldBefore(text, at + 1, draft.Group.Last)));
        }

        return isToll;
    }

    /// <summary>Who announced a bulletin, a communique in a sentence that tells nothing of it; null where nobody did, or another has spoken since.</summary>
    public static Speaker? OfStatement(Discourse discourse, int sentence)
    {
        var speakers = discourse.Voices.Speakers;
        for (var i = sentence - 1; i >= 0 && i >= sentence - SentencesOfStatement; i--)
        {
            if (speakers[i].Length > 0)
            {
                return speakers[i][^1] is { Announces: true } author ? author : null;
            }
        }

        return null;
    }

    /// <summary>Who speaks before the sentence and says also something behind it; null where that is not one and the same.</summary>
    public Speaker? Around(Speaker[][] speakers, int sentence)
    {
        var before = Nearest(speakers, sentence, -1);
        return before is not null && Nearest(speakers, sentence, 1) is { Continues: true } after && _words.AreOne(before.Name, after.Name) ? before : null;
    }

    private static Speaker? Nearest(Speaker[][] speakers, int sentence, int step)
    {
        for (var i = sentence + step; i >= 0 && i < speakers.Length && Math.Abs(i - sentence) <= Between; i += step)
        {
            if (speakers[i].Length > 0)
            {
                return step < 0 ? speakers[i][^1] : speakers[i][0];
            }
        }

        return null;
    }

    // "The toll", "the dead".
    private bool IsToldBefore(MarkedText text, int token, int end) => token + 1 < end && Is(text, token, _definite) && Is(text, token + 1, _told);

    private bool Is(MarkedText text, int token, int label) => lexicon.Means(text.Tokens[token], label);
}
