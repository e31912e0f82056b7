
namespace Marsad.Places.Choosing;

/// <summary>Leaves a name unresolved rather than on another continent: a small place, far from all others of a report that plays elsewhere, in a country that it never speaks of, only bears the name.</summary>
internal static class FarPlaces
{
    // A report plays in a country where so many of its names lie.
    private const int AtHome = 3;

    // Larger places are spoken of from afar: where talks are held, where a statement comes from.
    private const long Famous = 100_000;

    // Beyond a border the next towns still belong to the story.
    private const double NearKm = 150;

    // One a thread, for one report after the other.
    [ThreadStatic]
    private static Dictionary<string, int>? t_lying;

    [ThreadStatic]
    private static HashSet<string>? t_spoken;

    /// <summary>Drops such places from the candidates of all names.</summary>
    /// <param name="names">The names of one report, each ranked.</param>
    /// <param name="hints">Countries that the report is about beyond its place names; they protect their own places.</param>
    public static void Drop(List<NamedPlace> names, IReadOnlyList<CountryHint> hints)
    {
        if (names.Count <= AtHome)
        {
            return;
        }

        var (lying, spoken) = Countries(names);
        var home = 0;
        foreach (var count in lying.Values)
        {
            home = Math.Max(home, count);
        }

        if (home < AtHome)
        {
            return;
        }

        foreach (var hint in hints)
        {
            spoken.Add(hint.Country);
        }

        // All are looked at before any is dropped, so that their order does not matter.
        var best = names.ConvertAll(static n => n.Best);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Candidates.Count == 0)
            {
                continue;
            }

            var at = i;
            names[i].Candidates.RemoveAll(c => !c.Added && IsSmall(c.Place) && !spoken.Contains(c.Place.Country) && lying.GetValueOrDefault(c.Place.Country) < 2 && !IsNear(c.Place, best, at));
        }
    }

    // In how many names each country lies, and which are named themselves.
    private static (Dictionary<string, int> Lying, HashSet<string> Spoken) Countries(List<NamedPlace> names)
    {
        var lying = t_lying ??= new(StringComparer.Ordinal);
        var spoken = t_spoken ??= new(StringComparer.Ordinal);
        lying.Clear();
        spoken.Clear();
        foreach (var name in names)
        {
            if (name.Best is { Kind: PlaceKind.Country } country)
            {
                spoken.Add(country.Country);
            }
            else if (name.Best is { } place)
            {
                lying[place.Country] = lying.GetValueOrDefault(place.Country) + 1;
            }
        }

        return (lying, spoken);
    }

    private static bool IsSmall(in GazetteerPlace place) => place.Population < Famous && place.Kind is PlaceKind.Settlement or PlaceKind.Quarter or PlaceKind.Site;

    private static bool IsNear(in GazetteerPlace place, List<GazetteerPlace?> best, int own)
    {
        for (var i = 0; i < best.Count; i++)
        {
            if (i != own && best[i] is { Kind: not PlaceKind.Country } other && Distance.Km(place, other) < NearKm)
            {
                return true;
            }
        }

        return false;
    }
}
