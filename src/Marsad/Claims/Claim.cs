using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>One statement in a report: so many people suffered this, a place changed hands, a deal was made. Immutable.</summary>
/// <remarks>The fields are those of the reading guide; <c>docs/claims.md</c> explains each with examples.</remarks>
public sealed record Claim
{
    /// <summary>Names the claim: the report's hash, the place in its text, the kind. The same text read by the same version gives the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="Reports.Report.Id"/> of its report.</summary>
    public required string ReportId { get; init; }

    /// <summary>The <see cref="Reports.Report.Hash"/> of its report.</summary>
    public required string ReportHash { get; init; }

    /// <summary>What happened.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How many, as a range with its words; null for kinds without a number (control, deal).</summary>
    public Count? Count { get; init; }

    /// <summary>Who suffered it; null for control and deal.</summary>
    public VictimGroup? Who { get; init; }

    /// <summary>The words for the people, as written.</summary>
    public string? WhoText { get; init; }

    /// <summary>One event, a period's total, or the war's; null for control and deal.</summary>
    public ClaimScope? Scope { get; init; }

    /// <summary>The <see cref="Id"/> of the claim of which this one is a part; null where it stands for itself.</summary>
    public string? PartOf { get; init; }

    /// <summary>The <see cref="Id"/> of the newer figure that the same source puts in this one's place ("rose from 12 to 15"); null where it stands.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The place as written, one name or the phrase that names several.</summary>
    public string? PlaceText { get; init; }

    /// <summary>The places, each resolved or kept as unresolved; empty where none is told.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>The days between which it happened.</summary>
    public DateRange When { get; init; } = DateRange.Unknown;

    /// <summary>The words the days were read from; null where they follow from the publishing day alone.</summary>
    public string? DateText { get; init; }

    /// <summary>How it was done; null where not told.</summary>
    public Means? Means { get; init; }

    /// <summary>Who did it, as written; for control the party that holds the place, for a deal the parties, joined by "; ".</summary>
    public string? Blamed { get; init; }

    /// <summary>How a place or a deal stands; null for other kinds.</summary>
    public ClaimState? State { get; init; }

    /// <summary>Chains of sources, each from the report outwards; empty where the report speaks for itself.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sources { get; init; } = [];

    /// <summary>The end of the first chain that has a name, as written: the one who claims, never the one who denies.</summary>
    public string? SaidBy { get; init; }

    /// <summary>Who denies, doubts or admits it in the same report.</summary>
    public IReadOnlyList<Response> Responses { get; init; } = [];

    /// <summary>Whether the harm itself is asserted, doubted or denied.</summary>
    public Stance Stance { get; init; }

    /// <summary>An exact piece of the report's text that holds the count, who, and what happened.</summary>
    public required string Quote { get; init; }

    /// <summary>Where <see cref="Quote"/> stands in the report's text, in UTF-16 units; printed in Unicode code points.</summary>
    public required Span Span { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }
}

/// <summary>A number of people as a range: what the words allow, no more.</summary>
/// <param name="Text">The words of the number as written.</param>
/// <param name="Low">The least; null where the words give none ("up to 100").</param>
/// <param name="High">The most; null where the words give none ("at least 7").</param>
/// <param name="Hedge">How the number is hedged.</param>
public sealed record Count(string Text, long? Low, long? High, Hedge Hedge)
{
    /// <summary>Whether either bound is known.</summary>
    public bool IsNumbered => Low is not null || High is not null;
}

/// <summary>How a number is hedged.</summary>
public enum Hedge
{
    /// <summary>"45".</summary>
    Exact,

    /// <summary>"about 40".</summary>
    About,

    /// <summary>"at least 7".</summary>
    AtLeast,

    /// <summary>"more than 7".</summary>
    MoreThan,

    /// <summary>"up to 100".</summary>
    UpTo,

    /// <summary>"between 30 and 40".</summary>
    Between,

    /// <summary>"dozens", "several", "many".</summary>
    Vague,

    /// <summary>"a fifth of them".</summary>
    Share,
}

/// <summary>What happened to people, or to a place.</summary>
public enum ClaimKind
{
    /// <summary>People died.</summary>
    Killed,

    /// <summary>People were hurt.</summary>
    Injured,

    /// <summary>Dead and wounded in one number.</summary>
    Casualties,

