using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>Finds the lists that count people by place or by day.</summary>
internal sealed class TallyFinder(Marker marker)
{
    private const int FewestEntries = 2;

    // "Velk: none" does not end a list of lines.
    private const int LongestGap = 8;
    private const int MostGaps = 2;

    // One a thread, for one sentence after the other.
    [ThreadStatic]
    private static List<TallyEntry>? t_entries;

    private readonly Stage _stage = marker.Lexicon.Stage("tallies");
    private readonly int _patient = marker.Lexicon.CaptureName("patient");
    private readonly int _where = marker.Lexicon.CaptureName("where");
    private readonly int _place = marker.Lexicon.Label("place");
    private readonly int _date = marker.Lexicon.Label("date");
    private readonly int _open = marker.Lexicon.Label("open");
    private readonly int _close = marker.Lexicon.Label("close");
    private readonly int _break = marker.Lexicon.Label("clause.break");

    // What may stand in an entry behind its number, and between it and the next.
    private readonly LabelSet _inside = marker.Lexicon.Labels("comma", "semicolon", "conj.and", "open", "close", "group", "count", "harm", "adj", "adv", "people", "bullet", "hyphen", "dash", "slash", "amp", "plus", "prep.place", "det", "among", "be");

    // What may stand before the first entry of a line, and behind its last.
    private readonly LabelSet _before = marker.Lexicon.Labels("bullet", "hyphen", "dash", "hash", "prep.place", "det", "open");
    private readonly LabelSet _behind = marker.Lexicon.Labels("stop");

    /// <summary>The lists by the sentences that they stand in; null where there are none.</summary>
    public Dictionary<int, List<Tally>>? In(MarkedText text)
    {
        Dictionary<int, List<Tally>>? found = null;
        Tally? lines = null;
        foreach (var sentence in text.Sentences)
        {
            if (_stage.Possible(sentence).IsEmpty || text.IsInTable(sentence.First))
            {
                continue;
            }

            var entries = Entries(sentence);
            if (entries.Count == 0)
            {
                continue;
            }

            foreach (var chain in Chains(sentence, entries))
            {
                if (Fills(text, sentence, chain))
                {
                    lines = lines is not null && GoesOn(text, lines, sentence) ? lines : chain[0].IsTotal ? null : new Tally(isOfLines: true);
                    Add(found ??= [], lines, sentence, chain);
                }
                else if (chain.Count >= FewestEntries || chain[0].IsSome)
                {
                    Add(found ??= [], new Tally(isOfLines: false), sentence, chain);
                }
            }
        }

        return found;
    }

    private static void Add(Dictionary<int, List<Tally>> found, Tally? tally, Sentence sentence, List<TallyEntry> chain)
    {
        if (tally is null)
        {
            return;
        }

        if (chain[0].IsTotal)
        {
            tally.Total = (sentence, chain[0]);
        }
        else
        {
            tally.Entries.AddRange(chain.Select(entry => (sentence, entry)));
        }

        if (!found.TryGetValue(sentence.Index, out var here))
        {
            found.Add(sentence.Index, here = []);
        }

        here.Add(tally);
    }

    // The next line, or one behind a short line that counts nobody.
    private static bool GoesOn(MarkedText text, Tally lines, Sentence sentence)
    {
        if (lines.Total is not null || sentence.Index - lines.LastSentence > MostGaps + 1)
        {
            return false;
        }

        for (var i = lines.LastSentence + 1; i < sentence.Index; i++)
        {
            if (text.Sentences[i].Last - text.Sentences[i].First > LongestGap)
            {
                return false;
            }
        }

        return true;
    }

    // One entry alone is a chain only where it tells of some of those told before, or fills its line.
    private List<List<TallyEntry>> Chains(Sentence sentence, List<TallyEntry> entries)
    {
        var chains = new List<List<TallyEntry>>();
        foreach (var entry in entries)
        {
            if (chains.Count > 0 && IsNext(sentence, chains[^1], entry))
            {
                chains[^1].Add(entry);
            }
            else
            {
                chains.Add([entry]);
            }
        }

        foreach (var chain in chains)
        {
            for (var i = 0; i < chain.Count; i++)
            {
                chain[i] = chain[i] with { Last = i + 1 < chain.Count ? chain[i + 1].First : EndOf(sentence, chain[i], i > 0) };
            }
        }

        return chains;
    }

    // Of matches that overlap the one that begins first, then the longest.
    private List<TallyEntry> Entries(Sentence sentence)
    {
        var entries = t_entries ??= [];
        entries.Clear();
        foreach (var match in marker.Find(_stage, sentence))
        {
            if (match.Rule.Frame is "cell")
            {
                continue;
            }

            entries.Add(new TallyEntry(match, match[_patient] ?? default, match[_where] ?? default, match.First, match.Last));
        }

        entries.Sort(static (a, b) => (a.First, -a.Last).CompareTo((b.First, -b.Last)));
        var (kept, last) = (0, 0);
        foreach (var entry in CollectionsMarshal.AsSpan(entries))
        {
            if (entry.First >= last)
            {
                entries[kept++] = entry;
                last = entry.Last;
            }
        }

        entries.RemoveRange(kept, entries.Count - kept);
        return entries;
    }

    // "20 in Ardan, including five in Velk, and three in Tirve": of some of an entry's people the list goes on behind them.
    private bool IsNext(Sentence sentence, List<TallyEntry> chain, TallyEntry entry) =>
        (chain[0].Match.Rule.Frame == entry.Match.Rule.Frame || (entry.IsSome && !entry.IsUncounted)) && !entry.IsTotal && Holds(sentence, chain[^1].Last, entry.First, _inside);

    // Whether nothing else stands between the two tokens.
    private bool Holds(Sentence sentence, int first, int last, in LabelSet only)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (unit.First >= first && unit.Last <= last && (!unit.Labels.Meets(only) || unit.Has(_place) || unit.Has(_date) || unit.Has(_break)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Fills(MarkedText text, Sentence sentence, List<TallyEntry> chain) =>
        (chain.Count >= FewestEntries || text.Tokens[sentence.First].Is(TokenShape.LineStart)) && !chain[0].IsSome && Holds(sentence, sentence.First, chain[0].First, _before)
        && Holds(sentence, EndOf(sentence, chain[^1], isListed: true), sentence.Last, _behind);

    // "Velk: 7 (2 children)": to the end of the brackets, which may open with its number. "Ardan: 4 dead, 9 hurt; Velk: 7 dead, 12 hurt":
    // behind a place all that is counted up to the end is its own.
    private int EndOf(Sentence sentence, TallyEntry entry, bool isListed)
    {
        var units = sentence.Units;
        var at = units.IndexFrom(entry.Last);
        if (at >= 0 && isListed && entry.IsPlaceFirst)
        {
            while (at < units.Count && units[at].Labels.Meets(_inside) && !units[at].Has(_break) && !units[at].Has(_place))
            {
                at++;
            }

            return units[at - 1].Last;
        }

        var close = at >= 0 && (units[at].Has(_open) || Opens(sentence, entry)) ? units.FindIndex(at, u => u.Has(_close)) : -1;
        return close < 0 ? entry.Last : units[close].Last;
    }

    private bool Opens(Sentence sentence, TallyEntry entry)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (unit.Has(_open) && unit.First >= entry.First && unit.First < entry.Last)
            {
                return true;
            }
        }

        return false;
    }
}
