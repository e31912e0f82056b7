using Marsad.Claims.Parties;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Control;

/// <summary>Makes drafts of the matches of the deal rules: an agreement on the ground, what became of it, whose it is.</summary>
internal sealed class DealFinder(Marker marker)
{
    // So many units from the deal its brokers may stand.
    private const int Aside = 4;

    private readonly Stage _stage = marker.Lexicon.Stage("deal");
    private readonly SideFinder _sides = new(marker.Lexicon);
    private readonly SideRows _rows = new(marker.Lexicon);
    private readonly int _raider = marker.Lexicon.Label("raider");
    private readonly int _verb = marker.Lexicon.CaptureName("verb");
    private readonly int _deal = marker.Lexicon.CaptureName("deal");
    private readonly int _by = marker.Lexicon.CaptureName("by");
    private readonly int _strong = marker.Lexicon.Label("deal");
    private readonly int _for = marker.Lexicon.Label("prep.for");
    private readonly int _place = marker.Lexicon.Label("place");
    private readonly int _country = marker.Lexicon.Label("place.country");
    private readonly int _known = marker.Lexicon.Label("place.known");
    private readonly int _demonym = marker.Lexicon.Label("demonym");
    private readonly int _spread = marker.Lexicon.Label("spread");
    private readonly int _backed = marker.Lexicon.Label("adj.brokered");
    private readonly int _brokered = marker.Lexicon.Label("deal.brokered");
    private readonly int _det = marker.Lexicon.Label("det");
    private readonly int _adj = marker.Lexicon.Label("adj");
    private readonly int _prep = marker.Lexicon.Label("prep");
    private readonly int _clause = marker.Lexicon.Label("conj.clause");
    private readonly int _date = marker.Lexicon.Label("date");
    private readonly int _besieged = marker.Lexicon.Label("ctl.besieged");
    private readonly int _captive = marker.Lexicon.Label("captive");
    private readonly int _party = marker.Lexicon.Label("party");
    private readonly int _side = marker.Lexicon.Label("ctl.side");
    private readonly int _combatant = marker.Lexicon.Label("who.combatant");
    private readonly (int Label, ClaimState State)[] _states =
    [
        (marker.Lexicon.Label("deal.begun"), ClaimState.Begun), (marker.Lexicon.Label("deal.broken"), ClaimState.Broken), (marker.Lexicon.Label("deal.ended"), ClaimState.Ended),
        (marker.Lexicon.Label("deal.rejected"), ClaimState.Rejected), (marker.Lexicon.Label("deal.proposed"), ClaimState.Proposed), (marker.Lexicon.Label("deal.agreed"), ClaimState.Agreed),
    ];

    /// <summary>The drafts of one sentence, in text order: each deal and state once.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">The last deal told before it; null where none was.</param>
    /// <param name="found">Where they are put.</param>
    /// <returns>The last of them; null where there is none.</returns>
    public ClaimDraft? Find(Discourse discourse, Sentence sentence, ClaimDraft? last, List<ClaimDraft> found)
    {
        var matches = marker.Find(_stage, sentence);
        if (matches.Count == 0)
        {
            return null;
        }

        var drafts = Drafts(discourse, sentence, matches, last);
        found.AddRange(drafts);
        return drafts.Count > 0 ? drafts[^1] : null;
    }

    private List<ClaimDraft> Drafts(Discourse discourse, Sentence sentence, PhraseList matches, ClaimDraft? last)
    {
        var drafts = new List<ClaimDraft>();
        foreach (var match in Ordered(matches))
        {
            var deal = match[_deal] ?? match[_verb]!.Value;
            var state = StateOf(match);
            if (state is null || IsTold(drafts, deal.First, state.Value, match[_verb]!.Value.First))
            {
                continue;
            }

            if (match.Rule.Frame == "happens" && IsOnlyTalked(sentence, deal))
            {
                continue;
            }

            var sides = Sides(discourse, sentence, match);
            if (!IsOfFighting(match, deal, sides, sentence, last))
            {
                continue;
            }

            drafts.Add(Draft(discourse, sentence, match, state.Value, deal, sides));
        }

        return Merged(drafts);
    }

    // Those that name the sides first, then the shortest; of equals the one found first stays first.
    private List<Phrase> Ordered(PhraseList matches)
    {
        var ordered = new List<Phrase>(matches.Count);
        foreach (var match in matches)
        {
            var at = ordered.Count;
            while (at > 0 && Order(match).CompareTo(Order(ordered[at - 1])) < 0)
            {
                at--;
            }

            ordered.Insert(at, match);
        }

        return ordered;
    }

    private (bool IsWithoutSides, int Length) Order(Phrase match) => (!match.Names(_by), match.Last - match.First);

    private static bool IsTold(List<ClaimDraft> drafts, int deal, ClaimState state, int verb)
    {
        foreach (var draft in drafts)
        {
            if (draft.Group.First == deal && (draft.State == state || draft.Harm.First == verb))
            {
                return true;
            }
        }

        return false;
    }

    // "Agreement" and "it" mean a deal of the war only where its words say so: fighting sides, what they do on the ground, a deal told just before.
    private bool IsOfFighting(Phrase match, Unit deal, List<Unit> sides, Sentence sentence, ClaimDraft? last) =>
        match.Rule.Facts.TryGetValue("needs", out var reach)
            ? IsBehindStrong(sentence, deal.First) || (last is not null && sentence.Index - last.Sentence.Index <= int.Parse(reach, System.Globalization.CultureInfo.InvariantCulture))
            : deal.Has(_strong) || (match.Rule.Frame == "reduced" && (sentence.Has(_besieged) || sentence.Has(_captive))) || match.Rule.Facts.ContainsKey("fighting") || sides.Exists(s => s.Has(_party) || s.Has(_side) || (s.Has(_combatant) && !s.Has(_raider)));

