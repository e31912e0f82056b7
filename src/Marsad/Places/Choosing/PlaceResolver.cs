using System.Runtime.InteropServices;
using Marsad.Places.Atlas;

namespace Marsad.Places.Choosing;

/// <summary>Chooses, for all place names of a report together, which places they mean. Immutable; safe for many threads.</summary>
/// <remarks>The same names and hints always give the same places, in any machine's culture.</remarks>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    private const int MostCandidates = 24, MostAnchors = 32, MostNamesKept = 1 << 10;

    // One a thread, empty between reports; what a very long report took is not kept.
    [ThreadStatic]
    private static Dictionary<(string, PlaceKindHint, string?), NamedPlace>? t_names;

    /// <summary>Resolves every mention; what the gazetteer lacks comes back unresolved, never dropped.</summary>
    /// <param name="mentions">All place names of the report, in text order.</param>
    /// <param name="countries">Countries that the report is about, beyond those among the mentions.</param>
    public List<PlaceChoice> Resolve(IReadOnlyList<PlaceMention> mentions, IReadOnlyList<CountryHint> countries)
    {
        var ofMention = new NamedPlace[mentions.Count];
        var names = Names(mentions, ofMention);
        DropUnsupportedSounds(names, countries);
        var shares = CountryShares.Of(names, countries);
        foreach (var name in names)
        {
            name.ScoreAlone(shares);
        }

        var anchors = names.FindAll(static n => n.Best is not null);
        anchors.RemoveRange(Math.Min(anchors.Count, MostAnchors), Math.Max(0, anchors.Count - MostAnchors));
        foreach (var name in names)
        {
            name.ScoreAmong(anchors);
        }

        FarPlaces.Drop(names, countries);
        var choices = new List<PlaceChoice>(mentions.Count);
        for (var i = 0; i < ofMention.Length; i++)
        {
            choices.Add(Choice(mentions[i], ofMention[i], Partner(mentions, i) is >= 0 and var partner ? ofMention[partner] : null));
        }

        return choices;
    }

    // Each name once, in text order, and the name of each mention.
    private List<NamedPlace> Names(IReadOnlyList<PlaceMention> mentions, NamedPlace[] ofMention)
    {
        var byName = t_names ??= [];
        var names = new List<NamedPlace>();
        for (var i = 0; i < ofMention.Length; i++)
        {
            var mention = mentions[i];
            ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(byName, (mention.Name, mention.Hint, mention.Within), out var isKnown);
            if (!isKnown)
            {
                names.Add(name = new(mention, Candidates(mention.Name), mention.Within is { } parent ? Candidates(parent) : []));
            }

            ofMention[i] = name!;
        }

        byName.Clear();
        t_names = names.Count > MostNamesKept ? null : byName;
        return names;
    }

    // A name that only sounds like a place is that place only where the report speaks of its country by a name spelled so.
    private static void DropUnsupportedSounds(List<NamedPlace> names, IReadOnlyList<CountryHint> countries)
    {
        if (!names.Exists(static n => n.HasSounds))
        {
            return;
        }

        var spelled = countries.Select(c => c.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Best is { } best && !name.IsBySound)
            {
                spelled.Add(best.Country);
            }
        }

        names.ForEach(n => n.KeepSounds(spelled));
    }

    /// <summary>"Between A and B": of the two neighbours in the text that both say so the other one; −1 where there is none.</summary>
    private static int Partner(IReadOnlyList<PlaceMention> mentions, int i) =>
        mentions[i].Relation != PlaceRelation.Between ? -1
        : i + 1 < mentions.Count && mentions[i + 1].Relation == PlaceRelation.Between ? i + 1
        : i > 0 && mentions[i - 1].Relation == PlaceRelation.Between ? i - 1
        : -1;

    private List<ScoredPlace> Candidates(string name)
    {
        var rows = gazetteer.Named(name);
        var count = Math.Min(rows.Hits.Length, MostCandidates);
        var found = new List<ScoredPlace>(count);
        for (var i = 0; i < count; i++)
        {
            var hit = rows.Hits[i];
            found.Add(new(rows.Places, i, gazetteer.Prominence(hit) / 10d, hit.BySound, hit.Layer < gazetteer.AddedLayers));
        }

        return found;
    }

    private static PlaceChoice Choice(PlaceMention mention, NamedPlace name, NamedPlace? partner)
    {
        if (name.Complete is not { } best)
        {
            return new(mention, Unresolved(mention), null);
        }

        var distance = partner?.Best is { } other ? Distance.Km(best, other) : 0;
        return new(mention, PlaceExtent.Of(mention, best, distance), name);
    }

    private static Place Unresolved(PlaceMention mention) => new(
        mention.Name, null, null, null, null, null, null, mention.Relation, PlacePrecision.Unresolved, null, mention.Span);
}
