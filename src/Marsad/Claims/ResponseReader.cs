using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Finds who denies, doubts or admits what a claim of the same report tells, and puts a claim in doubt that nobody could confirm.</summary>
internal sealed class ResponseReader(Marker marker)
{
    // What is answered stands in the same sentence or shortly before.
    private const int SentencesBack = 4;

    private readonly int _by = marker.Lexicon.CaptureName("by");
    private readonly int _act = marker.Lexicon.CaptureName("act");
    private readonly int _culprit = marker.Lexicon.Label("culprit.word");
    private readonly int _claimed = marker.Lexicon.Label("culprit.claim");
    private readonly SpeakerNames _names = new(marker.Lexicon);

    /// <summary>Adds the responses to the claims they answer.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var memory = new SpeakerMemory();
        var bySentence = drafts.ToLookup(d => d.Sentence.Index);
        foreach (var sentence in discourse.Text.Sentences)
        {
            foreach (var match in marker.Find("responses", sentence))
            {
                Answer(discourse, bySentence, sentence, match, memory);
            }
        }
    }

    private void Answer(Discourse discourse, ILookup<int, ClaimDraft> drafts, Sentence sentence, Phrase match, SpeakerMemory memory)
    {
        var act = Enum.Parse<ResponseAct>(match.Rule.Facts["act"], ignoreCase: true);
        var about = act == ResponseAct.Admits || IsOfCulprit(sentence, match) ? ResponseAbout.Culprit : ResponseAbout.Harm;
        var answered = Answered(drafts, sentence, match, about);
        var by = match[_by] is { } unit ? _names.Resolve(discourse.Text, unit, memory) : null;
        foreach (var draft in answered)
        {
            if (act == ResponseAct.Doubts && about == ResponseAbout.Harm && draft.Stance == Stance.Asserted)
            {
                draft.Stance = Stance.Unconfirmed;
            }

            if (by is not null && by != draft.SaidBy && !draft.Responses.Exists(r => r.By == by && r.Act == act && r.About == about))
            {
                draft.Responses.Add(new Response(by, act, about, Words(discourse.Text, sentence)));
            }
        }
    }

    // The denied words themselves, else what the sentence told before, else the last claims before it.
    private static List<ClaimDraft> Answered(ILookup<int, ClaimDraft> drafts, Sentence sentence, Phrase match, ResponseAbout about)
    {
        var own = drafts[sentence.Index].ToList();
        if (own.Count > 0)
        {
            var denied = own.FindAll(d => d.Stance == Stance.Denied);
            var told = own.FindAll(d => d.Harm.Last <= match.First || d.Group.Last <= match.First);
            var named = about == ResponseAbout.Culprit && told.Count == 0 ? own : told;
            return denied.Count > 0 && about == ResponseAbout.Harm ? [.. denied, .. Same(drafts, sentence, denied)] : named;
        }

        for (var i = sentence.Index - 1; i >= 0 && i >= sentence.Index - SentencesBack; i--)
        {
            var before = drafts[i].Where(d => d.Scope is null or ClaimScope.Incident).ToList();
            if (before.Count > 0)
            {
                return before;
            }
        }

        return [];
    }

    // The same figure told as fact elsewhere is what the denial answers.
    private static IEnumerable<ClaimDraft> Same(ILookup<int, ClaimDraft> drafts, Sentence sentence, List<ClaimDraft> denied) =>
        drafts.Where(g => g.Key <= sentence.Index).SelectMany(g => g)
            .Where(d => d.Stance != Stance.Denied && denied.Exists(n => n.Kind == d.Kind && n.Count?.Low == d.Count?.Low && n.Count?.High == d.Count?.High));

    private bool IsOfCulprit(Sentence sentence, Phrase match)
    {
        foreach (var unit in sentence.Units)
        {
            if (unit.First >= match.First && (unit.Has(_culprit) || unit.Has(_claimed)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Words(MarkedText text, Sentence sentence)
    {
        var span = text.SpanOf(sentence.First, sentence.Last);
        return text.Text.Substring(span.Start, span.Length);
    }
}
