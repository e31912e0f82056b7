using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>Tells which of the speakers found in a sentence hold, where rules read one name or one verb several ways.</summary>
internal sealed class SpeakerRivals(Lexicon lexicon)
{
    // One a thread, for one sentence after the other.
    [ThreadStatic]
    private static List<SpeakerMatch>? t_kept;

    private readonly int _outlet = lexicon.CaptureName("outlet");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _relative = lexicon.Label("relative");
    private readonly int _does = lexicon.Label("speaker.does");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _present = lexicon.Label("v.pres");
    private readonly int _verbLike = lexicon.Label("verb-like");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _noun = lexicon.Label("noun");
    private readonly ClauseReader _clauses = new(lexicon);

    /// <summary>Those that hold, in the order of the text; the list is used anew for the next sentence.</summary>
    /// <remarks>One verb has one speaker, one speaker one verb: chains tell most, then what stands before its verb, then what is longest.</remarks>
    public List<SpeakerMatch> Holding(Sentence sentence, List<SpeakerMatch> matches)
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

    private void RemoveFurther(Sentence sentence, List<SpeakerMatch> matches)
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

    private bool IsFurther(Sentence sentence, SpeakerMatch match, List<SpeakerMatch> matches)
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
    private void SortByRank(List<SpeakerMatch> matches)
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

    private (int Rank, int Length, int First) Order(SpeakerMatch match) => (Rank(match), match.Phrase.First - match.Phrase.Last, match.Phrase.First);

    private bool IsRival(SpeakerMatch match, List<SpeakerMatch> kept)
    {
        foreach (var other in kept)
        {
            if (other.Say == match.Say || (!match.Adds && Overlap(other.Unit, match.Unit)) || (other.Phrase[_outlet] is { } outlet && Overlap(outlet, match.Unit)))
            {
                return true;
            }
        }

        return false;
    }

    // "The groups that entered it Kestag reported": the name right before the verb speaks, unless a preposition leads it.
    private bool IsNearer(Sentence sentence, SpeakerMatch nearer, SpeakerMatch further)
    {
        if (nearer.Where != further.Where || nearer.Unit.First < further.Unit.Last || further.Unit.Last == 0)
        {
            return false;
        }

        var at = sentence.Units.IndexAt(nearer.Unit.First);
        var before = at > 0 ? sentence.Units[at - 1] : default;
        return at > 0 && !before.Has(_prep) && !before.Has(_relative) && !before.Has(_does) && !before.Has(_and) && !IsVerb(before);
    }

    // "The group which runs a clinic said": whom the relative clause speaks of says nothing.
    private bool IsVerb(in Unit unit) => unit.Has(_lower) && (unit.Has(_past) || unit.Has(_present) || unit.Has(_verbLike) || unit.Has(_unknown)) && !unit.Has(_noun);

    // "Its spokesman said a guard was shot": the subject that begins the sentence, not the one behind the verb.
    private bool IsPlain(Sentence sentence, SpeakerMatch plain, SpeakerMatch inverted) =>
        inverted.Where is "inverted" && plain.Where is "any" && plain.Unit.Last == plain.Say && !_clauses.HasVerbBefore(sentence, plain.Unit.First, sentence.First);

    private int Rank(SpeakerMatch match) => match.Where switch
    {
        "post" => 0,
        "denied" => 1,
        _ when match.Phrase[_outlet] is not null => 1,
        "according" => 2,
        "inverted" => 3,
        "citing" or "going-on" or "announcing" or "adds" => 5,
        "credit" or "heading" or "author" => 6,
        _ => 4,
    };

    private static bool Overlap(in Unit a, in Unit b) => a.First < b.Last && b.First < a.Last;
}
