using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Makes drafts of the matches of the harm rules: every group of people once, with the word nearest to it that tells its harm.</summary>
internal sealed class HarmFinder(Marker marker)
{
    private readonly CountReader _counts = new(marker.Lexicon);
    private readonly QuoteChooser _quotes = new(marker.Lexicon);
    private readonly int _patient = marker.Lexicon.CaptureName("patient");
    private readonly int _part = marker.Lexicon.CaptureName("part");
    private readonly int _harm = marker.Lexicon.CaptureName("harm");
    private readonly int _share = marker.Lexicon.CaptureName("share");
    private readonly int _who = marker.Lexicon.CaptureName("who");
    private readonly int _group = marker.Lexicon.Label("group");
    private readonly int _count = marker.Lexicon.Label("count");
    private readonly int _partOf = marker.Lexicon.Label("group.part");
    private readonly int _bare = marker.Lexicon.Label("group.bare");
    private readonly int _take = marker.Lexicon.Label("k.take");
    private readonly int _have = marker.Lexicon.Label("have");
    private readonly int _base = marker.Lexicon.Label("v.base");
    private readonly int _future = marker.Lexicon.Label("modal.future");
    private readonly int _guess = marker.Lexicon.Label("group.guess");
    private readonly int _takesName = marker.Lexicon.Label("takes.name");
    private readonly int _captive = marker.Lexicon.Label("captive");
    private readonly (int Label, ClaimKind Kind)[] _kinds = Kinds(marker.Lexicon);

    /// <summary>The drafts of one sentence, in text order.</summary>
    /// <param name="text">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">The last claim of the sentence before, which one without a verb of its own goes on from; null where that had none.</param>
    public IReadOnlyList<ClaimDraft> Find(MarkedText text, Sentence sentence, ClaimDraft? last)
    {
        var matches = marker.Find("harm", sentence);
        return matches.Count == 0 ? [] : Drafts(text, sentence, Links(matches), last);
    }

    private List<ClaimDraft> Drafts(MarkedText text, Sentence sentence, List<Link> links, ClaimDraft? last)
    {
        var drafts = new List<ClaimDraft>();
        var frames = new Dictionary<int, string>();
        var taken = LateParts(links, last).Select(l => l.Group.First).ToHashSet();
        foreach (var link in links)
        {
            var frame = link.Match.Rule.Facts["frame"];
            if (link.IsLatePart || link.IsGapped || taken.Contains(link.Group.First) || (frames.TryGetValue(link.Harm.First, out var other) && other != frame && !link.IsPart))
            {
                continue;
            }

            if (Draft(text, sentence, link) is { } draft)
            {
                taken.Add(link.Group.First);
                if (!link.IsPart)
                {
                    frames.TryAdd(link.Harm.First, frame);
                }

                drafts.Add(draft);
            }
        }

        drafts.Sort((a, b) => a.Group.First.CompareTo(b.Group.First));
        AddLateParts(text, sentence, links, drafts, last);
        AddGapped(text, sentence, links, drafts, last);
        TieParts(drafts);
        InheritWho(text, drafts);
        TakeTarget(text, sentence, drafts);
        return drafts;
    }

    // Parts told behind those they are parts of; where nobody was told before them, the rules of a harm of their own take them.
    private IEnumerable<Link> LateParts(List<Link> links, ClaimDraft? last)
    {
        var first = links.Where(l => !l.IsPart).Select(l => l.Group.First).DefaultIfEmpty(int.MaxValue).Min();
        return links.Where(l => l.IsLatePart && (first < l.Group.First || (last is not null && l.Group.Has(_partOf) && !l.Group.Has(_bare))));
    }

