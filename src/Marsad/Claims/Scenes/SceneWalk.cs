using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>What was met so far on the way through the sentences.</summary>
internal sealed class SceneWalk(MarkedText text, IReadOnlyList<DateMention> mentions, DateOnly? published, List<FoundPlace> places, List<Place> resolved)
{
    private int _next;

    public MarkedText Text => text;

    public DateOnly? Published => published;

    public List<FoundPlace> Places => places;

    public List<Place> Resolved => resolved;

    /// <summary>The rows of places told last.</summary>
    public List<PlaceRow> Told { get; } = [];

    /// <summary>The label of the line.</summary>
    public PlaceRow? Label { get; set; }

    /// <summary>The entry of a list that is being read.</summary>
    public int World { get; private set; }

    /// <summary>Goes on to an entry: the places told in another are not the ones it means.</summary>
    public void Enter(int world)
    {
        if (world != World)
        {
            Told.Clear();
            World = world;
        }
    }

    /// <summary>The time that a unit tells; units are asked in text order, and the mentions stand in it.</summary>
    public DateMention? MentionOf(in Unit unit)
    {
        while (_next < mentions.Count && text.Phrases[mentions[_next].Phrase].Last <= unit.First)
        {
            _next++;
        }

        return _next < mentions.Count && mentions[_next].Phrase == unit.Phrase ? mentions[_next] : null;
    }
}
