using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Makes drafts of the matches of the harm rules: every group of people once, with the word nearest to it that tells its harm.</summary>
internal sealed class HarmFinder(Marker marker)
{
    // One a thread, for one sentence after the other.
    [ThreadStatic]
    private static List<HarmLink>? t_links;

    private readonly Stage _stage = marker.Lexicon.Stage("harm");
    private readonly CountReader _counts = new(marker.Lexicon);
    private readonly QuoteChooser _quotes = new(marker.Lexicon);
    private readonly int _patient = marker.Lexicon.CaptureName("patient");
    private readonly int _part = marker.Lexicon.CaptureName("part");
    private readonly int _earlier = marker.Lexicon.CaptureName("earlier");
    private readonly int _harm = marker.Lexicon.CaptureName("harm");
    private readonly int _share = marker.Lexicon.CaptureName("share");
    private readonly int _who = marker.Lexicon.CaptureName("who");
    private readonly int _group = marker.Lexicon.Label("group");
    private readonly int _count = marker.Lexicon.Label("count");
    private readonly int _number = marker.Lexicon.Label("number");
    private readonly int _partOf = marker.Lexicon.Label("group.part");
    private readonly int _bare = marker.Lexicon.Label("group.bare");
    private readonly int _elided = marker.Lexicon.Label("group.elided");
    private readonly int _take = marker.Lexicon.Label("k.take");
    private readonly SeemingHarm _seeming = new(marker.Lexicon);
    private readonly CountedThings _things = new(marker.Lexicon);
    private readonly TargetReader _targets = new(marker.Lexicon);
    private readonly int _dead = marker.Lexicon.Label("victim.killed");
    private readonly int _hurt = marker.Lexicon.Label("victim.injured");
    private readonly int _party = marker.Lexicon.Label("party");
    private readonly int _fled = marker.Lexicon.Label("people.fled");
    private readonly int _shelter = marker.Lexicon.Label("shelters");
    private readonly int _state = marker.Lexicon.Label("side.state");
    private readonly int _armed = marker.Lexicon.Label("side.armed");
    private readonly int _captive = marker.Lexicon.Label("captive");
    private readonly (int Label, ClaimKind Kind)[] _kinds = Kinds(marker.Lexicon);

    /// <summary>The drafts of one sentence, in text order.</summary>
    /// <param name="text">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">The last claim of the sentence before, which one without a verb of its own goes on from; null where that had none.</param>
    /// <param name="drafts">Where they are put.</param>
    public void Find(MarkedText text, Sentence sentence, ClaimDraft? last, List<ClaimDraft> drafts)
    {
        var matches = marker.Find(_stage, sentence);
        if (matches.Count > 0)
        {
            drafts.AddRange(Drafts(text, sentence, matches, last));
        }
    }