    // "executed 48 people, among them 10 children": the parts suffered what the people before them did.
    private void AddLateParts(MarkedText text, Sentence sentence, List<Link> links, List<ClaimDraft> drafts, ClaimDraft? last)
    {
        foreach (var part in links.Where(l => l.IsLatePart).DistinctBy(l => l.Group.First))
        {
            var whole = drafts.FindLast(d => d.PartUnit is null && d.Group.First < part.Group.First);
            var harm = whole?.Harm ?? part.Group;
            whole ??= part.Group.Has(_partOf) && !part.Group.Has(_bare) ? last : null;
            if (whole is not null && !IsCountedBetween(sentence, whole, part, drafts) && Draft(text, sentence, part with { Harm = harm, Whole = whole.Group }, whole) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        drafts.Sort((a, b) => a.Group.First.CompareTo(b.Group.First));
    }

    // "Seven were killed in Ardan, five in Velk": the verb is said once, for the people right before.
    private void AddGapped(MarkedText text, Sentence sentence, List<Link> links, List<ClaimDraft> drafts, ClaimDraft? last)
    {
        foreach (var gapped in links.Where(l => l.IsGapped).OrderBy(l => l.Group.First))
        {
            if (drafts.Exists(d => d.Group.First == gapped.Group.First))
            {
                continue;
            }

            var before = drafts.FindLast(d => d.Group.First < gapped.Group.First) ?? (gapped.Match.First == sentence.First || gapped.IsRival ? last : null);
            if (before is not null && !IsCountedBetween(sentence, before, gapped, drafts) && Draft(text, sentence, gapped with { Harm = gapped.Group }, before) is { } draft)
            {
                drafts.Add(draft);
                drafts.Sort((a, b) => a.Group.First.CompareTo(b.Group.First));
            }
        }
    }

    // Another number in between, of whatever, may be what is meant.
    private bool IsCountedBetween(Sentence sentence, ClaimDraft before, Link link, List<ClaimDraft> drafts) =>
        before.Sentence == sentence && sentence.Units.Exists(u => u.First >= before.Group.Last && u.Last <= link.Group.First
            && (u.Has(_group) || u.Has(_count)) && !drafts.Exists(d => d.Group.First == u.First));

    private List<Link> Links(IReadOnlyList<Phrase> matches)
    {
        var links = new List<Link>();
        var order = 0;
        foreach (var match in matches)
        {
            Unit? whole = null;
            foreach (var capture in match.Captures)
            {
                if (capture.Name == _patient)
                {
                    whole = capture.Unit;
                }

                if (capture.Name == _patient || capture.Name == _part)
                {
                    var harm = match[_harm] ?? capture.Unit;
                    links.Add(new Link(match, capture.Unit, harm, capture.Name == _part, whole, Priority(match), order++));
                }
            }
        }

        links.Sort();
        return links;
    }

    private static int Priority(Phrase match) => match.Rule.Facts.TryGetValue("priority", out var priority) ? int.Parse(priority, System.Globalization.CultureInfo.InvariantCulture) : 5;

    private ClaimDraft? Draft(MarkedText text, Sentence sentence, Link link, ClaimDraft? whole = null)
    {
        var kind = whole?.Kind ?? KindOf(link);
        if (kind is null || IsOnlyMeant(sentence, link) || (link.Harm.Has(_take) && !link.Group.Has(_captive) && !link.Match.Rule.Facts.ContainsKey("kind")) || (link.Group.Has(_guess) && !HarmsOnlyPeople(link, kind.Value)))
        {
            return null;
        }

        var quote = _quotes.Of(text, sentence, link.Group, link.Harm, link.IsLatePart ? null : link.Match);
        Count? count;
        if (link.Match[_share] is { } share && whole?.Count is { } sum)
        {
            var told = text.SpanOf(link.Match.First, link.Group.First);
            (count, quote) = (_counts.OfShare(told.Of(text.Text).ToString(), share, sum), quote.Union(told));
        }
        else
        {
            count = _counts.Read(text, link.Group);
        }

        var who = _counts.Who(text, link.Group, out var words);
        if (link.Match[_who] is { } people)
        {
            (who, words) = (_counts.Who(people), text.SpanOf(people));
        }

        return count is null ? null : new ClaimDraft
        {
            Sentence = sentence,
            Kind = kind.Value,
            Match = link.Match,
            Group = link.Group,
            Harm = link.Harm,
            Count = count,
            Who = who,
            WhoSpan = words,
            Quote = quote,
            PartUnit = link.IsPart ? link.Whole : null,
        };
    }

    // "Refused to leave and are trapped": the verb behind "to" tells what they did not do, and another what they suffer.
    private bool IsOnlyMeant(Sentence sentence, Link link)
    {
        if (link.Harm.Has(_future) && !link.Harm.Has(_have))
        {
            return true;
        }

        var at = link.Harm.Has(_base) ? sentence.Units.FindIndex(u => u.First == link.Harm.First) : 0;
        return at > 0 && sentence.Units[at - 1].Has(_future);
    }

    // A noun that only its ending shows to be one for people ("instructors", but also "containers") needs a harm that nothing else suffers.
    private bool HarmsOnlyPeople(Link link, ClaimKind kind) => kind is ClaimKind.Killed or ClaimKind.Injured || link.Harm.Has(_takesName);

    private ClaimKind? KindOf(Link link)
    {
        if (link.Match.Rule.Facts.TryGetValue("kind", out var stated))
        {
            return Enum.Parse<ClaimKind>(stated, ignoreCase: true);
        }

        foreach (var (label, kind) in _kinds)
        {
            if (link.Harm.Has(label))
            {
                return kind;
            }
        }

        return null;
    }

    private static void TieParts(List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.PartUnit is { } whole)
            {
                draft.Whole = drafts.Find(d => d.Group.First == whole.First && d != draft);
                // "Five citizens, among them two brothers": the brothers are citizens too.
                draft.Who = draft.Who is null or VictimGroup.Person && draft.Whole?.Who is VictimGroup.Civilian or VictimGroup.Combatant or VictimGroup.Child ? draft.Whole.Who : draft.Who;
            }
        }
    }

