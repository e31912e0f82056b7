using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>Finds the speakers of each sentence, and resolves pronouns to the last one named.</summary>
internal sealed class SpeakerFinder(Marker marker)
{
    // One a thread, for one sentence after the other.
    [ThreadStatic]
    private static List<SpeakerMatch>? t_matches;

    [ThreadStatic]
    private static List<Speaker>? t_found;

    private readonly Stage _speakers = marker.Lexicon.Stage("speakers");
    private readonly Stage _sources = marker.Lexicon.Stage("sources");
    private readonly int _speaker = marker.Lexicon.CaptureName("speaker");
    private readonly int _outlet = marker.Lexicon.CaptureName("outlet");
    private readonly int _say = marker.Lexicon.CaptureName("say");
    private readonly int _spoken = marker.Lexicon.Label("speaker");
    private readonly int _we = marker.Lexicon.Label("pronoun.we");
    private readonly int _quote = marker.Lexicon.Label("quote");
    private readonly int _agency = marker.Lexicon.Label("source.agency");
    private readonly int _stop = marker.Lexicon.Label("stop");
    private readonly int _digits = marker.Lexicon.Label("digits");
    private readonly int _more = marker.Lexicon.Label("say.more");
    private readonly int _hyphen = marker.Lexicon.Label("hyphen");
    private readonly SpeakerNames _names = new(marker.Lexicon);
    private readonly SpeakerRivals _rivals = new(marker.Lexicon);
    private readonly ClauseReader _clauses = new(marker.Lexicon);

    /// <summary>Who speaks in each sentence.</summary>
    public Voices Find(MarkedText text)
    {
        var sentences = new List<Sentence>(text.Sentences.Count);
        foreach (var sentence in text.Sentences)
        {
            sentences.Add(marker.Reduced(_speakers, text, sentence));
        }

        var all = new Speaker[sentences.Count][];
        var monitors = new string?[sentences.Count];
        var memory = new SpeakerMemory();
        var ownVoice = SpeaksForItself(text);
        foreach (var sentence in sentences)
        {
            var phrases = marker.Find(_sources, sentence);
            all[sentence.Index] = phrases.Count == 0 || text.IsInTable(sentence.First) ? [] : Speakers(text, sentence, sentences.Count, phrases, memory, ownVoice);
            _names.Note(text, sentence, memory);
            monitors[sentence.Index] = Monitor(text, sentence);
        }

        return new Voices(all, sentences, monitors);
    }

    private string? Monitor(MarkedText text, Sentence sentence)
    {
        if (!sentence.Has(_spoken))
        {
            return null;
        }

        foreach (var unit in sentence.Units)
        {
            if (unit.Has(_spoken) && !unit.Has(_agency) && _names.IsNamedMonitor(text, unit))
            {
                return text.Words(unit);
            }
        }

        return null;
    }

    private Speaker[] Speakers(MarkedText text, Sentence sentence, int sentences, PhraseList phrases, SpeakerMemory memory, bool ownVoice)
    {
        var matches = t_matches ??= [];
        matches.Clear();
        foreach (var phrase in phrases)
        {
            var match = new SpeakerMatch(phrase, phrase[_speaker] ?? default, phrase[_say]?.First ?? phrase.First);
            if (match.MayStand(sentence, sentences, ownVoice))
            {
                matches.Add(match);
            }
        }

        if (matches.Count == 0)
        {
            return [];
        }

        var found = t_found ??= [];
        found.Clear();
        foreach (var match in matches.Count == 1 ? matches : _rivals.Holding(sentence, matches))
        {
            Add(text, sentence, match, memory, found);
            if (sentence.Index >= sentences - 2 && found.Count > 0 && EndsReport(sentence, match))
            {
                found.Add(found[^1] with { Reach = Reach.Report });
            }
        }

        return [.. found];
    }

    // "Our forces", "we lost", outside quotations: a statement, whose author signs it and is no source of its own words.
    private bool SpeaksForItself(MarkedText text)
    {
        Quotations? quotations = null;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Has(_we) && !sentence.Has(_quote) && !(quotations ??= new Quotations(text)).IsQuoted(sentence.Index))
            {
                return true;
            }
        }

        return false;
    }

    // "…, Kestag reported." at the very end, an agency's name: the credit of the whole report. Where that sentence tells of people harmed
    // it is the source of these, unless the desk's numbers stand behind it: "Kestag reported. 218-11".
    private bool EndsReport(Sentence sentence, SpeakerMatch match)
    {
        if (match.Where is not "any" || !match.Unit.Has(_agency) || match.Unit.Last != match.Say)
        {
            return false;
        }

        var (isSigned, isLast) = (false, true);
        foreach (var unit in sentence.Units)
        {
            var isBehind = unit.First > match.Say;
            isSigned |= isBehind && unit.Has(_digits);
            isLast &= !isBehind || unit.Has(_stop) || unit.Has(_digits) || unit.Has(_hyphen);
        }

        return isLast && (isSigned || !_clauses.TellsHarm(sentence, sentence.First, match.Phrase.First));
    }

    private void Add(MarkedText text, Sentence sentence, SpeakerMatch match, SpeakerMemory memory, List<Speaker> found)
    {
        if (match.Adds)
        {
            Adds(match, found);
            return;
        }

        if (_names.Resolve(text, sentence, match.Unit, memory) is not { } name)
        {
            return;
        }

        var outlet = match.Phrase[_outlet] is { } unit && _names.PassesOn(unit) ? text.Words(unit) : null;
        string[] chain = outlet is null ? [name] : [outlet, name];
        if (match.IsCited && found.Count > 0 && found[^1].Reach is Reach.Either or Reach.Behind)
        {
            var citer = found[^1];
            found[^1] = citer with { Last = match.Phrase.Last, Chain = [.. citer.Chain, name] };
            return;
        }

        found.Add(new Speaker(match.Phrase.First, match.Phrase.Last, chain, match.ReachIn(sentence))
        {
            ClosesClause = _clauses.HasVerbBefore(sentence, match.Phrase.First, found.Count > 0 ? found[^1].Last : sentence.First),
            IsNamelessMonitor = _names.IsNamelessMonitor(text, match.Unit),
            IsNamedMonitor = _names.IsNamedMonitor(text, match.Unit),
            Announces = match.Announces,
            Continues = TellsMore(sentence, match),
        });
    }

    private bool TellsMore(Sentence sentence, SpeakerMatch match)
    {
        if (!sentence.Has(_more))
        {
            return false;
        }

        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (unit.First >= match.Unit.Last && unit.Last <= match.Phrase.Last && unit.Has(_more))
            {
                return true;
            }
        }

        return false;
    }

    // "Said the ministry, adding that": the one who spoke last.
    private static void Adds(SpeakerMatch match, List<Speaker> found)
    {
        if (found.Count > 0 && found[^1].Reach is not (Reach.Post or Reach.Headline))
        {
            found.Add(found[^1] with { First = match.Phrase.First, Last = match.Phrase.Last, Reach = Reach.Behind, ClosesClause = false });
        }
    }
}
