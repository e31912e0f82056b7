using Marsad.Claims.Parties;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Control;

/// <summary>Makes drafts of the matches of the control rules: a place, the verb that tells how it stands, the party that has it.</summary>
internal sealed class ControlFinder(Marker marker)
{
    private readonly Stage _stage = marker.Lexicon.Stage("control");
    private readonly SideFinder _sides = new(marker.Lexicon);
    private readonly SideRows _rows = new(marker.Lexicon);
    private readonly int _raider = marker.Lexicon.Label("raider");
    private readonly HeldPlaces _places = new(marker.Lexicon);
    private readonly int _verb = marker.Lexicon.CaptureName("verb");
    private readonly int _by = marker.Lexicon.CaptureName("by");
    private readonly int _place = marker.Lexicon.CaptureName("place");
    private readonly int _again = marker.Lexicon.CaptureName("again");
    private readonly int _nearly = marker.Lexicon.Label("adv.nearly");
    private readonly int _site = marker.Lexicon.CaptureName("site");
    private readonly int _control = marker.Lexicon.Label("ctl");
    private readonly int _future = marker.Lexicon.Label("modal.future");
    private readonly int _achieved = marker.Lexicon.Label("ctl.achieved");
    private readonly int _weak = marker.Lexicon.Label("ctl.weak");
    private readonly int _have = marker.Lexicon.Label("have");
    private readonly int _adverb = marker.Lexicon.Label("adv");
    private readonly int _to = marker.Lexicon.Label("to");
    private readonly int _crosses = marker.Lexicon.Label("crosses.into");
    private readonly int _party = marker.Lexicon.Label("party");
    private readonly int _side = marker.Lexicon.Label("ctl.side");
    private readonly int _being = marker.Lexicon.Label("be.ing");
    private readonly int _modal = marker.Lexicon.Label("modal");
    private readonly (int Label, ClaimState State)[] _states =
    [
        (marker.Lexicon.Label("ctl.taken"), ClaimState.Taken), (marker.Lexicon.Label("ctl.held"), ClaimState.Held), (marker.Lexicon.Label("ctl.lost"), ClaimState.Lost),
        (marker.Lexicon.Label("ctl.entered"), ClaimState.Entered), (marker.Lexicon.Label("ctl.besieged"), ClaimState.Besieged),
    ];

    // Where several rules tie places to one verb, the first of these frames tells most surely.
    private static readonly string[] s_frames = ["divided", "passive", "fall", "fell", "under", "driven", "lost-to", "nominal", "siege", "active", "reduced", "relative"];

    // How many tokens before the verb its party may end and still stand in the quote.
    private const int QuoteReach = 6;

    /// <summary>The drafts of one sentence, in text order.</summary>
    public IReadOnlyList<ClaimDraft> Find(Discourse discourse, Sentence sentence)
    {
        var matches = marker.Find(_stage, sentence);
        if (matches.Count == 0)
        {
            return [];
        }

        return Drafts(discourse, sentence, matches);
    }

    private List<ClaimDraft> Drafts(Discourse discourse, Sentence sentence, PhraseList matches)
    {
        var drafts = new List<ClaimDraft>();
        foreach (var verb in matches.GroupBy(m => m[_verb]!.Value.Last))
        {
            drafts.AddRange(verb.Where(m => m.Rule.Frame == "also").SelectMany(m => Draft(discourse, sentence, m, goesOn: true)));
            foreach (var match in verb.Where(m => m.Rule.Frame != "also").OrderBy(m => Array.IndexOf(s_frames, m.Rule.Frame)).ThenBy(m => Distance(sentence, m)))
            {
                var made = Draft(discourse, sentence, match, goesOn: drafts.Count > 0);
                if (made.Count > 0)
                {
                    drafts.AddRange(made);
                    break;
                }
            }
        }

        return drafts;
    }

    // The rule's own words show that a place changed hands, however much else the verb may mean.
    private static bool IsSure(Phrase match) => match.Rule.Facts.ContainsKey("sure");

    // The place nearest to the verb; one behind a preposition only where there is no other.
    private int Distance(Sentence sentence, Phrase match)
    {
        var verb = match[_verb]!.Value;
        var place = PlaceOf(match);
        return (place.First >= verb.Last ? place.First - verb.Last : verb.First - place.Last) + (_places.IsAside(sentence, place) ? 100 : 0);
    }

    private Unit PlaceOf(Phrase match) => (match[_place] ?? match[_site] ?? match[_again])!.Value;