    private bool IsBehindStrong(Sentence sentence, int token) => sentence.Has(_strong) && sentence.Units.Exists(u => u.Last <= token && u.Has(_strong));

    // "The truce brokered by Sarland collapsed" tells of one thing; who made the deal is told by the way.
    private List<ClaimDraft> Merged(List<ClaimDraft> drafts)
    {
        if (drafts.Count < 2)
        {
            return drafts;
        }

        foreach (var made in drafts.FindAll(d => IsByTheWay(d) && d.Match.Rule.Facts.GetValueOrDefault("state") != "begun"))
        {
            if (drafts.Find(d => d.Group.First == made.Group.First && d.Match.Rule.Frame is "happens" or "nominal" or "passive") is { } told && told != made && !HasOwnDay(made, told))
            {
                told.Blamed ??= made.Blamed;
                told.Quote = told.Quote.Union(made.Quote);
                drafts.Remove(made);
            }
        }

        return drafts;
    }

    // "The truce announced on Thursday was extended until Sunday" tells of two.
    private bool HasOwnDay(ClaimDraft made, ClaimDraft told) =>
        made.Match.Rule.Frame == "reduced" && made.Sentence.Units.Exists(u => u.Has(_date) && u.First >= made.Harm.Last && u.Last <= told.Harm.First);

    private static bool IsByTheWay(ClaimDraft draft) => draft.State == ClaimState.Agreed && draft.Match.Rule.Frame is "reduced" or "between";

    private List<Unit> Sides(Discourse discourse, Sentence sentence, Phrase match)
    {
        if (match[_by] is { } by)
        {
            var row = _rows.Row(sentence.Units, sentence.Units.IndexFrom(by.First));
            if (row.Count > 1 || match.Rule.Frame is not "active")
            {
                return row;
            }

            return [.. _rows.RowBefore(discourse, sentence, IndexOf(sentence, match)), .. row];
        }

        return match.Rule.Frame is "active" or "act" ? _rows.RowBefore(discourse, sentence, IndexOf(sentence, match)) : [];
    }

    // "Talks on a truce failed": it is the talks that did.
    private bool IsOnlyTalked(Sentence sentence, Unit deal)
    {
        var at = sentence.Units.IndexFrom(deal.First) - 1;
        while (at >= 0 && (sentence.Units[at].Has(_det) || sentence.Units[at].Has(_adj)))
        {
            at--;
        }

        return at >= 0 && sentence.Units[at].Has(_prep) && !sentence.Units[at].Has(_clause);
    }

    private int IndexOf(Sentence sentence, Phrase match) => sentence.Units.IndexFrom(match[_verb]!.Value.First);

    private ClaimDraft Draft(Discourse discourse, Sentence sentence, Phrase match, ClaimState state, Unit deal, List<Unit> sides)
    {
        var quote = discourse.Text.SpanOf(match.First, match.Last);
        foreach (var side in sides)
        {
            quote = side.First >= sentence.First && side.Last <= sentence.Last ? quote.Union(discourse.Text.SpanOf(side)) : quote;
        }

        var places = PlacesFor(discourse, sentence, deal);
        return new ClaimDraft
        {
            Sentence = sentence,
            Kind = ClaimKind.Deal,
            Places = places,
            PlaceText = places.Count == 0 ? null : discourse.Words(places[0].First, places[^1].Last),
            PlaceIsOwn = places.Count > 0,
            Match = match,
            Group = deal,
            Harm = match[_verb]!.Value,
            State = state,
            IsOfStates = IsOfStates(sentence.Units, sentence.Units.IndexFrom(deal.First)),
            Blamed = Names(discourse.Text, sides),
            Quote = quote,
        };
    }

    private static string? Names(MarkedText text, List<Unit> sides)
    {
        var names = new List<string>(sides.Count);
        foreach (var side in sides)
        {
            var name = text.Words(side);
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? null : string.Join("; ", names);
    }

    // "A Kestrian-brokered truce", "a ceasefire brokered by Kestria and Sarland", "a nationwide truce".
    private bool IsOfStates(List<Unit> units, int deal)
    {
        for (var at = Math.Max(0, deal - Aside); at < units.Count && at <= deal + Aside; at++)
        {
            if (at < deal && units[at].Has(_backed))
            {
                return true;
            }

            var isState = at > deal ? units[at].Has(_country) || (units[at].Has(_known) && units[at].Has(_party)) : units[at].Has(_demonym);
            if ((at < deal && units[at].Has(_spread)) || (isState && units.FindIndex(Math.Max(0, at - Aside), Math.Min(units.Count, at + Aside) - Math.Max(0, at - Aside), u => u.Has(_brokered)) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    // "A truce for Ardan": the place right behind the deal.
    private List<FoundPlace> PlacesFor(Discourse discourse, Sentence sentence, Unit deal)
    {
        var at = sentence.Units.IndexFrom(deal.Last);
        if (at < 0 || !sentence.Units[at].Has(_for))
        {
            return [];
        }

        var last = Math.Min(sentence.Units.Count, at + 5);
        var place = sentence.Units.FindIndex(at, last - at, u => u.Has(_place));
        return place < 0 ? [] : discourse.PlacesBetween(sentence.Units[place].First, sentence.Units[place].Last);
    }

    private ClaimState? StateOf(Phrase match)
    {
        if (match.Rule.Facts.TryGetValue("state", out var stated))
        {
            return Enum.Parse<ClaimState>(stated, ignoreCase: true);
        }

        foreach (var (label, state) in _states)
        {
            if (match[_verb]!.Value.Has(label))
            {
                return state;
            }
        }

        return null;
    }
}
