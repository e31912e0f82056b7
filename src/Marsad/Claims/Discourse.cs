using Marsad.Dates;
using Marsad.Places;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>A report with all that was marked in it: what the attributes of its claims are chosen from.</summary>
internal sealed class Discourse(Report report, MarkedText text, DateReading dates, List<FoundPlace> places)
{
    private readonly Dictionary<int, FoundPlace> _placesByToken = places.GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.Last());
    private readonly Dictionary<int, DateMention> _dates = dates.Mentions.ToDictionary(m => m.Phrase);

    public Report Report { get; } = report;

    public MarkedText Text { get; } = text;

    public DateReading Dates { get; } = dates;

    public IReadOnlyList<FoundPlace> Places { get; } = places;

    /// <summary>The day the report was published, as far as known.</summary>
    public DateOnly? Published => Dates.Published?.Day;

    /// <summary>The time expression that the unit stands for, or null.</summary>
    public DateMention? DateOf(in Unit unit) => _dates.GetValueOrDefault(unit.Phrase);

    /// <summary>The places named between two tokens (the second not included).</summary>
    public List<FoundPlace> PlacesBetween(int first, int last)
    {
        var found = new List<FoundPlace>();
        for (var token = first; token < last; token++)
        {
            if (_placesByToken.TryGetValue(token, out var place) && place.Last <= last)
            {
                found.Add(place);
            }
        }

        return found;
    }

    /// <summary>Takes the unit's words for a place that only its role in the sentence shows to be one.</summary>
    public FoundPlace AddPlace(Sentence sentence, in Unit unit)
    {
        if (_placesByToken.TryGetValue(unit.First, out var known))
        {
            return known;
        }

        var mention = new PlaceMention(Text.Words(unit), Text.SpanOf(unit));
        var place = new FoundPlace(mention, sentence.Index, unit.First, unit.Last, Known: false, Located: true);
        places.Add(place);
        _placesByToken.Add(unit.First, place);
        return place;
    }

    /// <summary>The words from one token to another (not included).</summary>
    public string Words(int first, int last)
    {
        var span = Text.SpanOf(first, last);
        return Text.Text.Substring(span.Start, span.Length);
    }
}
