using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Reads the number and the kind of people out of a group's phrase.</summary>
internal sealed class CountReader(Lexicon lexicon)
{
    private readonly int _number = lexicon.CaptureName("number");
    private readonly int _count = lexicon.CaptureName("count");
    private readonly int _mods = lexicon.CaptureName("mods");
    private readonly int _share = lexicon.CaptureName("share");
    private readonly int _open = lexicon.Label("share.open");
    private readonly int _percent = lexicon.Label("measure.percent");
    private readonly int _side = lexicon.CaptureName("side");
    private readonly int _head = lexicon.CaptureName("head");
    private readonly int _vague = lexicon.Label("num.vague");
    private readonly int _bare = lexicon.Label("group.bare");
    private readonly int _article = lexicon.Label("group.article");
    private readonly int _kin = lexicon.Label("group.kin");
    private readonly int _two = lexicon.Label("group.two");
    private readonly int _name = lexicon.Label("name");
    private readonly int _person = lexicon.Label("person");
    private readonly int _fighters = lexicon.Label("name.party");
    private readonly int _party = lexicon.Label("party");
    private readonly (int Label, Hedge Hedge)[] _hedges =
    [
        (lexicon.Label("hedge.between"), Hedge.Between), (lexicon.Label("hedge.up-to"), Hedge.UpTo), (lexicon.Label("hedge.at-least"), Hedge.AtLeast),
        (lexicon.Label("hedge.more-than"), Hedge.MoreThan), (lexicon.Label("hedge.about"), Hedge.About),
    ];

    private readonly (int Label, VictimGroup Group)[] _groups =
    [
        (lexicon.Label("who.child"), VictimGroup.Child), (lexicon.Label("who.woman"), VictimGroup.Woman), (lexicon.Label("who.journalist"), VictimGroup.Journalist),
        (lexicon.Label("who.responder"), VictimGroup.Responder), (lexicon.Label("who.combatant"), VictimGroup.Combatant), (lexicon.Label("who.civilian"), VictimGroup.Civilian),
        (lexicon.Label("who.person"), VictimGroup.Person),
    ];

    /// <summary>The group's number as a range with its words; null where the phrase has none.</summary>
    public Count? Read(MarkedText text, in Unit group)
    {
        var phrase = text.PhraseOf(group);
        if (phrase is null)
        {
            return null;
        }

        if (group.Has(_article) || group.Has(_kin) || group.Has(_two) || group.Has(_name) || group.Has(_person))
        {
            long number = group.Has(_two) ? 2 : 1;
            return new Count(text.Words(group), number, number, Hedge.Exact);
        }

        return phrase[_count] is { } count ? OfCount(text, count) : null;
    }

    /// <summary>The number of a count unit.</summary>
    public Count? OfCount(MarkedText text, in Unit count)
    {
        var phrase = text.PhraseOf(count);
        if (phrase is null)
        {
            return null;
        }

        if (phrase[_number] is not { Value: var value })
        {
            return null;
        }

        var words = text.Words(count);
        if (phrase[_share] is { } share)
        {
            var part = ShareOf(value, share);
            return new Count(words, part, share.Has(_open) ? null : part, Hedge.Share);
        }

        var hedge = HedgeOf(count);
        if (hedge == Hedge.Between && SecondNumber(phrase) is { } second)
        {
            return new Count(words, Math.Min(value, second), Math.Max(value, second), Hedge.Between);
        }

        if (count.Has(_vague))
        {
            return new Count(words, value, null, Hedge.Vague);
        }

        return hedge switch
        {
            Hedge.AtLeast or Hedge.MoreThan => new Count(words, value, null, hedge),
            Hedge.UpTo => new Count(words, null, value, hedge),
            _ => new Count(words, value, value, hedge),
        };
    }

    private long? SecondNumber(Phrase phrase)
    {
        var before = false;
        foreach (ref readonly var capture in phrase.Captures.AsSpan())
        {
            if (capture.Name == _number && before)
            {
                return capture.Unit.Value;
            }

            before |= capture.Name == _number;
        }

        return null;
    }

    /// <summary>Who the labels of a noun for people say they are; null where they say nothing.</summary>
    public VictimGroup? Who(in Unit noun) => Of(noun.Labels);

    /// <summary>Who they are; null where the phrase has only a number.</summary>
    public VictimGroup? Who(MarkedText text, in Unit group, out Span words)
    {
        words = group.Has(_bare) ? default : text.SpanOf(group);
        var phrase = text.PhraseOf(group);
        if (phrase?[_head] is { } head && phrase[_count] is { } count)
        {
            words = text.SpanOf(count.Last, head.Last);
        }

        var who = Of(group.Labels);
        if (who is VictimGroup.Person or null && phrase?[_mods] is { } mods)
        {
            var said = Of(mods.Labels);
            who = said is not null and not VictimGroup.Person ? said
                : mods.Has(_fighters) || mods.Has(_party) ? VictimGroup.Combatant
                : who;
        }

        return who is VictimGroup.Person && phrase?[_side] is not null ? VictimGroup.Combatant : who;
    }

    /// <summary>A share of a whole ("a fifth of them"), worked out on it and as open as it is.</summary>
    public Count OfShare(string words, in Unit share, Count whole) =>
        new(words, ShareOf(whole.Low, share), share.Has(_open) ? null : ShareOf(whole.High, share), Hedge.Share);

    // Shares come in hundredths of a percent, a percentage in percents; "a third of 90" is 30, not the 29.99 that 33.33 percent give.
    private long? ShareOf(long? whole, in Unit share) =>
        whole is null ? null : (long)Math.Round(whole.Value * (decimal)(share.Has(_percent) ? share.Value * 100 : share.Value) / 10_000, MidpointRounding.AwayFromZero);

    private Hedge HedgeOf(in Unit count)
    {
        foreach (var (label, hedge) in _hedges)
        {
            if (count.Has(label))
            {
                return hedge;
            }
        }

        return Hedge.Exact;
    }

    private VictimGroup? Of(in LabelSet labels)
    {
        foreach (var (label, group) in _groups)
        {
            if (labels[label])
            {
                return group;
            }
        }

        return null;
    }
}
