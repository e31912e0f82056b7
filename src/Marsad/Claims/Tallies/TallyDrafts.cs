using Marsad.Claims.Harm;
using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>Makes claims of the entries of a list: the number is told there, what happened to the people above.</summary>
internal sealed class TallyDrafts(Lexicon lexicon)
{
    private readonly CountReader _counts = new(lexicon);
    private readonly HarmKinds _kinds = new(lexicon);
    private readonly int _patient = lexicon.CaptureName("patient");
    private readonly int _place = lexicon.Label("place");
    private readonly int _date = lexicon.Label("date");
    private readonly int _group = lexicon.Label("group");
    private readonly int _bare = lexicon.Label("group.bare");
    private readonly int _open = lexicon.Label("open");
    private readonly int _close = lexicon.Label("close");

    /// <summary>Adds the claims of an entry; what the rules of harm found in it becomes an entry too.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="sentence">The entry's sentence.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="tally">Its list, whose heading is known.</param>
    /// <param name="told">The claims of the sentence.</param>
    public void Add(Discourse discourse, Sentence sentence, TallyEntry entry, Tally tally, List<ClaimDraft> told)
    {
        var (first, last) = tally.IsOfLines && tally.Entries.TrueForAll(e => e.Sentence != sentence || e.Entry == entry) ? (sentence.First, sentence.Last) : (entry.First, entry.Last);
        Place(discourse, sentence, entry.Where);
        discourse.AddEntry(sentence.Index, first, last);
        if (entry.IsUncounted)
        {
            return;
        }

        var own = told.Find(d => d.Group.First == entry.Group.First) ?? Of(discourse.Text, sentence, entry, tally.Heading!);
        if (own is null)
        {
            return;
        }

        if (!told.Contains(own))
        {
            told.Add(own);
        }

        AddParts(discourse.Text, sentence, entry, own, told);
        foreach (var draft in told)
        {
            if (draft.Group.First >= first && draft.Group.First < last)
            {
                draft.Entry = (first, last);
                draft.Heading = tally.Heading;
            }
        }

        if (own.Kind == tally.Heading!.Kind)
        {
            own.Whole = entry.IsSome && tally.Drafts.LastOrDefault() is { Match.Rule.Frame: not "some" } before ? before : tally.Whole ?? own.Whole;
            tally.Drafts.Add(own);
        }
    }

    /// <summary>The claim that a sum at the end of a list makes; null where its number cannot be read.</summary>
    public ClaimDraft? Of(MarkedText text, Sentence sentence, TallyEntry entry, ClaimDraft heading)
    {
        var count = entry.Group.Has(_group) ? _counts.Read(text, entry.Group) : _counts.OfCount(text, entry.Group);
        if (count is null)
        {
            return null;
        }

        var who = _counts.Who(text, entry.Group, out var words);
        return new ClaimDraft
        {
            Sentence = sentence,
            Kind = _kinds.Of(entry.Group) ?? heading.Kind,
            Match = entry.Match,
            Group = entry.Group,
            Harm = entry.Group,
            Count = count,
            Who = who ?? heading.Who ?? VictimGroup.Person,
            WhoSpan = who is null ? heading.WhoSpan : words,
            IsOfState = heading.IsOfState,
            Quote = text.SpanOf(entry.Match.First, EndOfBrackets(sentence, entry)),
            IsPart = entry.IsSome,
        };
    }

    /// <summary>The claim that the cell of a table makes; null where its number cannot be read.</summary>
    /// <param name="text">The report.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="match">The match of its number.</param>
    /// <param name="line">The first token of its line, with which the quote begins.</param>
    /// <param name="heading">The head of its column.</param>
    public ClaimDraft? OfCell(MarkedText text, Sentence cell, Phrase match, int line, ClaimDraft heading)
    {
        var entry = new TallyEntry(match, match[_patient] ?? default, default, match.First, match.Last);
        var draft = Of(text, cell, entry, heading);
        draft?.Quote = text.SpanOf(line, entry.Group.Last);
        return draft;
    }

    // "Velk (7": its brackets close behind it.
    private int EndOfBrackets(Sentence sentence, TallyEntry entry)
    {
        var units = sentence.Units;
        var isOpen = units.Exists(u => u.Has(_open) && u.First >= entry.First && u.First < entry.Match.Last);
        return isOpen && units.IndexAt(entry.Match.Last) is >= 0 and var at && units[at].Has(_close) ? units[at].Last : entry.Match.Last;
    }

    /// <summary>Makes a name a place, as its number shows it to be one; one that the gazetteer has is where it was.</summary>
    public void Place(Discourse discourse, Sentence sentence, in Unit where)
    {
        var at = sentence.Units.IndexAt(where.First);
        if (at < 0 || where.Has(_date))
        {
            return;
        }

        var unit = sentence.Units[at];
        if (unit.Has(_place))
        {
            discourse.Locate(unit);
            return;
        }

        unit.Value = discourse.Number(discourse.AddPlace(sentence, unit));
        unit.Kind = lexicon.Kinds.With(unit.Kind, _place);
        sentence.Units[at] = unit;
        sentence.Changed();
    }

    // "Velk: 7 (2 children)".
    private void AddParts(MarkedText text, Sentence sentence, TallyEntry entry, ClaimDraft whole, List<ClaimDraft> told)
    {
        var brackets = sentence.Units.FindIndex(u => u.Has(_open) && u.First >= entry.Group.Last && u.First < entry.Last);
        var end = brackets < 0 ? -1 : sentence.Units.FindIndex(brackets, u => u.Has(_close));
        for (var at = brackets + 1; at < end; at++)
        {
            var unit = sentence.Units[at];
            if (unit.Has(_group) && !unit.Has(_bare) && !told.Exists(d => d.Group.First == unit.First) && _counts.Read(text, unit) is { } count)
            {
                told.Add(new ClaimDraft
                {
                    Sentence = sentence,
                    Kind = _kinds.Of(unit) ?? whole.Kind,
                    Match = entry.Match,
                    Group = unit,
                    Harm = unit,
                    Count = count,
                    Who = _counts.Who(text, unit, out var words) ?? whole.Who,
                    WhoSpan = words,
                    Quote = text.SpanOf(entry.First, sentence.Units[end].Last),
                    IsPart = true,
                    PartUnit = whole.Group,
                    Whole = whole,
                });
            }
        }
    }
}
