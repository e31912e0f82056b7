namespace Marsad.Places;

/// <summary>Which countries a report is about, as shares from 0 to 1.</summary>
internal static class CountryShares
{
    private const double CountryNamed = 2;

    /// <summary>Each name votes for the countries of the places that bear it, the better known the stronger; hints are added.</summary>
    public static IReadOnlyDictionary<string, double> Of(IReadOnlyList<NamedPlace> names, IReadOnlyList<CountryHint> hints)
    {
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var hint in hints)
        {
            votes[hint.Country] = votes.GetValueOrDefault(hint.Country) + hint.Weight;
        }

        foreach (var name in names)
        {
            Vote(name, votes);
        }

        var most = votes.Count == 0 ? 1 : Math.Max(1, votes.Values.Max());
        return votes.ToDictionary(v => v.Key, v => v.Value / most, StringComparer.Ordinal);
    }

    private static void Vote(NamedPlace name, Dictionary<string, double> votes)
    {
        var strongest = name.Candidates.Count == 0 ? 0 : name.Candidates.Max(Strength);
        var byCountry = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var candidate in name.Candidates)
        {
            // A tenth of the people has a fourth of the vote.
            var vote = Math.Pow(4, Strength(candidate) - strongest);
            byCountry[candidate.Place.Country] = Math.Max(vote, byCountry.GetValueOrDefault(candidate.Place.Country));
        }

        var sum = byCountry.Values.Sum();
        var weight = name.Best is { Kind: PlaceKind.Country } ? CountryNamed : 1;
        foreach (var (country, vote) in byCountry)
        {
            votes[country] = votes.GetValueOrDefault(country) + (weight * vote / sum);
        }
    }

    private static double Strength(ScoredPlace place) => place.Prominence - (place.BySound ? 1 : 0) + (place.Added ? 1 : 0);
}
