
namespace Marsad.Places.Choosing;

/// <summary>A place that bears a name, with the points it has won so far.</summary>
/// <param name="places">The places of its name, shared and not changed.</param>
/// <param name="index">Which of them it is.</param>
/// <param name="prominence">See <see cref="Prominence"/>.</param>
/// <param name="bySound">See <see cref="BySound"/>.</param>
/// <param name="added">See <see cref="Added"/>.</param>
internal sealed class ScoredPlace(GazetteerPlace[] places, int index, double prominence, bool bySound, bool added)
{
    public ref readonly GazetteerPlace Place => ref places[index];

    /// <summary>How well known it is, a point for each power of ten of its people.</summary>
    public double Prominence { get; } = prominence;

    /// <summary>Whether only the sound of the name led here.</summary>
    public bool BySound { get; } = bySound;

    /// <summary>Whether the user added it.</summary>
    public bool Added { get; } = added;

    public double Score { get; set; }
}

/// <summary>One name of a report and the places that bear it. The points are set out in the manual, docs/places.md.</summary>
internal sealed class NamedPlace(PlaceMention mention, List<ScoredPlace> candidates, List<ScoredPlace> parents)
{
    private const double CountryPoints = 10, KindPoints = 4, WithinPoints = 5, NearPoints = 3, NextPoints = 2, AddedPoints = 2, SoundPenalty = 2;
    private const long SmallTown = 50_000;
    private const double NearKm = 60, NextKm = 8, SamePlaceKm = 8;

    public List<ScoredPlace> Candidates => candidates;

    /// <summary>Whether nothing is spelled so, and only the sound of the name leads to places.</summary>
    public bool IsBySound => candidates.TrueForAll(static c => c.BySound);

    /// <summary>Whether the sound of the name leads to places.</summary>
    public bool HasSounds => candidates.Exists(static c => c.BySound);

    /// <summary>Drops places that only sound so: all where a country is spelled so, else those of other countries than the report's and those that <see cref="MayStandBeside"/> refuses. What the user added stays.</summary>
    public void KeepSounds(HashSet<string> countries)
    {
        if (HasSounds)
        {
            DropSounds(countries);
        }
    }

    private void DropSounds(HashSet<string> countries)
    {
        var spelled = candidates.FindAll(static c => !c.BySound);
        var isCountry = spelled.Exists(static c => c.Place.Kind == PlaceKind.Country);
        candidates.RemoveAll(c => c.BySound && (isCountry || (!c.Added && !(countries.Contains(c.Place.Country) && MayStandBeside(spelled, c)))));
    }

    // "Al-Husseiniyeh" and "Husseiniyah" of one land may be one name; but a better known place is spelled as all know it.
    private static bool MayStandBeside(List<ScoredPlace> spelled, ScoredPlace sound) =>
        spelled.Count == 0 || spelled.Exists(c => c.Place.Country == sound.Place.Country && c.Prominence >= sound.Prominence);

    /// <summary>The best so far, null where nothing bears the name.</summary>
    public GazetteerPlace? Best => candidates.Count == 0 ? null : candidates[0].Place;

    /// <summary>The best, with its region taken from another row for the same place where its own row has none.</summary>
    public GazetteerPlace? Complete
    {
        get
        {
            if (Best is not { Admin1: "" } best)
            {
                return Best;
            }

            foreach (var twin in candidates)
            {
                if (twin.Place.Admin1.Length > 0 && twin.Place.Country == best.Country && Distance.Km(twin.Place, best) < SamePlaceKm)
                {
                    return best with { Admin1 = twin.Place.Admin1 };
                }
            }

            return best;
        }
    }

    public IEnumerable<PlaceCandidate> Ranked => candidates.Select(c => new PlaceCandidate(c.Place, Math.Round(c.Score, 2)));

    /// <summary>What a candidate is worth by itself, its country, the kind asked for and the place it should lie in.</summary>
    public void ScoreAlone(Dictionary<string, double> countryShares)
    {
        foreach (var candidate in candidates)
        {
            candidate.Score = candidate.Prominence
                + (CountryPoints * countryShares.GetValueOrDefault(candidate.Place.Country))
                - (candidate.BySound ? SoundPenalty : 0)
                + (candidate.Added ? AddedPoints : 0)
                + KindFit(candidate.Place.Kind)
                + WithinFit(candidate.Place, countryShares);
        }

        Rank();
    }

