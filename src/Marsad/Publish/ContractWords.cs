using Marsad.Claims;
using Marsad.Dates;
using Marsad.Incidents;
using Marsad.Places;

namespace Marsad.Publish;

/// <summary>The words that stand for Marsad's own values in everything it prints. A promise to others: never rename one.</summary>
/// <remarks>Written out, not derived from the names in the code, so that renaming one there changes nothing here.</remarks>
public static class ContractWords
{
    /// <summary>The word for what happened.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this ClaimKind kind) => kind switch
    {
        ClaimKind.Killed => "killed",
        ClaimKind.Injured => "injured",
        ClaimKind.Casualties => "casualties",
        ClaimKind.Missing => "missing",
        ClaimKind.Detained => "detained",
        ClaimKind.Displaced => "displaced",
        ClaimKind.Returned => "returned",
        ClaimKind.Trapped => "trapped",
        ClaimKind.Control => "control",
        ClaimKind.Deal => "deal",
        ClaimKind.Attack => "attack",
        ClaimKind.Damage => "damage",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word for who suffered it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this VictimGroup group) => group switch
    {
        VictimGroup.Person => "person",
        VictimGroup.Civilian => "civilian",
        VictimGroup.Child => "child",
        VictimGroup.Woman => "woman",
        VictimGroup.Combatant => "combatant",
        VictimGroup.Responder => "responder",
        VictimGroup.Journalist => "journalist",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    /// <summary>The word for what a number covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this ClaimScope scope) => scope switch
    {
        ClaimScope.Incident => "incident",
        ClaimScope.Period => "period",
        ClaimScope.Conflict => "conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };

    /// <summary>The word for how a number is hedged.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this Hedge hedge) => hedge switch
    {
        Hedge.Exact => "exact",
        Hedge.About => "about",
        Hedge.AtLeast => "at_least",
        Hedge.MoreThan => "more_than",
        Hedge.UpTo => "up_to",
        Hedge.Between => "between",
        Hedge.Vague => "vague",
        Hedge.Share => "share",
        _ => throw new ArgumentOutOfRangeException(nameof(hedge), hedge, null),
    };

    /// <summary>The word for how harm was done.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this Means means) => means switch
    {
        Means.Airstrike => "airstrike",
        Means.Shelling => "shelling",
        Means.Explosive => "explosive",
        Means.Chemical => "chemical",
        Means.Shooting => "shooting",
        Means.Execution => "execution",
        Means.Ground => "ground",
        Means.Siege => "siege",
        Means.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(means), means, null),
    };

    /// <summary>The word for how a place or a deal stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this ClaimState state) => state switch
    {
        ClaimState.Taken => "taken",
        ClaimState.Held => "held",
        ClaimState.Lost => "lost",
        ClaimState.Entered => "entered",
        ClaimState.Besieged => "besieged",
        ClaimState.Proposed => "proposed",
        ClaimState.Agreed => "agreed",
        ClaimState.Rejected => "rejected",
        ClaimState.Begun => "begun",
        ClaimState.Broken => "broken",
        ClaimState.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The word for whether the report stands by it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this Stance stance) => stance switch
    {
        Stance.Asserted => "asserted",
        Stance.Unconfirmed => "unconfirmed",
        Stance.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, null),
    };

    /// <summary>The word for what a response does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this ResponseAct act) => act switch
    {
        ResponseAct.Denies => "denies",
        ResponseAct.Doubts => "doubts",
        ResponseAct.Admits => "admits",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    /// <summary>The word for what a response is about.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this ResponseAbout about) => about switch
    {
        ResponseAbout.Harm => "harm",
        ResponseAbout.Culprit => "culprit",
        _ => throw new ArgumentOutOfRangeException(nameof(about), about, null),
    };

    /// <summary>The word for how an event lies to a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this PlaceRelation relation) => relation switch
    {
        PlaceRelation.In => "in",
        PlaceRelation.Near => "near",
        PlaceRelation.Between => "between",
        PlaceRelation.Road => "road",
        PlaceRelation.Over => "over",
        PlaceRelation.Sea => "sea",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
    };

    /// <summary>The word for how fine a place is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this PlacePrecision precision) => precision switch
    {
        PlacePrecision.Site => "site",
        PlacePrecision.Settlement => "settlement",
        PlacePrecision.District => "district",
        PlacePrecision.Region => "region",
        PlacePrecision.Country => "country",
        PlacePrecision.Unresolved => "unresolved",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, null),
    };

    /// <summary>The word for what sort of place it is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this PlaceKind kind) => kind switch
    {
        PlaceKind.Site => "site",
        PlaceKind.Quarter => "quarter",
        PlaceKind.Camp => "camp",
        PlaceKind.Settlement => "settlement",
        PlaceKind.District => "district",
        PlaceKind.Region => "region",
        PlaceKind.Country => "country",
        PlaceKind.River => "river",
        PlaceKind.Road => "road",
        PlaceKind.Sea => "sea",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The word for how exactly a date is told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Days => "days",
        DatePrecision.Week => "week",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        DatePrecision.Open => "open",
        DatePrecision.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, null),
    };

    /// <summary>The word for how an incident stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this Standing standing) => standing switch
    {
        Standing.SingleOrigin => "single origin",
        Standing.Corroborated => "corroborated",
        Standing.Contested => "contested",
        Standing.Unconfirmed => "unconfirmed",
        Standing.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };
}
