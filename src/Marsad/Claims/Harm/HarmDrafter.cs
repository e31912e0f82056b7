using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Makes a draft of people tied to a word of harm: what happened to them, how many, who they are.</summary>
internal sealed class HarmDrafter(Lexicon lexicon)
{
    private readonly CountReader _counts = new(lexicon);
    private readonly QuoteChooser _quotes = new(lexicon);
    private readonly int _part = lexicon.CaptureName("part");
    private readonly int _share = lexicon.CaptureName("share");
    private readonly int _who = lexicon.CaptureName("who");
    private readonly int _take = lexicon.Label("k.take");
    private readonly SeemingHarm _seeming = new(lexicon);
    private readonly int _takesOut = lexicon.Label("takes.out");
    private readonly int _passive = lexicon.Label("vg.passive");
    private readonly int _combatant = lexicon.Label("who.combatant");
    private readonly int _perpetrator = lexicon.Label("perpetrator");
    private readonly int _one = lexicon.Label("group.article");
    private readonly int _explosive = lexicon.Label("means.explosive");
    private readonly int _dead = lexicon.Label("victim.killed");
    private readonly int _party = lexicon.Label("party");
    private readonly int _fled = lexicon.Label("people.fled");
    private readonly int _shelter = lexicon.Label("shelters");
    private readonly int _state = lexicon.Label("side.state");
    private readonly int _armed = lexicon.Label("side.armed");
    private readonly int _captive = lexicon.Label("captive");
    private readonly HarmKinds _kinds = new(lexicon);

    /// <summary>The draft; null where the link tells of nobody harmed, or of too few for its rule.</summary>
    /// <param name="text">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="link">The people and the word of harm.</param>
    /// <param name="whole">Whose harm it is, where it is told once for several; null where the link tells its own.</param>
    public ClaimDraft? Draft(MarkedText text, Sentence sentence, HarmLink link, ClaimDraft? whole = null)
    {
        var kind = whole?.Kind ?? KindOf(link);
        if (kind is null || _seeming.Is(sentence, link.Match, link.Group, link.Harm, kind.Value) || IsOnlyTaken(link) || IsBomber(link))
        {
            return null;
        }

        var quote = _quotes.Of(text, sentence, link.Group, link.Harm, link.IsLatePart ? null : link.Match);
        var count = CountOf(text, link, whole, ref quote);
        var (who, words) = WhoAre(text, link);
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

    // "Took ten people to hospital": held are only those whom the words call captives.
    private bool IsOnlyTaken(in HarmLink link) => link.Harm.Has(_take) && !link.Group.Has(_captive) && !link.Match.Rule.Facts.ContainsKey("kind");

    // "Six people, including the bomber": who blew himself up is no victim.
    private bool IsBomber(in HarmLink link) => link.IsPart && link.Group.Has(_perpetrator) && link.Group.Has(_one) && link.Group.Has(_explosive);

    // "A third of them were children": worked out on the whole, and the words that tell the share are quoted.
    private Count? CountOf(MarkedText text, HarmLink link, ClaimDraft? whole, ref Span quote)
    {
        if (link.Match[_share] is not { } share || whole?.Count is not { } sum)
        {
            return _counts.Read(text, link.Group);
        }

        var told = text.SpanOf(link.Match.First, link.Group.First);
        quote = quote.Union(told);
        return _counts.OfShare(told.Of(text.Text).ToString(), share, sum);
    }

    // By their own words, unless the rule names who they are elsewhere.
    private (VictimGroup? Who, Span Words) WhoAre(MarkedText text, HarmLink link)
    {
        if (link.Match[_who] is { } people && (link.IsPart || !link.Match.Names(_part)))
        {
            return (_counts.Who(people) ?? (people.Has(_party) ? VictimGroup.Combatant : null), text.SpanOf(people));
        }

        return (_counts.Who(text, link.Group, out var words), words);
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
        // "980 people had been taken out by nightfall": only fighters are killed so.
        if (link.Harm.Has(_takesOut) && link.Harm.Has(_passive) && !link.Group.Has(_combatant))
        {
            return ClaimKind.Displaced;
        }

        return link.Match.Rule.Facts.TryGetValue("kind", out var stated) ? Enum.Parse<ClaimKind>(stated, ignoreCase: true) : _kinds.Of(link.Harm);
    }
}
