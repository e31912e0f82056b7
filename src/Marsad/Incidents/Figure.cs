using Marsad.Claims;

namespace Marsad.Incidents;

/// <summary>A number of people as a range that can be added up and compared.</summary>
/// <param name="Low">The least; null where none is given.</param>
/// <param name="High">The most; null where none is given.</param>
/// <param name="Hedge">How the number was hedged; the loosest of its parts for a sum.</param>
internal readonly record struct Figure(long? Low, long? High, Hedge Hedge)
{
    // Beyond these two numbers for one harm in one event are hardly rivals: 35 against 22 is, 61 against 4 is not.
    private const double MostTimesApart = 2.6;
    private const long AlwaysNear = 3;

    // An early "at least 7" may grow into 40; it does not grow into 400.
    private const long GrowthOfAnOpenFigure = 6;

    /// <summary>Whether either bound is known.</summary>
    public bool IsNumbered => Low is not null || High is not null;

    /// <summary>The one number by which people would quote it; null where it has none.</summary>
    public long? Quoted => Low ?? High;

    /// <summary>The figure that a claim gives; not numbered where it counts nobody.</summary>
    public static Figure Of(Claim claim) =>
        claim.Count is { } count ? new(count.Low, count.High, count.Hedge) : default;

    /// <summary>Both numbers of people together.</summary>
    public Figure Plus(Figure other) =>
        new((Low ?? 0) + (other.Low ?? 0), High + other.High, (Hedge)Math.Max((int)Hedge, (int)other.Hedge));

    /// <summary>Whether both could be told of one event: they overlap, or are rivals rather than strangers.</summary>
    public bool MayRival(Figure other)
    {
        if (!IsNumbered || !other.IsNumbered)
        {
            return true;
        }

        var (lesser, greater) = (Low ?? 0) <= (other.Low ?? 0) ? (this, other) : (other, this);
        var (top, bottom) = (lesser.Top, greater.Low ?? 0);
        return bottom <= top || bottom - top <= AlwaysNear || bottom <= top * MostTimesApart;
    }

    private long Top => High ?? ((Low ?? 0) * GrowthOfAnOpenFigure);
}
