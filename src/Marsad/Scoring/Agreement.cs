namespace Marsad.Scoring;

/// <summary>When two claims agree on an attribute.</summary>
internal static class Agreement
{
    public static readonly ComparedField[] Fields = Enum.GetValues<ComparedField>();

    // Places and deals have no victims, no span that a number covers, and no weapon.
    public static bool IsAsked(ComparedField field, MarkedClaim gold) =>
        gold.IsCounted || field is not (ComparedField.Who or ComparedField.Scope or ComparedField.Means);

    public static bool On(ComparedField field, MarkedClaim gold, MarkedClaim said, Likeness likeness) => field switch
    {
        ComparedField.Who => gold.Who == said.Who,
        ComparedField.Scope => gold.Scope == said.Scope,
        ComparedField.Place => likeness.IsSameName(gold.Place, said.Place),
        ComparedField.Date => (gold.Start, gold.End) == (said.Start, said.End),
        ComparedField.Means => gold.Means == said.Means,
        ComparedField.Blamed => likeness.IsSameName(gold.Blamed, said.Blamed),
        ComparedField.SaidBy => likeness.IsSameName(gold.SaidBy, said.SaidBy),
        ComparedField.Stance => gold.Stance == said.Stance,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
