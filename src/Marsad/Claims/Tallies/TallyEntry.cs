using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>One entry of a list that counts people by place or by day: "Ardan: 15", "7 in Velk", "Monday: 12".</summary>
/// <param name="Match">The match of its rule.</param>
/// <param name="Group">How many, and who.</param>
/// <param name="Where">The place, the name of one, or the day.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">One past the last token that belongs to it; the next entry begins there or behind it.</param>
internal readonly record struct TallyEntry(Phrase Match, Unit Group, Unit Where, int First, int Last)
{
    /// <summary>Whether it is some of those told before, which needs no list: "40 of them on Tuesday".</summary>
    public bool IsSome => Match.Rule.Frame is "some";

    /// <summary>Whether it tells of no number: "most of them in Ardan".</summary>
    public bool IsUncounted => Group.Last == 0;

    /// <summary>Whether it is told by the day, not by the place.</summary>
    public bool IsOfDay => Match.Rule.Frame is "day-first" or "number-day";

    /// <summary>Whether its place stands before its number.</summary>
    public bool IsPlaceFirst => Match.Rule.Frame is "place-first";

    /// <summary>Whether it is the sum at the end of a list.</summary>
    public bool IsTotal => Match.Rule.Frame is "total";
}