    /// <summary>People whose fate is unknown.</summary>
    Missing,

    /// <summary>People arrested, abducted, captured.</summary>
    Detained,

    /// <summary>People who fled, left, were evacuated.</summary>
    Displaced,

    /// <summary>People who came back.</summary>
    Returned,

    /// <summary>People besieged, stranded, in need inside an area.</summary>
    Trapped,

    /// <summary>A place taken, held, lost, entered or besieged.</summary>
    Control,

    /// <summary>An agreement between parties.</summary>
    Deal,

    /// <summary>Violence told without a count.</summary>
    Attack,

    /// <summary>A hospital, school, bridge or the like hit.</summary>
    Damage,
}

/// <summary>Who suffered harm, in the guide's groups.</summary>
public enum VictimGroup
{
    /// <summary>Not said, or mixed.</summary>
    Person,

    /// <summary>Civilians, residents, citizens, worshippers.</summary>
    Civilian,

    /// <summary>Children.</summary>
    Child,

    /// <summary>Women.</summary>
    Woman,

    /// <summary>Soldiers, fighters, militants, police in combat.</summary>
    Combatant,

    /// <summary>Rescue workers, medics, aid workers.</summary>
    Responder,

    /// <summary>Journalists and media workers.</summary>
    Journalist,
}

/// <summary>What a number covers.</summary>
public enum ClaimScope
{
    /// <summary>One event, or one day's events in one area.</summary>
    Incident,

    /// <summary>Several days, a campaign, a siege, a year.</summary>
    Period,

    /// <summary>The whole war.</summary>
    Conflict,
}

/// <summary>How harm was done.</summary>
public enum Means
{
    /// <summary>From the air, drones and barrel bombs included.</summary>
    Airstrike,

    /// <summary>Artillery, mortars, rockets, missiles from the ground.</summary>
    Shelling,

    /// <summary>Car bombs, suicide bombs, mines, unexplained blasts.</summary>
    Explosive,

    /// <summary>Poison gas and other chemical weapons.</summary>
    Chemical,

    /// <summary>Small arms, snipers.</summary>
    Shooting,

    /// <summary>Summary killing, beheading.</summary>
    Execution,

    /// <summary>Clashes and assaults.</summary>
    Ground,

    /// <summary>Hunger, blockade, encirclement.</summary>
    Siege,

    /// <summary>Several of these.</summary>
    Mixed,
}

/// <summary>How a place or a deal stands.</summary>
public enum ClaimState
{
    /// <summary>The place was taken.</summary>
    Taken,

    /// <summary>The place is held.</summary>
    Held,

    /// <summary>The place was lost or left.</summary>
    Lost,

    /// <summary>The place was entered.</summary>
    Entered,

    /// <summary>The place is besieged.</summary>
    Besieged,

    /// <summary>The deal is proposed.</summary>
    Proposed,

    /// <summary>The deal is agreed.</summary>
    Agreed,

    /// <summary>The deal is refused.</summary>
    Rejected,

    /// <summary>The deal came into force.</summary>
    Begun,

    /// <summary>The deal was breached.</summary>
    Broken,

    /// <summary>The deal ran out.</summary>
    Ended,
}

/// <summary>Whether a report stands by the harm it tells.</summary>
public enum Stance
{
    /// <summary>Told as fact.</summary>
    Asserted,

    /// <summary>The harm itself is doubted: alleged, feared, not verified.</summary>
    Unconfirmed,

    /// <summary>The harm is denied by the report's own voice or by the party it quotes.</summary>
    Denied,
}

/// <summary>What another party says of a claim in the same report.</summary>
/// <param name="By">Who, as written.</param>
/// <param name="Act">What they do.</param>
/// <param name="About">The harm itself, or who did it.</param>
/// <param name="Quote">The words.</param>
public sealed record Response(string By, ResponseAct Act, ResponseAbout About, string Quote);

/// <summary>What a response does.</summary>
public enum ResponseAct
{
    /// <summary>Says it is not so.</summary>
    Denies,

    /// <summary>Cannot confirm it.</summary>
    Doubts,

    /// <summary>Says it is so, against their own interest.</summary>
    Admits,
}

/// <summary>What a response is about.</summary>
public enum ResponseAbout
{
    /// <summary>Whether it happened.</summary>
    Harm,

    /// <summary>Who did it.</summary>
    Culprit,
}