    private List<ClaimDraft> Drafts(MarkedText text, Sentence sentence, PhraseList matches, ClaimDraft? last)
    {
        var links = Links(matches);
        var drafts = new List<ClaimDraft>();
        var late = LateParts(links, last);
        foreach (var link in links)
        {
            if (!link.IsLatePart && !link.IsGapped && !IsTaken(link, late, drafts) && (link.IsPart || !IsOtherFrame(link, drafts)) && Draft(text, sentence, link) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        SortByGroup(drafts);
        AddLateParts(text, sentence, links, drafts, last);
        AddGapped(text, sentence, links, drafts, last);
        TieParts(drafts);
        InheritWho(text, drafts);
        _targets.Apply(text, sentence, matches, drafts);
        return drafts;
    }

    private bool IsTaken(in HarmLink link, List<HarmLink>? late, List<ClaimDraft> drafts)
    {
        if (IsGroup(link.Group.First, drafts))
        {
            return true;
        }

        foreach (ref readonly var part in CollectionsMarshal.AsSpan(late))
        {
            // "Of whom one was a child": the child is who that one was.
            if (part.Group.First == link.Group.First || part.Match[_who]?.First == link.Group.First)
            {
                return true;
            }
        }

        return false;
    }

    // One word of harm stands in one frame: the first that made a claim of it.
    private static bool IsOtherFrame(in HarmLink link, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (!draft.IsPart && draft.Harm.First == link.Harm.First)
            {
                return draft.Match.Rule.Frame != link.Match.Rule.Frame;
            }
        }

        return false;
    }

    private static void SortByGroup(List<ClaimDraft> drafts)
    {
        if (drafts.Count > 1)
        {
            drafts.Sort(static (a, b) => a.Group.First.CompareTo(b.Group.First));
        }
    }

    // Parts told behind those they are parts of; where nobody was told before them, the rules of a harm of their own take them.
    private List<HarmLink>? LateParts(List<HarmLink> links, ClaimDraft? last)
    {
        var first = int.MaxValue;
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
        {
            first = link.IsPart ? first : Math.Min(first, link.Group.First);
        }

        List<HarmLink>? late = null;
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
        {
            if (link.IsLatePart && (first < link.Group.First || (last is not null && IsOfThemBefore(link))))
            {
                (late ??= []).Add(link);
            }
        }

        return late;
    }

    // "Five of the victims were children and three were women": the whole stands in the sentence before.
    private bool IsOfThemBefore(in HarmLink link) => (link.Group.Has(_partOf) && !link.Group.Has(_bare)) || link.Match.Rule.Facts.ContainsKey("whole");

    // "executed 48 people, among them 10 children": the parts suffered what the people before them did.
    private void AddLateParts(MarkedText text, Sentence sentence, List<HarmLink> links, List<ClaimDraft> drafts, ClaimDraft? last)
    {
        if (!links.Exists(static l => l.IsLatePart))
        {
            return;
        }

        foreach (var part in links.Where(l => l.IsLatePart).DistinctBy(l => l.Group.First))
        {
            var whole = drafts.FindLast(d => d.PartUnit is null && d.Group.First < part.Group.First);
            var harm = whole?.Harm ?? part.Group;
            // "312 residents were examined, 118 of them children": of those, not of the dead told before.
            whole ??= IsOfThemBefore(part) && !HasNumber(sentence, sentence.First, part.Group.First, drafts) ? last : null;
            if (whole is not null && !IsCountedBetween(sentence, whole, part, drafts) && Draft(text, sentence, part with { Harm = harm, Whole = whole.Group }, whole) is { } draft)
            {
                draft.Whole = whole;
                drafts.Add(draft);
            }
        }

        SortByGroup(drafts);
    }

    // "Seven were killed in Ardan, five in Velk": the verb is said once, for the people right before.
    private void AddGapped(MarkedText text, Sentence sentence, List<HarmLink> links, List<ClaimDraft> drafts, ClaimDraft? last)
    {
        if (!links.Exists(static l => l.IsGapped))
        {
            return;
        }

        foreach (var gapped in links.Where(l => l.IsGapped).OrderBy(l => l.Group.First))
        {
            if (IsGroup(gapped.Group.First, drafts))
            {
                continue;
            }

            var before = drafts.FindLast(d => d.Group.First < gapped.Group.First) ?? (gapped.Match.First == sentence.First || gapped.IsRival ? last : null);
            if (before is not null && !IsCountedBetween(sentence, before, gapped, drafts) && Draft(text, sentence, gapped with { Harm = gapped.Group }, before) is { } draft)
            {
                draft.Rivals = gapped.IsRival ? before : null;
                drafts.Add(draft);
                SortByGroup(drafts);
            }
        }
    }

    // Another number in between, of whatever, may be what is meant; where the harm stands a sentence before, one of things or attacks.
    private bool IsCountedBetween(Sentence sentence, ClaimDraft before, HarmLink link, List<ClaimDraft> drafts) =>
        before.Sentence == sentence ? HasNumber(sentence, before.Group.Last, link.Group.First, drafts) : link.IsRival && !link.Match.Rule.Facts.ContainsKey("corrects") && _things.StandBefore(sentence, link.Group.First);

    private bool HasNumber(Sentence sentence, int from, int to, List<ClaimDraft> drafts)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (unit.First >= from && unit.Last <= to && (unit.Has(_group) || unit.Has(_count) || unit.Has(_number)) && !IsGroup(unit.First, drafts))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGroup(int token, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Group.First == token)
            {
                return true;
            }
        }

