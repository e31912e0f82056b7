namespace Marsad.Places;

/// <summary>Leaves a name unresolved rather than on another continent: a small place, far from all others of the report, in a country that it never speaks of, only bears the name.</summary>
internal static class FarPlaces
{
    // A report plays in a country where it names so many of its places.
    private const int AtHome = 3;

    // Larger places are spoken of from afar: where talks are held, where a statement comes from.
    private const long Famous = 100_000;

    // Beyond a border the next towns still belong to the story.
    private const double NearKm = 150;

    /// <summary>Drops such places from the candidates of all names.</summary>
    /// <param name="names">The names of one report, each ranked.</param>
    /// <param name="hints">Countries that the report is about beyond its place names.</param>
    public static void Drop(List<NamedPlace> names, IReadOnlyList<CountryHint> hints)
    {
        var spoken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hint in hints)
        {
            spoken[hint.Country] = AtHome;
        }

        foreach (var name in names)
        {
            if (name.Best is { } best)
            {
                spoken[best.Country] = best.Kind == PlaceKind.Country ? AtHome : spoken.GetValueOrDefault(best.Country) + 1;
            }
        }

        var home = 0;
        foreach (var times in spoken.Values)
        {
            home = Math.Max(home, times);
        }

        for (var i = 0; home >= AtHome && i < names.Count; i++)
        {
            var name = names[i];
            name.Candidates.RemoveAll(c => !c.Added && c.Place.Population < Famous && c.Place.Kind is PlaceKind.Settlement or PlaceKind.Quarter or PlaceKind.Site && spoken.GetValueOrDefault(c.Place.Country) < 2 && !IsNear(name, c.Place, names));
        }
    }

    private static bool IsNear(NamedPlace name, in GazetteerPlace place, List<NamedPlace> names)
    {
        foreach (var other in names)
        {
            if (other != name && other.Best is { Kind: not PlaceKind.Country } known && Distance.Km(place, known) < NearKm)
            {
                return true;
            }
        }

        return false;
    }
}