    // "44 civilians and wounding 140": a number alone means the people told before it in the sentence; "two women and wounding
    // several" means whoever was there.
    private void InheritWho(MarkedText text, List<ClaimDraft> drafts)
    {
        ClaimDraft? before = null;
        foreach (var draft in drafts)
        {
            if (draft.Who is null && draft.Group.Has(_bare) && before?.Who is VictimGroup.Civilian or VictimGroup.Combatant or VictimGroup.Responder)
            {
                draft.Who = before.Who;
                draft.WhoSpan = before.WhoSpan;
            }

            draft.Who ??= VictimGroup.Person;
            before = draft.PartUnit is null ? draft : before;
        }
    }

    // "Opened fire on protesters, killing four": those of whom nothing is said are those at whom it was aimed.
    private void TakeTarget(MarkedText text, Sentence sentence, List<ClaimDraft> drafts)
    {
        if (drafts.TrueForAll(d => d.Who != VictimGroup.Person || !IsUnnamed(text, d)))
        {
            return;
        }

        var target = marker.Find("harm", sentence).FirstOrDefault(m => m.Rule.Facts["frame"] == "target");
        if (target?[_who] is { } told && _counts.Who(told) is VictimGroup.Civilian)
        {
            foreach (var draft in drafts.Where(d => d.Who == VictimGroup.Person && d.Kind is ClaimKind.Killed or ClaimKind.Injured or ClaimKind.Casualties && IsUnnamed(text, d)))
            {
                draft.Who = VictimGroup.Civilian;
            }
        }
    }

    private static bool IsUnnamed(MarkedText text, ClaimDraft draft) =>
        draft.WhoSpan.Length == 0 || text.Text.AsSpan(draft.WhoSpan.Start, draft.WhoSpan.Length) is "people" or "person" or "persons" or "others";

    private static (int, ClaimKind)[] Kinds(Lexicon lexicon)
    {
        (string Label, ClaimKind Kind)[] kinds =
        [
            ("k.casualties", ClaimKind.Casualties), ("k.killed", ClaimKind.Killed), ("k.injured", ClaimKind.Injured), ("k.missing", ClaimKind.Missing),
            ("k.detained", ClaimKind.Detained), ("k.trapped", ClaimKind.Trapped), ("k.displaced", ClaimKind.Displaced), ("k.returned", ClaimKind.Returned),
            ("victim.casualties", ClaimKind.Casualties), ("victim.killed", ClaimKind.Killed), ("victim.life", ClaimKind.Killed), ("victim.injured", ClaimKind.Injured),
            ("toll.injured", ClaimKind.Injured), ("toll.casualties", ClaimKind.Casualties), ("toll.displaced", ClaimKind.Displaced), ("toll.missing", ClaimKind.Missing),
            ("toll.detained", ClaimKind.Detained), ("toll", ClaimKind.Killed),
        ];
        return [.. kinds.Select(k => (lexicon.Label(k.Label), k.Kind))];
    }

    /// <summary>A group of people tied to a word of harm; the surest first.</summary>
    private sealed record Link(Phrase Match, Unit Group, Unit Harm, bool IsPart, Unit? Whole, int Priority, int Order) : IComparable<Link>
    {
        /// <summary>Told without a verb: the one before is meant.</summary>
        public bool IsGapped => Match.Rule.Facts["frame"] is "gapped" || IsRival;

        /// <summary>Another figure for what was told before.</summary>
        public bool IsRival => Match.Rule.Facts["frame"] is "rival";

        /// <summary>A part told behind the verb: what happened to it was told before.</summary>
        public bool IsLatePart => IsPart && Match.Rule.Facts["frame"] is "parts" or "share";

        private int Distance => Group.First >= Harm.Last ? Group.First - Harm.Last : Math.Max(0, Harm.First - Group.Last);

        public int CompareTo(Link? other) =>
            other is null ? 1 : (Priority, Distance, Order).CompareTo((other.Priority, other.Distance, other.Order));
    }
}
