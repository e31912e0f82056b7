using Marsad.Dates;
using Marsad.Places;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>A report with all that was marked in it: what the attributes of its claims are chosen from.</summary>
internal sealed class Discourse(Report report, MarkedText text, DateReading dates, List<FoundPlace> places, List<Place> resolved, Scene[] scenes)
{
    public Report Report { get; } = report;

    public MarkedText Text { get; } = text;

    public DateReading Dates { get; } = dates;

    public IReadOnlyList<FoundPlace> Places { get; } = places;

    /// <summary>What each of <see cref="Places"/> was resolved to, at the same index.</summary>
    public IReadOnlyList<Place> Resolved { get; } = resolved;

    /// <summary>Where and when each sentence plays, by its index.</summary>
    public Scene[] Scenes { get; } = scenes;

    /// <summary>The country that the report names most often, or null.</summary>
    public PlaceRow? Country { get; } = scenes.SelectMany(s => s.Rows).Where(r => r.Fineness == 0).GroupBy(r => r.Places[0].Mention.Name)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.First().First).FirstOrDefault()?.First();

    /// <summary>The day the report was published, as far as known.</summary>
    public DateOnly? Published => Dates.Published?.Day;

    /// <summary>The words from one token to another (not included).</summary>
    public string Words(int first, int last)
    {
        var span = Text.SpanOf(first, last);
        return Text.Text.Substring(span.Start, span.Length);
    }
}
