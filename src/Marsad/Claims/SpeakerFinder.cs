using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Finds the speakers of each sentence, and resolves pronouns to the last one named.</summary>
internal sealed class SpeakerFinder(Marker marker)
{
    private readonly int _speaker = marker.Lexicon.CaptureName("speaker");
    private readonly int _outlet = marker.Lexicon.CaptureName("outlet");
    private readonly int _say = marker.Lexicon.CaptureName("say");
    private readonly SpeakerNames _names = new(marker.Lexicon);
    private readonly ClauseReader _clauses = new(marker.Lexicon);

    /// <summary>Who speaks in each sentence.</summary>
    public Voices Find(MarkedText text)
    {
        var sentences = text.Sentences.ConvertAll(s => marker.Reduced("speakers", text, s));
        var all = new Speaker[sentences.Count][];
        var memory = new SpeakerMemory();
        foreach (var sentence in sentences)
        {
            var phrases = marker.Find("sources", sentence);
            all[sentence.Index] = phrases.Count == 0 ? [] : Speakers(text, sentence, sentences.Count, phrases, memory);
            _names.Note(text, sentence, memory);
        }

        return new Voices(all, sentences);
    }

    private Speaker[] Speakers(MarkedText text, Sentence sentence, int sentences, IReadOnlyList<Phrase> phrases, SpeakerMemory memory)
    {
        var matches = phrases.Select(m => new Match(m, Where(m), m[_speaker]!.Value, m[_say]?.First ?? m.First)).ToList();
        matches.RemoveAll(m => m.Where is "heading" && sentence.Index > 0 || m.Where is "credit" && sentence.Index < sentences - 2);
        var found = new List<Speaker>();
        foreach (var match in WithoutRivals(matches))
        {
            Add(text, sentence, match, memory, found);
        }

        return [.. found];
    }

    private static string Where(Phrase match) => match.Rule.Facts["where"];

    private void Add(MarkedText text, Sentence sentence, Match match, SpeakerMemory memory, List<Speaker> found)
    {
        if (_names.Resolve(text, match.Unit, memory) is not { } name)
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

        found.Add(new Speaker(match.Phrase.First, match.Phrase.Last, chain, ReachOf(match.Where))
        {
            ClosesClause = _clauses.HasVerbBefore(sentence, match.Phrase.First, found.Count > 0 ? found[^1].Last : sentence.First),
            IsNamelessMonitor = _names.IsNamelessMonitor(text, match.Unit),
            IsNamedMonitor = _names.IsNamedMonitor(text, match.Unit),
        });
    }

    private static Reach ReachOf(string where) => where switch
    {
        "fore" or "going-on" or "citing" or "denied" => Reach.Behind,
        "inverted" => Reach.Front,
        "according" => Reach.Around,
        "post" => Reach.Post,
        "heading" => Reach.Headline,
        "credit" => Reach.Report,
        _ => Reach.Either,
    };

    // One verb has one speaker, one speaker one verb: chains tell most, then what stands before its verb, then what is longest.
    private List<Match> WithoutRivals(List<Match> matches)
    {
        var kept = new List<Match>();
        foreach (var match in matches.OrderBy(Rank).ThenByDescending(m => m.Phrase.Last - m.Phrase.First).ThenBy(m => m.Phrase.First))
        {
            if (kept.TrueForAll(k => k.Say != match.Say && !Overlap(k.Unit, match.Unit) && !(k.Phrase[_outlet] is { } o && Overlap(o, match.Unit))))
            {
                kept.Add(match);
            }
        }

        kept.Sort((a, b) => a.Phrase.First.CompareTo(b.Phrase.First));
        return kept;
    }

    private int Rank(Match match) => match.Where switch
    {
        "post" => 0,
        "denied" => 1,
        _ when match.Phrase[_outlet] is not null => 1,
        "according" => 2,
        "inverted" => 3,
        "citing" or "going-on" => 5,
        "credit" or "heading" => 6,
        _ => 4,
    };

    private static bool Overlap(in Unit a, in Unit b) => a.First < b.Last && b.First < a.Last;

    private sealed record Match(Phrase Phrase, string Where, Unit Unit, int Say);
}
