using Marsad.Claims.Parties;
using Marsad.Claims.Sources;
using Marsad.Text;

namespace Marsad.Claims.Answers;

/// <summary>Finds who denies, doubts or admits what a claim of the same report tells, and puts a claim in doubt that nobody could confirm.</summary>
internal sealed class ResponseReader(Marker marker)
{
    // What is answered stands in the same sentence or shortly before.
    private const int SentencesBack = 4;
    private const int Opening = 3;

    private readonly Stage _stage = marker.Lexicon.Stage("responses");
    private readonly int _by = marker.Lexicon.CaptureName("by");
    private readonly int _act = marker.Lexicon.CaptureName("act");
    private readonly int _speaker = marker.Lexicon.Label("speaker");
    private readonly int _group = marker.Lexicon.Label("group");
    private readonly int _all = marker.Lexicon.Label("answer.all");
    private readonly int _one = marker.Lexicon.Label("answer.one");
    private readonly int _culprit = marker.Lexicon.Label("culprit.word");
    private readonly int _doubtedBy = marker.Lexicon.Label("culprit.doubt");
    private readonly int _harm = marker.Lexicon.Label("harm");
    private readonly int _gerund = marker.Lexicon.Label("v.ing");
    private readonly int _weapon = marker.Lexicon.Label("weapon");
    private readonly int _attackVerb = marker.Lexicon.Label("attack.verb");
    private readonly AnsweredEvent _events = new(marker.Lexicon);
    private readonly DenialScope _scope = new(marker.Lexicon);
    private readonly PartyReader _parties = new(marker.Lexicon);
    private readonly ClauseReader _clauses = new(marker.Lexicon);

    /// <summary>Adds the responses to the claims they answer.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="drafts">The claims.</param>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var voices = discourse.Voices;
        var speakers = voices.Speakers;
        var found = voices.Responses ??= Find(voices);
        if (found.Length == 0)
        {
            return;
        }

