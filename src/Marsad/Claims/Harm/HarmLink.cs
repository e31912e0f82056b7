using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>A group of people tied to a word of harm; the surest first.</summary>
internal readonly record struct HarmLink(Phrase Match, Unit Group, Unit Harm, bool IsPart, Unit? Whole, int Priority, int Order) : IComparable<HarmLink>
{
    /// <summary>What happened to people of whom a clause in between tells something else.</summary>
    public bool IsSecond => Match.Rule.Facts.ContainsKey("second");

    /// <summary>Told without a verb: the one before is meant.</summary>
    public bool IsGapped => Match.Rule.Frame is "gapped" || IsRival;

    /// <summary>Another figure for what was told before.</summary>
    public bool IsRival => Match.Rule.Frame is "rival";

    /// <summary>A part told behind the verb: what happened to it was told before.</summary>
    public bool IsLatePart => IsPart && Match.Rule.Frame is "parts" or "share";

    /// <summary>What happened to them is told with others.</summary>
    public bool IsElided => IsGapped || IsLatePart;

    private int Distance => Group.First >= Harm.Last ? Group.First - Harm.Last : Math.Max(0, Harm.First - Group.Last);

    public int CompareTo(HarmLink other) => (Priority, Distance, Order).CompareTo((other.Priority, other.Distance, other.Order));
}