        return false;
    }

    private List<HarmLink> Links(PhraseList matches)
    {
        var links = t_links ??= [];
        links.Clear();
        var order = 0;
        foreach (var match in matches)
        {
            Unit? whole = null;
            foreach (ref readonly var capture in match.Captures.AsSpan())
            {
                if (capture.Name == _patient)
                {
                    whole = capture.Unit;
                }

                if (capture.Name == _patient || capture.Name == _part || capture.Name == _earlier)
                {
                    var harm = match[_harm] ?? capture.Unit;
                    links.Add(new HarmLink(match, capture.Unit, harm, capture.Name == _part, whole, Priority(match), order++));
                }
            }
        }

        links.Sort();
        return links;
    }

    private static int Priority(Phrase match) => match.Rule.Facts.TryGetValue("priority", out var priority) ? int.Parse(priority, System.Globalization.CultureInfo.InvariantCulture) : 5;

    private ClaimDraft? Draft(MarkedText text, Sentence sentence, HarmLink link, ClaimDraft? whole = null)
    {
        var kind = whole?.Kind ?? KindOf(link);
        if (kind is null || _seeming.Is(sentence, link.Match, link.Group, link.Harm, kind.Value)
            || (link.Harm.Has(_take) && !link.Group.Has(_captive) && !link.Match.Rule.Facts.ContainsKey("kind")))
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
        if (link.Match[_who] is { } people && (link.IsPart || !link.Match.Names(_part)))
        {
            (who, words) = (_counts.Who(people) ?? (people.Has(_party) ? VictimGroup.Combatant : null), text.SpanOf(people));
        }

        return count is null || _seeming.AreTooFew(link.Match, link.Group, kind.Value, count) ? null : new ClaimDraft
        {
            Sentence = sentence,
            Kind = kind.Value,
            Match = link.Match,
            Group = link.Group,
            Harm = link.Harm,
            Count = count,
            Who = who,
            WhoSpan = words,
            IsOfState = link.Group.Has(_state) ? true : link.Group.Has(_armed) ? false : null,
            Quote = quote,
            IsPart = link.IsPart,
            PartUnit = link.IsPart ? link.Whole : null,
        };
    }

    // Bodies that are taken somewhere are dead, and the displaced who shelter somewhere have fled there.
    private ClaimKind? KindOf(in HarmLink link) => ToldKind(link) switch
    {
        ClaimKind.Displaced or ClaimKind.Detained or ClaimKind.Injured or ClaimKind.Returned when link.Group.Has(_dead) || link.Whole?.Has(_dead) == true => ClaimKind.Killed,
        ClaimKind.Trapped when link.Group.Has(_fled) && link.Harm.Has(_shelter) => ClaimKind.Displaced,
        var kind => kind,
    };

    private ClaimKind? ToldKind(in HarmLink link)
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
                draft.Whole ??= Other(drafts, draft, whole.First);
                // "Five citizens, among them two brothers": the brothers are citizens too.
                draft.Who = draft.Who is null or VictimGroup.Person && draft.Whole?.Who is VictimGroup.Civilian or VictimGroup.Combatant or VictimGroup.Child ? draft.Whole.Who : draft.Who;
            }
        }
    }

    private static ClaimDraft? Other(List<ClaimDraft> drafts, ClaimDraft part, int first)
    {
        foreach (var draft in drafts)
        {
            if (draft.Group.First == first && draft != part)
            {
                return draft;
            }
        }

        return null;
    }

    // "161 civilian casualties (57 deaths and 104 injured)": the sum tells who they are.
    private bool GoesOn(ClaimDraft draft, ClaimDraft before) => before.Kind == ClaimKind.Casualties
        ? draft.Group.Has(_bare) || draft.Group.Has(_dead) || draft.Group.Has(_hurt)
        : draft.Group.Has(_bare) && before.Who is VictimGroup.Civilian or VictimGroup.Combatant or VictimGroup.Responder;

    // "44 civilians and wounding 140": a number alone means the people told before it in the sentence; "two women and wounding
    // several" means whoever was there.
    private void InheritWho(MarkedText text, List<ClaimDraft> drafts)
    {
        ClaimDraft? before = null;
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            // "Two American and three Afghan soldiers": the noun stands behind the last of them.
            drafts[i].Who ??= drafts[i].Group.Has(_elided) ? drafts[i + 1].Who : null;
        }

        foreach (var draft in drafts)
        {
            if (draft.Who is null && before is not null && draft.Match.Rule.Frame is not "toll" && GoesOn(draft, before))
            {
                draft.Who = before.Who;
                draft.WhoSpan = before.WhoSpan;
            }

            draft.Who ??= VictimGroup.Person;
            before = draft.PartUnit is null ? draft : before;
        }
    }

    private static (int, ClaimKind)[] Kinds(Lexicon lexicon)
    {
        (string Label, ClaimKind Kind)[] kinds =
        [
            ("k.casualties", ClaimKind.Casualties), ("k.killed", ClaimKind.Killed), ("k.injured", ClaimKind.Injured), ("k.missing", ClaimKind.Missing),
            ("k.detained", ClaimKind.Detained), ("k.trapped", ClaimKind.Trapped), ("k.displaced", ClaimKind.Displaced), ("k.returned", ClaimKind.Returned),
            ("victim.casualties", ClaimKind.Casualties), ("victim.killed", ClaimKind.Killed), ("victim.life", ClaimKind.Killed), ("victim.injured", ClaimKind.Injured), ("victim.detained", ClaimKind.Detained),
            ("toll.injured", ClaimKind.Injured), ("toll.casualties", ClaimKind.Casualties), ("toll.displaced", ClaimKind.Displaced), ("toll.missing", ClaimKind.Missing),
            ("toll.detained", ClaimKind.Detained), ("toll", ClaimKind.Killed),
        ];
        return [.. kinds.Select(k => (lexicon.Label(k.Label), k.Kind))];
    }
}
