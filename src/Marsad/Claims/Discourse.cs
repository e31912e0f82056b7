using Marsad.Dates;
using Marsad.Places;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>A report with all that was marked in it: what the attributes of its claims are chosen from.</summary>
internal sealed class Discourse(Report report, MarkedText text, DateReading dates, List<FoundPlace> places, IReadOnlyList<PlaceChoice> choices, List<Place> resolved, Scene[] scenes)
{
    private readonly List<PlaceRow> _first = RowsOfFirst(scenes);

    /// <summary>How many sentences a claim looks back for its event; a bound, so that a book is read as fast as a page.</summary>
    public const int FarthestBack = 200;

    public Report Report { get; } = report;

    public MarkedText Text { get; } = text;

    public DateReading Dates { get; } = dates;

    public IReadOnlyList<FoundPlace> Places { get; } = places;

    /// <summary>How each name that stands in the text as a place was resolved, and what else it might have been.</summary>
    public IReadOnlyList<PlaceChoice> Choices { get; } = choices;

    /// <summary>What each of <see cref="Places"/> was resolved to, at the same index.</summary>
    public IReadOnlyList<Place> Resolved { get; } = resolved;

    /// <summary>Where and when each sentence plays, by its index.</summary>
    public Scene[] Scenes { get; } = scenes;

    /// <summary>What the sentences tell of.</summary>
    public Story Story => field ??= new(Scenes);

    /// <summary>The country that the report names most often, or null.</summary>
    public PlaceRow? Country { get; } = CountryOf(places, resolved);

    /// <summary>Where the first thing happened that the report places: the finest place of the first sentence that tells one, else the country, else where it was written; null where it names none.</summary>
    public PlaceRow? First => field ??= _first.MaxBy(static r => r.Grain) ?? FirstNamed(Scenes);

    /// <summary>Where the report as a whole plays: the widest of those places that is finer than a part of a country.</summary>
    public PlaceRow? Area => field ??= _first.Where(static r => r.Grain > 1 && !r.IsNear).MinBy(static r => r.Grain) ?? _first.FirstOrDefault() ?? FirstNamed(Scenes);

    /// <summary>The words of weapon and attack of each sentence; null until they are read.</summary>
    public WeaponsTold? Weapons { get; set; }

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

    private static List<PlaceRow> RowsOfFirst(Scene[] scenes)
    {
        foreach (var scene in scenes)
        {
            if (scene.Rows.Exists(static row => row.IsTelling))
            {
                return scene.Rows.FindAll(static row => row.IsTelling);
            }
        }

        return [];
    }

    private static PlaceRow? FirstNamed(Scene[] scenes)
    {
        foreach (var scene in scenes)
        {
            foreach (var row in scene.Rows)
            {
                if (row.Role is not (PlaceRole.Named or PlaceRole.OfSource))
                {
                    return row;
                }
            }
        }

        return null;
    }

    private static PlaceRow? CountryOf(List<FoundPlace> places, List<Place> resolved)
    {
        if (!resolved.Exists(static place => place.Precision == PlacePrecision.Country))
        {
            return null;
        }

        var named = Enumerable.Range(0, places.Count).Where(i => resolved[i].Precision == PlacePrecision.Country).GroupBy(i => resolved[i].Id)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First()).FirstOrDefault();
        return named?.First() is { } at ? new PlaceRow([places[at]], [resolved[at]], places[at].First, places[at].Last, 0, PlaceRole.Named) : null;
    }

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
        places.Add(place);
        resolved.Add(new Place(mention.Name, null, null, null, null, null, null, mention.Relation, PlacePrecision.Unresolved, null, mention.Span));
        PlacesByToken.Add(unit.First, place);
        return place;
    }

    /// <summary>The words from one token to another (not included).</summary>
    public string Words(int first, int last)
    {
        var span = Text.SpanOf(first, last);
        return Text.Text.Substring(span.Start, span.Length);
    }
}