    /// <summary>What a candidate gains from the other places of the report that lie near it.</summary>
    public void ScoreAmong(List<NamedPlace> anchors)
    {
        if (candidates.Count < 2)
        {
            return;
        }

        foreach (var candidate in candidates)
        {
            var (near, next) = (0d, double.PositiveInfinity);
            foreach (var anchor in anchors)
            {
                if (anchor != this && anchor.Best is { Kind: not PlaceKind.Country } other)
                {
                    var km = Distance.Km(candidate.Place, other);
                    near += Math.Exp(-km / NearKm);
                    next = IsLocal(other) ? Math.Min(next, km) : next;
                }
            }

            candidate.Score += Math.Min(NearPoints, near) + (IsSmall(candidate.Place) ? NextPoints * Math.Exp(-next / NextKm) : 0);
        }

        Rank();
    }

    // A village is told beside the next one; a city and its province have the same neighbours.
    private static bool IsSmall(in GazetteerPlace place) => IsLocal(place) && place.Population < SmallTown;

    private static bool IsLocal(in GazetteerPlace place) => place.Kind is PlaceKind.Settlement or PlaceKind.Quarter;

    /// <summary>Best first; on a draw the order of the gazetteer stays, so that the same input gives the same choice.</summary>
    private void Rank()
    {
        for (var i = 1; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var to = i;
            for (; to > 0 && candidates[to - 1].Score < candidate.Score; to--)
            {
                candidates[to] = candidates[to - 1];
            }

            candidates[to] = candidate;
        }
    }

    private double KindFit(PlaceKind kind) => (mention.Hint, kind) switch
    {
        (PlaceKindHint.None, _) => 0,
        (PlaceKindHint.Site, PlaceKind.Site or PlaceKind.Camp) => KindPoints,
        (PlaceKindHint.Quarter, PlaceKind.Quarter) => KindPoints,
        (PlaceKindHint.Quarter, PlaceKind.Camp or PlaceKind.Settlement) => 0,
        (PlaceKindHint.Camp, PlaceKind.Camp) => KindPoints,
        (PlaceKindHint.Camp, PlaceKind.Quarter) => KindPoints / 2,
        (PlaceKindHint.Settlement, PlaceKind.Settlement) => KindPoints,
        (PlaceKindHint.Settlement, PlaceKind.Quarter) => 0,
        (PlaceKindHint.District, PlaceKind.District) => KindPoints,
        (PlaceKindHint.District, PlaceKind.Settlement or PlaceKind.Quarter) => KindPoints / 2,
        (PlaceKindHint.Region, PlaceKind.Region) => KindPoints,
        (PlaceKindHint.Region, PlaceKind.District) => 0,
        (PlaceKindHint.Country, PlaceKind.Country) => KindPoints,
        (PlaceKindHint.River, PlaceKind.River) => KindPoints,
        (PlaceKindHint.Road, PlaceKind.Road) => KindPoints,
        (PlaceKindHint.Road, PlaceKind.Settlement) => 0,
        _ => -KindPoints / 2,
    };

    private double WithinFit(in GazetteerPlace place, Dictionary<string, double> countryShares)
    {
        var best = 0d;
        var found = false;
        foreach (var parent in parents)
        {
            // A parent in a country that the report is not about says little.
            var weight = parent.Place.Kind == PlaceKind.Country ? 1 : Math.Max(0.2, countryShares.GetValueOrDefault(parent.Place.Country));
            var fit = LiesIn(place, parent.Place) ? WithinPoints * weight : -WithinPoints / 2 * weight;
            best = found ? Math.Max(best, fit) : fit;
            found = true;
        }

        return best;
    }

    private static bool LiesIn(in GazetteerPlace place, in GazetteerPlace parent) =>
        parent.Kind == PlaceKind.Country
            ? place.Country == parent.Country
            : (place.Admin1.Length > 0 && place.Country == parent.Country && place.Admin1 == parent.Name)
              || Distance.Km(place, parent) <= (1.5 * parent.RadiusKm) + 5;
}
