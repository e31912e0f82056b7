using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>What one sentence tells of where and when: its places in rows, its days, whether it tells of violence.</summary>
/// <param name="Rows">Its places, in text order; places that share a number ("Hazza, Saqba and Madiyara") are one row.</param>
/// <param name="Days">Its time expressions that can date an event.</param>
/// <param name="Breaks">Tokens at which a new clause begins ("while", "but", a semicolon).</param>
/// <param name="IsViolent">Whether a word of attack or harm stands in it.</param>
/// <param name="PointsBack">Whether it speaks of a thing told before: "the attack", "the same town".</param>
internal sealed record Scene(
    IReadOnlyList<PlaceRow> Rows, IReadOnlyList<SceneDay> Days, IReadOnlyList<int> Breaks, bool IsViolent, bool PointsBack)
{
    /// <summary>The day in force: the sentence's own, else the one told last before it.</summary>
    public DateRange? InForce { get; set; }

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

/// <summary>Places that answer together where something happened.</summary>
/// <param name="Places">The places.</param>
/// <param name="Resolved">What each was resolved to.</param>
/// <param name="First">The first token of their words.</param>
/// <param name="Last">One past the last.</param>
/// <param name="Fineness">0 a country, 1 a region, 2 a district, 3 a town or a name not known, 4 a quarter or a site.</param>
internal sealed record PlaceRow(IReadOnlyList<FoundPlace> Places, IReadOnlyList<Place> Resolved, int First, int Last, int Fineness)
{
    /// <summary>How far it stands from a token; behind counts less than before, as "killed in Douma" is more usual.</summary>
    public int Distance(int token) => token >= Last ? (token - Last) * 2 : Math.Max(0, First - token);

    /// <summary>The words of the row; the s of a lost apostrophe at its end is no part of them.</summary>
    public string Words(MarkedText text)
    {
        var span = text.SpanOf(First, Last);
        var name = Places[^1].Mention.Span;
        var end = text.Tokens[Last - 1].Start < name.End ? name.End : span.End;
        return text.Text[span.Start..end];
    }

    /// <summary>Whether this row lies in the other, as far as the gazetteer can tell; an unresolved name may lie anywhere.</summary>
    public bool MayLieIn(PlaceRow other) => Fineness > other.Fineness && Resolved.All(p => Array.TrueForAll([.. other.Resolved], o => MayLieIn(p, o)));

    private static bool MayLieIn(Place place, Place other)
    {
        if (place.Latitude is null || other.Latitude is null)
        {
            return true;
        }

        if (place.Country != other.Country)
        {
            return false;
        }

        return other.Precision switch
        {
            PlacePrecision.Country => true,
            PlacePrecision.Region => place.Admin1 == other.Admin1 || Near(place, other),
            _ => Near(place, other),
        };
    }

    private static bool Near(Place place, Place other) =>
        Distance(place, other) <= Math.Max(10, (other.RadiusKm ?? 10) * 1.2);

    // Flat-earth kilometres; good enough for places of one country.
    private static double Distance(Place a, Place b)
    {
        var north = (a.Latitude!.Value - b.Latitude!.Value) * 111.2;
        var east = (a.Longitude!.Value - b.Longitude!.Value) * 111.2 * Math.Cos(a.Latitude.Value * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}

/// <summary>A time expression in its sentence.</summary>
/// <param name="Mention">What it stands for.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">One past its last.</param>
/// <param name="OfStatement">Whether it dates what somebody said ("said on Wednesday"), not what happened.</param>
internal sealed record SceneDay(DateMention Mention, int First, int Last, bool OfStatement);
