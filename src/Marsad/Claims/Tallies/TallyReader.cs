using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>Reads lists that count people by place or by day, in a sentence or in lines: each entry is a claim of its own, and what it leaves out is told above it.</summary>
internal sealed class TallyReader(Marker marker)
{
    private readonly TallyFinder _finder = new(marker);
    private readonly TallyHeadings _headings = new(marker.Lexicon);
    private readonly TableReader _tables = new(marker);
    private readonly TallyDrafts _drafts = new(marker.Lexicon);
    private readonly int _colon = marker.Lexicon.Label("colon");
    private readonly int _date = marker.Lexicon.Label("date");
    private readonly int _point = marker.Lexicon.Label("date.point");
    private readonly int _place = marker.Lexicon.Label("place");
    private readonly int _country = marker.Lexicon.Label("place.country");
    private readonly int _region = marker.Lexicon.Label("place.region");

    // What may stand between the colon and the first entry.
    private readonly LabelSet _lead = marker.Lexicon.Labels("bullet", "hyphen", "prep.place", "det", "quote");

    /// <summary>Adds the claims of the lists, and ties those that the rules of harm found in them to what stands above. The drafts are in text order, and stay so.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        _tables.Apply(discourse, drafts);
        if (_finder.In(discourse.Text) is not { } found)
        {
            return;
        }

        var all = new List<ClaimDraft>(drafts.Count);
        var next = 0;
        foreach (var sentence in discourse.Text.Sentences)
        {
            var told = new List<ClaimDraft>();
            while (next < drafts.Count && drafts[next].Sentence == sentence)
            {
                told.Add(drafts[next++]);
            }

            if (found.TryGetValue(sentence.Index, out var lists))
            {
                lists.ForEach(tally => Read(discourse, sentence, tally, told, all));
                told.Sort(static (a, b) => a.Group.First.CompareTo(b.Group.First));
            }

            all.AddRange(told);
        }

        drafts.Clear();
        drafts.AddRange(all);
    }

    private void Read(Discourse discourse, Sentence sentence, Tally tally, List<ClaimDraft> told, List<ClaimDraft> above)
    {
        if (tally.Entries[0].Sentence == sentence)
        {
            Begin(discourse.Text, tally, told, above);
        }

        while (tally.Next(sentence) is { } entry)
        {
            if (tally.Heading is not null)
            {
                _drafts.Add(discourse, sentence, entry, tally, told);
            }
        }

        if (tally is { Heading: { } heading, Whole: null } && tally.Total is { } total && total.Sentence == sentence && _drafts.Of(discourse.Text, sentence, total.Entry, heading) is { } sum)
        {
            sum.Heading = heading;
            told.Add(sum);
            tally.Drafts.ForEach(draft => draft.Whole ??= tally.Sum <= sum.Count!.High ? sum : null);
        }
    }

    private void Begin(MarkedText text, Tally tally, List<ClaimDraft> told, List<ClaimDraft> above)
    {
        var (sentence, entry) = tally.Entries[0];
        var sum = tally.Sum;
        var heading = tally.IsOfLines ? _headings.Above(text, sentence.Index, entry.Match, sum, above)
            : told.Find(d => !entry.IsUncounted && d.Group.First == entry.Group.First)?.Whole ?? _headings.Before(sentence, entry, sum, CollectionsMarshal.AsSpan(told));
        if (heading is null || !Fits(tally, heading, sum, told))
        {
            return;
        }

        tally.Heading = heading;
        tally.Whole = !heading.IsHeading && TallyHeadings.Holds(heading, sum) ? heading : null;
        if (heading.IsHeading)
        {
            Insert(heading.Sentence == sentence ? told : above, heading);
        }
    }

    private bool Fits(Tally tally, ClaimDraft heading, long sum, List<ClaimDraft> told)
    {
        var (sentence, entry) = tally.Entries[0];
        var isOpened = tally.IsOfLines ? heading.Sentence.Units[^1].Has(_colon) : IsBehindColon(sentence, entry.First);
        var holds = TallyHeadings.Holds(heading, sum);
        if (tally.IsOfLines)
        {
            // Headlines one under another are no list of what the first tells.
            return (isOpened || entry.IsPlaceFirst || !told.Exists(d => d.Group.First == entry.Group.First)) && (IsSure(tally) || holds || _headings.TellsByWhat(heading.Sentence));
        }

        return entry.IsSome ? holds
            : isOpened ? IsSure(tally) || holds || _headings.TellsByWhat(heading.Sentence)
            : holds && !IsPlacedBefore(sentence, entry);
    }

    // "Killed were Yusuf (12) and Sara (7)": a name that no list has may be a child's, and the number its age.
    private bool IsSure(Tally tally) => tally.Entries.Exists(e => !e.Entry.IsPlaceFirst || e.Entry.Where.Has(_place));

    private bool IsBehindColon(Sentence sentence, int first)
    {
        var at = sentence.Units.IndexFrom(first) - 1;
        while (at > 0 && sentence.Units[at].Labels.Meets(_lead))
        {
            at--;
        }

        return at >= 0 && sentence.Units[at].Has(_colon);
    }

    // "Seven died in Ardan, five in Velk and two in Tirve": then the five are others.
    private bool IsPlacedBefore(Sentence sentence, TallyEntry entry) => sentence.Units.Exists(u => u.Last <= entry.First
        && (entry.IsOfDay ? u.Has(_date) && u.Has(_point) : u.Has(_place) && !u.Has(_country) && !u.Has(_region)));

    private static void Insert(List<ClaimDraft> drafts, ClaimDraft heading)
    {
        var at = drafts.FindLastIndex(d => (d.Sentence.Index, d.Group.First).CompareTo((heading.Sentence.Index, heading.Group.First)) <= 0);
        drafts.Insert(at + 1, heading);
    }
}