    // "Marched into Ardan and took its airport": behind another place that changed hands, a verb that may mean much else goes on with it.
    private List<ClaimDraft> Draft(Discourse discourse, Sentence sentence, Phrase match, bool goesOn)
    {
        var verb = match[_verb]!.Value;
        var state = StateOf(match, verb);
        var place = PlaceOf(match);
        var frame = match.Rule.Frame;
        if (state is null || IsOpen(sentence, verb, state) || (frame is "passive" or "reduced" or "under" or "fell" && _places.IsNoSubject(sentence, place)))
        {
            return [];
        }

        var places = match[_site] is not null ? _places.Again(discourse, sentence, place) : match[_place] is not null ? _places.Named(discourse, sentence, place, !IsSure(match) && ((frame == "active" && verb.Has(_weak)) || frame == "fell")) : _places.Again(discourse, sentence, place);
        if (places.Count == 0 && !_places.IsLand(place) && match[_site] is null && !_places.IsSite(place))
        {
            return [];
        }

        var sides = Sides(discourse, sentence, match, verb, frame is "also" ? "active" : frame);
        if (match[_site] is not null && (sides.Count == 0 || state == ClaimState.Entered || (verb.Has(_weak) && !goesOn) || sides.Exists(s => s.Has(_raider))))
        {
            return [];
        }

        // "Some 9,000 refugees crossed into Sarland": only a side's going over a border brings it into a place.
        if (verb.Has(_crosses) && !sides.Exists(s => s.Has(_party) || s.Has(_side)))
        {
            return [];
        }

        if (state is ClaimState.Entered or ClaimState.Besieged && sides.Exists(s => s.Has(_raider)))
        {
            return [];
        }

        if (sides.Count == 0)
        {
            return (frame == "active" && ((verb.Has(_weak) && !IsSure(match)) || state != ClaimState.Taken)) || state is ClaimState.Held or ClaimState.Entered
                || (frame == "driven" && _sides.Subject(discourse, sentence, sentence.Units.IndexFrom(verb.First)) is null)
                ? []
                : [Draft(discourse, sentence, match, state.Value, places, null)];
        }

        return sides.ConvertAll(side => Draft(discourse, sentence, match, state.Value, places, side));
    }

    // "Nearly captured", "was to have pulled out", "could have taken": what never came about.
    private bool IsOpen(Sentence sentence, Unit verb, ClaimState? state)
    {
        var units = sentence.Units;
        var first = verb.First;
        var at = units.IndexFrom(first) - 1;
        var helped = false;
        if (at >= 0 && units[at].Has(_nearly))
        {
            return true;
        }

        // "Was being freed": it goes on.
        if (state == ClaimState.Taken && units.Exists(u => u.First >= first && u.Last <= verb.Last && u.Has(_being)))
        {
            return true;
        }

        while (at >= 0 && (units[at].Has(_have) || units[at].Has(_adverb)))
        {
            helped |= units[at--].Has(_have);
        }

        return helped && at >= 0 && (units[at].Has(_to) || units[at].Has(_modal));
    }

    private List<Unit> Sides(Discourse discourse, Sentence sentence, Phrase match, Unit verb, string frame)
    {
        if (frame == "divided")
        {
            return _rows.Holders(sentence, match[_by]!.Value);
        }

        var named = match.Captures.Where(c => c.Name == _by).Select(c => _sides.Meant(discourse, sentence, c.Unit)).OfType<Unit>().ToList();
        if (named.Count > 0 || frame != "active")
        {
            return named;
        }

        var at = sentence.Units.IndexFrom(verb.First);
        return _sides.Subject(discourse, sentence, at) is { } subject && !_places.IsHeldAdjective(discourse, sentence, subject, at) ? [subject] : [];
    }

    private ClaimDraft Draft(Discourse discourse, Sentence sentence, Phrase match, ClaimState state, List<FoundPlace> places, Unit? side)
    {
        var verb = match[_verb]!.Value;
        var place = PlaceOf(match);
        var told = match[_again] is null || places.Count == 0 ? discourse.Words(place.First, place.Last) : places[0].NameIn(discourse.Text.Text);
        var quote = discourse.Text.SpanOf(match.First, match.Last);
        // A party shared with another verb stays with the first, so that each quote speaks of one thing.
        var own = side is { } s && s.First >= sentence.First && s.Last <= sentence.Last && verb.First - s.Last <= QuoteReach
            && !sentence.Units.Exists(u => u.First >= s.Last && u.Last <= verb.First && u.Has(_control));
        return new ClaimDraft
        {
            Sentence = sentence,
            Kind = ClaimKind.Control,
            Match = match,
            Group = place,
            Harm = Achieved(verb),
            State = state,
            Means = state == ClaimState.Besieged ? Means.Siege : null,
            Places = places,
            PlaceText = told,
            PlaceIsOwn = true,
            Blamed = side is { } unit && state != ClaimState.Lost ? _sides.NameOf(discourse, unit) : null,
            Quote = own ? quote.Union(discourse.Text.SpanOf(side!.Value)) : quote,
        };
    }

    // "Managed to seize" tells of what happened, though its first words look ahead.
    private Unit Achieved(Unit verb)
    {
        if (verb.Has(_achieved))
        {
            verb.Kind = marker.Lexicon.Kinds.Without(verb.Kind, _future);
        }

        return verb;
    }

    private ClaimState? StateOf(Phrase match, in Unit verb)
    {
        if (match.Rule.Facts.TryGetValue("state", out var stated))
        {
            return Enum.Parse<ClaimState>(stated, ignoreCase: true);
        }

        foreach (var (label, state) in _states)
        {
            if (verb.Has(label))
            {
                return state;
            }
        }

        return match.Rule.Frame == "under" ? ClaimState.Held : null;
    }
}
