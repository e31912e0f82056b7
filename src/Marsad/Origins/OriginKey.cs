namespace Marsad.Origins;

/// <summary>Who a claim really comes from, as a key that is the same in every report that names them.</summary>
/// <param name="Name">The body's key from the lexicon, else the name in lower-case words; a publisher's likewise.</param>
/// <param name="Side">The side whose organ it is, as <c>state:SY</c>; null where it is nobody's organ, or that is unknown.</param>
/// <param name="IsNamed">False where nobody answers for the claim by name; such a claim never raises a count above one.</param>
internal readonly record struct OriginKey(string Name, string? Side, bool IsNamed)
{
    /// <summary>What must differ for two origins to be independent: organs of one side share it.</summary>
    public string Voice => Side ?? Name;
}
