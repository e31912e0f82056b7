using Marsad.Origins;

namespace Marsad.Incidents;

/// <summary>Whether two statements could speak of one event. Each answer is a pure function of the two.</summary>
internal static class StatementLinks
{
    // Below this the same number in a town and in its province proves nothing.
    private const long TellingNumber = 5;

    /// <summary>Whether two statements can stand in one incident.</summary>
    public static bool AreLinked(Statement one, Statement other) =>
        AreCompatible(one, other) && (one.Report != other.Report || FitInOneReport(one, other));

    /// <summary>Whether two statements can stand in one incident, leaving aside that they may be of one report.</summary>
    public static bool AreCompatible(Statement one, Statement other)
    {
        var place = ClaimPlace.Fit(one.Place, other.Place);
        if (place == PlaceFit.Apart)
        {
            return false;
        }

        var days = ClaimDays.Fit(one.Days, other.Days);
        return days != DayFit.Apart
            && Harm.GoTogether(one.Means, other.Means)
            && HaveKindsInCommon(one, other)
            && MayRival(one, other)
            && ((place != PlaceFit.InArea && days != DayFit.Within) || ShareNumber(one, other, place));
    }

    /// <summary>Whether both give a total for one kind of harm and the totals are the same.</summary>
    public static bool ShareNumber(Statement one, Statement other, PlaceFit place) =>
        one.Figures.Any(pair => other.Figures.TryGetValue(pair.Key, out var figures)
            && pair.Value.Total.Quoted is { } number && number == figures.Total.Quoted
            && (place != PlaceFit.InArea || number >= TellingNumber));

    // One author who names two places, or blames two parties, means two events, unless somebody else is quoted for one of them.
    private static bool FitInOneReport(Statement one, Statement other)
    {
        if (!one.Claims.Any(a => other.Claims.Any(b => a.Origins[0].Voice == b.Origins[0].Voice)))
        {
            return true;
        }

        var place = ClaimPlace.Fit(one.Place, other.Place);
        return !PartyFinder.Disagree(one.Parties, other.Parties)
            && (place is PlaceFit.Same or PlaceFit.SameName
                || (place == PlaceFit.Inside && one.Means is not null && one.Means == other.Means
                    && !one.Figures.Keys.Any(other.Figures.ContainsKey)));
    }

    private static bool HaveKindsInCommon(Statement one, Statement other) =>
        one.Figures.Keys.Any(kind => other.Figures.Keys.Any(with => Harm.GoTogether(kind, with)));

    private static bool MayRival(Statement one, Statement other)
    {
        foreach (var (kind, mine) in one.Figures)
        {
            // A few children named by one source are no rival to another's whole toll.
            if (other.Figures.TryGetValue(kind, out var theirs)
                && !(mine.IsBroad == theirs.IsBroad ? mine.Total.MayRival(theirs.Total) : MayHold(mine, theirs)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayHold(KindFigures one, KindFigures other)
    {
        var (broad, narrow) = one.IsBroad ? (one, other) : (other, one);
        return narrow.Total.Low is not { } part || broad.Total.High is not { } whole || part <= whole
            || broad.Total.MayRival(narrow.Total);
    }
}
