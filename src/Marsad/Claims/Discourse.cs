using Marsad.Claims.Blame;
using Marsad.Claims.Scenes;
using Marsad.Claims.Sources;
using Marsad.Claims.Weapons;
using Marsad.Dates;
using Marsad.Places;
using Marsad.Places.Choosing;
using Marsad.Places.Names;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>A report with all that was marked in it: what the attributes of its claims are chosen from.</summary>
/// <remarks>What not every report needs is worked out when it is asked for: most reports of a newsroom hold no claim.</remarks>
internal sealed class Discourse(Report report, MarkedText text, DateReading dates, List<FoundPlace> places, PlaceResolver resolver, SceneReader scenes, SpeakerFinder speakers)
{
    /// <summary>How many sentences a claim looks back for its event; a bound, so that a book is read as fast as a page.</summary>
    public const int FarthestBack = 200;

    public Report Report { get; } = report;

    public MarkedText Text { get; } = text;

    public DateReading Dates { get; } = dates;

    public IReadOnlyList<FoundPlace> Places { get; } = places;

    /// <summary>How each name that stands in the text as a place was resolved, and what else it might have been.</summary>
    public List<PlaceChoice> Choices => field ??= resolver.Resolve(places.ConvertAll(static p => p.Mention), Demonyms.In(Text));

    /// <summary>What each of <see cref="Places"/> was resolved to, at the same index.</summary>
    public List<Place> Resolved => field ??= Choices.ConvertAll(AsWritten);

    /// <summary>Where and when each sentence plays, by its index.</summary>
    public Scene[] Scenes => field ??= scenes.Read(Text, Dates, places, Resolved, Entries);

    /// <summary>What the sentences tell of.</summary>
    public Story Story => field ??= new(Scenes);

    /// <summary>Who speaks.</summary>
    public Voices Voices => field ??= speakers.Find(Text);

    /// <summary>Where the report as a whole plays.</summary>
    public Setting Setting => field ??= Setting.Of(this);

    /// <summary>The words of weapon and attack of each sentence; null until they are read.</summary>
    public WeaponsTold? Weapons { get; set; }

    /// <summary>The sentences that count over the whole war and tell no event; null until the scopes are set.</summary>
    public HashSet<int>? SumsOfWar { get; set; }

    /// <summary>Its quotations that run over several sentences.</summary>
    public Quotations Quotations => field ??= new Quotations(Text);

    /// <summary>What dates its events.</summary>
    public EventDays EventDays => field ??= new EventDays(this);

    /// <summary>The deeds that each sentence tells; null until they are read.</summary>
    public Deed[][]? Deeds { get; set; }

    /// <summary>Who denies having done something, as written; null until they are read.</summary>
    public Deniers? Deniers { get; set; }

    /// <summary>The day the report was published, as far as known.</summary>
    public DateOnly? Published => Dates.Published?.Day;

    private Dictionary<int, FoundPlace> PlacesByToken => field ??= ByToken(places);

    private static Dictionary<int, FoundPlace> ByToken(List<FoundPlace> places)
    {
        var byToken = new Dictionary<int, FoundPlace>(places.Count);
        foreach (var place in places)
        {
            byToken[place.First] = place;
        }

        return byToken;
    }

    // The capital's name, once told, is known of its other mentions too; what they say stays "the capital".
    private Place AsWritten(PlaceChoice choice) =>
        choice.Mention.Span.Of(Text.Text).SequenceEqual(choice.Place.Text) ? choice.Place : choice.Place with { Text = choice.Mention.Span.Of(Text.Text).ToString() };

    /// <summary>Whether two sentences stand in one entry of a list, or both in none: else the one tells nothing of the other.</summary>
    public bool SharesWorld(int a, int b) => Scenes[a].World == Scenes[b].World;

    /// <summary>The places named between two tokens (the second not included).</summary>
    public List<FoundPlace> PlacesBetween(int first, int last)
    {
        var found = new List<FoundPlace>();
        for (var token = first; token < last; token++)
        {
            if (PlacesByToken.TryGetValue(token, out var place) && place.Last <= last)
            {
                found.Add(place);
            }
        }

        return found;
    }

    /// <summary>Takes the unit's words for a place that only its role in the sentence shows to be one; it stays unresolved.</summary>
    public FoundPlace AddPlace(Sentence sentence, in Unit unit)
    {
        if (PlacesByToken.TryGetValue(unit.First, out var known))
        {
            return known;
        }

        var mention = new PlaceMention(Text.Words(unit), Text.SpanOf(unit));
        var place = new FoundPlace(mention, sentence.Index, unit.First, unit.Last, Known: false, Located: true);
        Resolved.Add(new Place(mention.Name, null, null, null, null, null, null, mention.Relation, PlacePrecision.Unresolved, null, mention.Span));
        places.Add(place);
        PlacesByToken.Add(unit.First, place);
        return place;
    }

    /// <summary>The number by which units name the place, from 1.</summary>
    public int Number(FoundPlace place) => places.LastIndexOf(place) + 1;

    /// <summary>Takes the place of the unit for one where something happened, though no word of place leads to it.</summary>
    public void Locate(in Unit unit)
    {
        var at = (int)unit.Value - 1;
        if (at >= 0 && at < places.Count && !places[at].Located)
        {
            places[at] = places[at] with { Located = true };
            PlacesByToken[places[at].First] = places[at];
        }
    }

    /// <summary>The stretches of each sentence that tell of some of the people counted above, with a place or a day of their own; null where there are none.</summary>
    public Dictionary<int, List<(int First, int Last)>>? Entries { get; private set; }

    /// <summary>The sentences of the entry that the claim is, the second not included: a line of a table has several; none where it is no entry.</summary>
    public (int First, int Last) SentencesOfEntry(ClaimDraft draft)
    {
        if (!draft.IsEntry)
        {
            return default;
        }

        var (first, last) = (draft.Sentence.Index, draft.Sentence.Index + 1);
        while (first > 0 && Text.Sentences[first - 1].Last > draft.Entry.First)
        {
            first--;
        }

        while (last < Text.Sentences.Count && Text.Sentences[last].First < draft.Entry.Last)
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>Their scenes.</summary>
    public ReadOnlySpan<Scene> ScenesOfEntry(ClaimDraft draft) => SentencesOfEntry(draft) is var (first, last) ? Scenes.AsSpan(first..last) : [];

    /// <summary>Adds such a stretch, before the scenes are read; the second token is not included.</summary>
    public void AddEntry(int sentence, int first, int last)
    {
        Entries ??= [];
        if (!Entries.TryGetValue(sentence, out var here))
        {
            Entries.Add(sentence, here = []);
        }

        here.Add((first, last));
    }

    /// <summary>The words from one token to another (not included).</summary>
    public string Words(int first, int last)
    {
        var span = Text.SpanOf(first, last);
        return Text.Text.Substring(span.Start, span.Length);
    }
}
