
namespace Marsad.Places.Choosing;

/// <summary>Which countries a report is about, as shares from 0 to 1.</summary>
internal static class CountryShares
{
    private const double CountryNamed = 2;

    // One a thread, for one report after the other.
    [ThreadStatic]
    private static Dictionary<string, double>? t_votes;

    [ThreadStatic]
    private static List<(string Country, double Vote)>? t_ofName;

    /// <summary>Each name votes for the countries of the places that bear it, the better known the stronger; hints are added. They hold until the thread asks for those of the next report.</summary>
    public static Dictionary<string, double> Of(List<NamedPlace> names, IReadOnlyList<CountryHint> hints)
    {
        var votes = t_votes ??= new(StringComparer.Ordinal);
        votes.Clear();
        foreach (var hint in hints)
        {
            votes[hint.Country] = votes.GetValueOrDefault(hint.Country) + hint.Weight;
        }

        var ofName = t_ofName ??= [];
        foreach (var name in names)
        {
            Vote(name, votes, ofName);
        }

        var most = 1d;
        foreach (var vote in votes.Values)
        {
            most = Math.Max(most, vote);
        }

        foreach (var country in votes.Keys)
        {
            votes[country] /= most;
        }

        return votes;
    }

    private static void Vote(NamedPlace name, Dictionary<string, double> votes, List<(string Country, double Vote)> ofName)
    {
        var strongest = double.NegativeInfinity;
        foreach (var candidate in name.Candidates)
        {
            strongest = Math.Max(strongest, Strength(candidate));
        }

        ofName.Clear();
        foreach (var candidate in name.Candidates)
        {
            // A tenth of the people has a fourth of the vote.
            var vote = Math.Pow(4, Strength(candidate) - strongest);
            var country = candidate.Place.Country;
            var at = IndexOf(country, ofName);
            if (at < 0)
            {
                ofName.Add((country, vote));
            }
            else
            {
                ofName[at] = (country, Math.Max(vote, ofName[at].Vote));
            }
        }

        var sum = 0d;
        foreach (var (_, vote) in ofName)
        {
            sum += vote;
        }

        var weight = name.Best is { Kind: PlaceKind.Country } ? CountryNamed : 1;
        foreach (var (country, vote) in ofName)
        {
            votes[country] = votes.GetValueOrDefault(country) + (weight * vote / sum);
        }
    }

    private static int IndexOf(string country, List<(string Country, double Vote)> votes)
    {
        for (var i = 0; i < votes.Count; i++)
        {
            if (votes[i].Country == country)
            {
                return i;
            }
        }

        return -1;
    }

    private static double Strength(ScoredPlace place) => place.Prominence - (place.BySound ? 1 : 0) + (place.Added ? 1 : 0);
}