        DraftsBySentence? bySentence = null;
        string? last = null;
        foreach (var sentence in voices.Sentences)
        {
            foreach (var match in found[sentence.Index])
            {
                bySentence ??= new DraftsBySentence(drafts, voices.Sentences.Count);
                var by = By(discourse.Text, match, speakers[sentence.Index], last);
                Answer(discourse, bySentence, sentence, match, by);
                last = by ?? last;
            }

            last = speakers[sentence.Index] is [.., var speaker] ? speaker.Name : last;
        }
    }

    // By the sentence; none where the whole report answers nothing.
    private PhraseList[] Find(Voices voices)
    {
        PhraseList[]? found = null;
        for (var i = 0; i < voices.Sentences.Count; i++)
        {
            if (marker.Find(_stage, voices.Sentences[i]) is { Count: > 0 } here)
            {
                (found ??= new PhraseList[voices.Sentences.Count])[i] = here;
            }
        }

        return found ?? [];
    }

    private string? By(MarkedText text, Phrase match, Speaker[] speakers, string? last) =>
        match[_by] is not { } unit ? null
        : unit.Has(_speaker) || unit.Has(_group) ? text.Words(unit)
        : Array.FindLast(speakers, s => s.First < match.First)?.Name ?? last;

    private void Answer(Discourse discourse, DraftsBySentence drafts, Sentence sentence, Phrase match, string? by)
    {
        var act = Enum.Parse<ResponseAct>(match.Rule.Facts["act"], ignoreCase: true);
        if (act == ResponseAct.Denies && match[_act] is { } word && !_scope.Denies(sentence, word))
        {
            return;
        }

        var about = act == ResponseAct.Admits || match.Rule.Facts.ContainsKey("about") || IsOfCulprit(drafts, sentence, match, act) ? ResponseAbout.Culprit : ResponseAbout.Harm;
        foreach (var draft in Answered(discourse, drafts, sentence, match, act, about))
        {
            if (act == ResponseAct.Doubts && about == ResponseAbout.Harm && draft.Stance == Stance.Asserted)
            {
                draft.Stance = Stance.Unconfirmed;
            }

            if (by is not null && !draft.Responses.Exists(r => r.By == by && r.Act == act && r.About == about))
            {
                draft.Responses.Add(new Response(by, act, about, Words(discourse.Text, sentence)));
            }
        }
    }

    // What the sentence itself tells of it, else what happened where or when it says, else the last claims before.
    private List<ClaimDraft> Answered(Discourse discourse, DraftsBySentence drafts, Sentence sentence, Phrase match, ResponseAct act, ResponseAbout about)
    {
        List<ClaimDraft> own = [.. drafts[sentence.Index]];
        var denied = own.FindAll(d => d.Stance == Stance.Denied && d.At >= match.First);
        if (act == ResponseAct.Denies && about == ResponseAbout.Harm && denied.Count > 0)
        {
            return [.. denied, .. Same(drafts, sentence, denied)];
        }

        var told = own.FindAll(d => d.At < (match[_act]?.First ?? match.First));
        var behind = own.FindAll(d => d.At >= match.Last && !_clauses.IsBroken(sentence, match.Last, d.At));
        var answered = act == ResponseAct.Denies && about == ResponseAbout.Harm ? told
            : behind.Count > 0 ? behind : told;
        return answered.Count > 0 ? answered
            : _events.Of(discourse, drafts, sentence, match[_act]?.Last ?? match.Last) ?? Before(drafts, sentence, match);
    }

    // A sum is answered in the next sentence's first words, or not at all.
    private List<ClaimDraft> Before(DraftsBySentence drafts, Sentence sentence, Phrase match)
    {
        var all = new List<ClaimDraft>();
        var opens = match.First <= sentence.First + Opening;
        for (var i = sentence.Index - 1; i >= 0 && i >= sentence.Index - SentencesBack; i--)
        {
            List<ClaimDraft> before = [.. drafts[i]];
            before.RemoveAll(d => d.Scope is not (null or ClaimScope.Incident) && !(d.Scope == ClaimScope.Period && opens && i == sentence.Index - 1));
            if (before.Count > 0 && !sentence.Has(_all))
            {
                return sentence.Has(_one) ? [before[^1]] : before;
            }

            // "Could not verify either account": what each source before told.
            all.AddRange(before.FindAll(static d => d.SaidBy is not null));
        }

        return all;
    }

    // The same figure told as fact before is what the denial answers; who told it claims what is denied.
    private static List<ClaimDraft> Same(DraftsBySentence drafts, Sentence sentence, List<ClaimDraft> denied)
    {
        var first = Math.Max(0, sentence.Index - Discourse.FarthestBack);
        var same = Enumerable.Range(first, sentence.Index - first + 1).SelectMany(i => drafts[i].ToArray())
            .Where(d => d.Stance != Stance.Denied && denied.Exists(n => n.Kind == d.Kind && n.Count?.Low == d.Count?.Low && n.Count?.High == d.Count?.High)).ToList();
        foreach (var draft in denied.Where(d => d.SaidBy is null && same.Count > 0 && same[0].SaidBy is not null))
        {
            draft.SaidBy = same[0].SaidBy;
            draft.Sources.AddRange(same[0].SourcesTold);
        }

        return same;
    }

    // What the denied words tell as denied is about the harm; what they tell and leave standing is about who did it.
    private bool IsOfCulprit(DraftsBySentence drafts, Sentence sentence, Phrase match, ResponseAct act)
    {
        var end = match[_act]?.Last ?? match.Last;
        List<ClaimDraft> behind = [.. drafts[sentence.Index]];
        behind.RemoveAll(d => d.At < end || _clauses.IsBroken(sentence, end, d.At));
        if (act == ResponseAct.Denies && behind.Count > 0)
        {
            return behind.TrueForAll(d => d.Stance != Stance.Denied);
        }

        for (var i = 0; i < sentence.Units.Count; i++)
        {
            var unit = sentence.Units[i];
            if (unit.First >= end && (unit.Has(_culprit) || IsOwn(sentence.Units, i) || (act == ResponseAct.Doubts && unit.Has(_doubtedBy)) || (unit.First == end && (unit.Has(_harm) || unit.Has(_attackVerb)) && unit.Has(_gerund))))
            {
                return true;
            }
        }

        return false;
    }

    // "Denied that its jets were there": what it has, it would have done it with.
    private bool IsOwn(List<Unit> units, int at) => _parties.IsOwned(units, at) || (units[at].Has(_weapon) && _parties.Owner(units, at) >= 0);

    private static string Words(MarkedText text, Sentence sentence)
    {
        var span = text.SpanOf(sentence.First, sentence.Last);
        return text.Text.Substring(span.Start, span.Length);
    }
}
