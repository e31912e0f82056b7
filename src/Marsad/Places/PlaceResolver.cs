namespace Marsad.Places;

/// <summary>Chooses, for all place names of a report together, which places they mean. Immutable; safe for many threads.</summary>
/// <remarks>The same names and hints always give the same places, in any machine's culture.</remarks>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    private const int MostCandidates = 24, MostAnchors = 32;

    /// <summary>Resolves every mention; what the gazetteer lacks comes back unresolved, never dropped.</summary>
    /// <param name="mentions">All place names of the report, in text order.</param>
    /// <param name="countries">Countries that the report is about, beyond those among the mentions.</param>
    public IReadOnlyList<PlaceChoice> Resolve(IReadOnlyList<PlaceMention> mentions, IReadOnlyList<CountryHint> countries)
    {
        var names = new Dictionary<(string, PlaceKindHint, string?), NamedPlace>();
        foreach (var mention in mentions)
        {
            var key = (mention.Name, mention.Hint, mention.Within);
            if (!names.ContainsKey(key))
            {
                names[key] = new(mention, Candidates(mention.Name), mention.Within is { } parent ? Candidates(parent) : []);
            }
        }

        var all = names.Values.ToList();
        DropUnsupportedSounds(all, countries);
        var shares = CountryShares.Of(all, countries);
        all.ForEach(n => n.ScoreAlone(shares));
        var anchors = all.Where(n => n.Best is not null).Take(MostAnchors).ToList();
        all.ForEach(n => n.ScoreAmong(anchors));
        return [.. mentions.Select((m, i) => Choice(m, names[(m.Name, m.Hint, m.Within)], Partner(mentions, i)))];

        NamedPlace? Partner(IReadOnlyList<PlaceMention> list, int i) =>
            BetweenPartner(list, i) is { } other ? names[(other.Name, other.Hint, other.Within)] : null;
    }

    // A name that only sounds like a place is that place only where the report speaks of its country by a name spelled so.
    private static void DropUnsupportedSounds(List<NamedPlace> names, IReadOnlyList<CountryHint> countries)
    {
        var spelled = names.Where(n => n.Best is not null && !n.IsBySound).Select(n => n.Best!.Value.Country).Concat(countries.Select(c => c.Country)).ToHashSet(StringComparer.Ordinal);
        names.ForEach(n => n.KeepSounds(spelled));
    }

    /// <summary>"Between A and B": the two neighbours in the text that both say so.</summary>
    private static PlaceMention? BetweenPartner(IReadOnlyList<PlaceMention> mentions, int i) =>
        mentions[i].Relation != PlaceRelation.Between ? null
        : i + 1 < mentions.Count && mentions[i + 1].Relation == PlaceRelation.Between ? mentions[i + 1]
        : i > 0 && mentions[i - 1].Relation == PlaceRelation.Between ? mentions[i - 1]
        : null;

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
