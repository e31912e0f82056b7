using Marsad.Dates;

namespace Marsad.Claims.Scenes;

/// <summary>What one sentence tells of where and when: its places in rows, its days, whether it tells of violence.</summary>
/// <param name="Rows">Its places, in text order; places that share a number ("Hazza, Saqba and Madiyara") are one row.</param>
/// <param name="Days">Its time expressions that can date an event.</param>
/// <param name="Breaks">Tokens at which a new clause begins ("while", "but", a semicolon).</param>
/// <param name="IsViolent">Whether a word of attack or harm stands in it.</param>
/// <param name="PointsBack">Whether it speaks of a thing told before: "the attack", "Monday's raid".</param>
/// <param name="IsSpread">Whether it sums up what happened in several places: "across the province", "a string of raids on villages".</param>
/// <param name="IsNameless">Whether it tells of a place without its name: "in a northern village".</param>
/// <param name="TurnsAway">Whether it turns to another thing: "meanwhile", "another attack".</param>
internal sealed record Scene(
    List<PlaceRow> Rows, List<SceneDay> Days, List<int> Breaks, bool IsViolent, bool PointsBack, bool IsSpread, bool IsNameless, bool TurnsAway)
{
    /// <summary>The day in force: the sentence's own, else the one told last before it.</summary>
    public DateRange? InForce { get; set; }

    /// <summary>The entry of a list that it belongs to, from 1; 0 is the report itself. What one entry tells goes for no other.</summary>
    public int World { get; init; }

    /// <summary>Whether it tells of the whole country: "across the country".</summary>
    public bool IsCountrywide { get; init; }

    /// <summary>The place that its line bears as a label, "Douma: seven killed", or null; it holds for all sentences of the line.</summary>
    public PlaceRow? Label { get; init; }

    /// <summary>The same scene where stretches of the sentence have their places and days for themselves.</summary>
    public Scene Within(List<(int First, int Last)> entries)
    {
        (int First, int Last)? Of(int token) => entries.FindIndex(e => token >= e.First && token < e.Last) is >= 0 and var at ? entries[at] : null;
        return this with
        {
            Rows = Rows.ConvertAll(row => Of(row.First) is null ? row : row with { IsOfEntry = true }),
            Days = Days.ConvertAll(day => Of(day.First) is { } entry ? day with { Reach = entry, IsOfEntry = true } : day),
        };
    }

    /// <summary>Whether a time that is bound to a part of the sentence dates one token and not the other: "the assault on Ardan comes a week after five were killed in Velk".</summary>
    public bool Parts(int a, int b)
    {
        foreach (var day in Days)
        {
            if (day.IsBound && (a >= day.Reach.First && a < day.Reach.Last) != (b >= day.Reach.First && b < day.Reach.Last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two tokens stand in one clause.</summary>
    public bool SameClause(int a, int b)
    {
        var (low, high) = a < b ? (a, b) : (b, a);
        foreach (var at in Breaks)
        {
            if (at > low && at <= high)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A time expression in its sentence.</summary>
/// <param name="Mention">What it stands for.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">One past its last.</param>
/// <param name="OfStatement">Whether it dates what somebody said ("said on Wednesday"), not what happened.</param>
internal sealed record SceneDay(DateMention Mention, int First, int Last, bool OfStatement)
{
    /// <summary>The tokens to which its dating is bound, the second not included: "a day after a raid killed five" dates only what stands behind it.</summary>
    public (int First, int Last) Reach { get; init; } = (0, int.MaxValue);

    /// <summary>Whether it opens a clause and so dates what comes: "five were killed and on Friday two more".</summary>
    public bool OpensClause { get; init; }

    /// <summary>Whether it stands in the entry of a list, or with some of the people counted, and dates nothing else.</summary>
    public bool IsOfEntry { get; init; }

    /// <summary>Whether it dates only a part of its sentence.</summary>
    public bool IsBound => Reach != (0, int.MaxValue);
}
