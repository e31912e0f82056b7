using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Finds the speakers of each sentence, and resolves pronouns to the last one named.</summary>
internal sealed class SpeakerFinder(Marker marker)
{
    // One a thread, for one sentence after the other.
    [ThreadStatic]
    private static List<Match>? t_matches, t_kept;

    [ThreadStatic]
    private static List<Speaker>? t_found;

    private readonly Stage _speakers = marker.Lexicon.Stage("speakers");
    private readonly Stage _sources = marker.Lexicon.Stage("sources");
    private readonly int _speaker = marker.Lexicon.CaptureName("speaker");
    private readonly int _outlet = marker.Lexicon.CaptureName("outlet");
    private readonly int _say = marker.Lexicon.CaptureName("say");
    private readonly int _spoken = marker.Lexicon.Label("speaker");
    private readonly int _prep = marker.Lexicon.Label("prep");
    private readonly int _relative = marker.Lexicon.Label("relative");
    private readonly int _does = marker.Lexicon.Label("speaker.does");
    private readonly int _we = marker.Lexicon.Label("pronoun.we");
    private readonly int _quote = marker.Lexicon.Label("quote");
    private readonly int _agency = marker.Lexicon.Label("source.agency");
    private readonly int _stop = marker.Lexicon.Label("stop");
    private readonly int _digits = marker.Lexicon.Label("digits");
    private readonly int _hyphen = marker.Lexicon.Label("hyphen");
    private readonly int _and = marker.Lexicon.Label("conj.and");
    private readonly SpeakerNames _names = new(marker.Lexicon);
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
            all[sentence.Index] = phrases.Count == 0 ? [] : Speakers(text, sentence, sentences.Count, phrases, memory, ownVoice);
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
            var where = phrase.Rule.Where;
            if (!(where is "heading" or "author" && sentence.Index > 0) && !(where is "credit" && sentence.Index < sentences - 2) && !(ownVoice && where is "author" or "credit"))
            {
                matches.Add(new Match(phrase, where, phrase[_speaker] ?? default, phrase[_say]?.First ?? phrase.First));
            }
        }

        if (matches.Count == 0)
        {
            return [];
        }

        var found = t_found ??= [];
        found.Clear();
        foreach (var match in matches.Count == 1 ? matches : WithoutRivals(sentence, matches))
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

    // "…, Kestag reported." at the very end, an agency's name: the credit of the whole report.
    private bool EndsReport(Sentence sentence, Match match) =>
        match.Where is "any" && match.Unit.Has(_agency) && match.Unit.Last == match.Say && sentence.Units.TrueForAll(u => u.First <= match.Say || u.Has(_stop) || u.Has(_digits) || u.Has(_hyphen));

    private void Add(MarkedText text, Sentence sentence, Match match, SpeakerMemory memory, List<Speaker> found)
    {
        if (match.Where is "adds")
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
        if (match.Where == "citing" && found.Count > 0 && found[^1].Reach is Reach.Either or Reach.Behind)
        {
            var citer = found[^1];
            found[^1] = citer with { Last = match.Phrase.Last, Chain = [.. citer.Chain, name] };
            return;
        }

        var reach = match.Where is "colon" && sentence.Index == 0 ? Reach.Report : ReachOf(match.Where);
        found.Add(new Speaker(match.Phrase.First, match.Phrase.Last, chain, reach)
        {
            ClosesClause = _clauses.HasVerbBefore(sentence, match.Phrase.First, found.Count > 0 ? found[^1].Last : sentence.First),
            IsNamelessMonitor = _names.IsNamelessMonitor(text, match.Unit),
            IsNamedMonitor = _names.IsNamedMonitor(text, match.Unit),
        });
    }

    // "Said the ministry, adding that": the one who spoke last.
    private static void Adds(Match match, List<Speaker> found)
    {
        if (found.Count > 0 && found[^1].Reach is not (Reach.Post or Reach.Headline))
        {
            found.Add(found[^1] with { First = match.Phrase.First, Last = match.Phrase.Last, Reach = Reach.Behind, ClosesClause = false });
        }
    }

    private static Reach ReachOf(string where) => where switch
    {
        "fore" or "colon" or "going-on" or "citing" or "denied" => Reach.Behind,
        "inverted" => Reach.Front,
        "according" => Reach.Around,
        "post" => Reach.Post,
        "heading" => Reach.Headline,
        "credit" or "author" => Reach.Report,
        _ => Reach.Either,
    };

    // One verb has one speaker, one speaker one verb: chains tell most, then what stands before its verb, then what is longest.
    private List<Match> WithoutRivals(Sentence sentence, List<Match> matches)
    {
        RemoveFurther(sentence, matches);
        SortByRank(matches);
        var kept = t_kept ??= [];
        kept.Clear();
        foreach (var match in matches)
        {
            if (!IsRival(match, kept))
            {
                kept.Add(match);
            }
        }

        kept.Sort(static (a, b) => a.Phrase.First.CompareTo(b.Phrase.First));
        return kept;
    }

    private void RemoveFurther(Sentence sentence, List<Match> matches)
    {
        var kept = 0;
        for (var i = 0; i < matches.Count; i++)
        {
            if (!IsFurther(sentence, matches[i], matches))
            {
                matches[kept++] = matches[i];
            }
        }

        matches.RemoveRange(kept, matches.Count - kept);
    }

    private bool IsFurther(Sentence sentence, Match match, List<Match> matches)
    {
        foreach (var other in matches)
        {
            if (other.Say == match.Say && (IsNearer(sentence, other, match) || IsPlain(sentence, other, match)))
            {
                return true;
            }
        }

        return false;
    }

    // Few, and mostly in order already; of equals the one found first stays first.
    private void SortByRank(List<Match> matches)
    {
        for (var i = 1; i < matches.Count; i++)
        {
            var match = matches[i];
            var at = i;
            for (; at > 0 && Order(match).CompareTo(Order(matches[at - 1])) < 0; at--)
            {
                matches[at] = matches[at - 1];
            }

            matches[at] = match;
        }
    }

    private (int Rank, int Length, int First) Order(Match match) => (Rank(match), match.Phrase.First - match.Phrase.Last, match.Phrase.First);

    private bool IsRival(Match match, List<Match> kept)
    {
        foreach (var other in kept)
        {
            if (other.Say == match.Say || (match.Where is not "adds" && Overlap(other.Unit, match.Unit)) || (other.Phrase[_outlet] is { } outlet && Overlap(outlet, match.Unit)))
            {
                return true;
            }
        }

        return false;
    }

    // "The groups that entered it Kestag reported": the name right before the verb speaks, unless a preposition leads it.
    private bool IsNearer(Sentence sentence, Match nearer, Match further)
    {
        if (nearer.Where != further.Where || nearer.Unit.First < further.Unit.Last || further.Unit.Last == 0)
        {
            return false;
        }

        var at = sentence.Units.IndexAt(nearer.Unit.First);
        var before = at > 0 ? sentence.Units[at - 1] : default;
        return at > 0 && !before.Has(_prep) && !before.Has(_relative) && !before.Has(_does) && !before.Has(_and);
    }

    // "Its spokesman said a guard was shot": the subject that begins the sentence, not the one behind the verb.
    private bool IsPlain(Sentence sentence, Match plain, Match inverted) =>
        inverted.Where is "inverted" && plain.Where is "any" && plain.Unit.Last == plain.Say && !_clauses.HasVerbBefore(sentence, plain.Unit.First, sentence.First);

    private int Rank(Match match) => match.Where switch
    {
        "post" => 0,
        "denied" => 1,
        _ when match.Phrase[_outlet] is not null => 1,
        "according" => 2,
        "inverted" => 3,
        "citing" or "going-on" or "adds" => 5,
        "credit" or "heading" or "author" => 6,
        _ => 4,
    };

    private static bool Overlap(in Unit a, in Unit b) => a.First < b.Last && b.First < a.Last;

    private readonly record struct Match(Phrase Phrase, string Where, Unit Unit, int Say);
}
