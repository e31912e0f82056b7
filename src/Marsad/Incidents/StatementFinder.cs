using Marsad.Claims;
using Marsad.Origins;

namespace Marsad.Incidents;

/// <summary>Finds which claims of one report tell one event together.</summary>
/// <remarks>A pure function of the report's claims in any order.</remarks>
internal sealed class StatementFinder(PartyFinder parties)
{
    // About a sentence: claims closer than this stand side by side.
    private const int SideBySide = 120;

    // A claim looks back at no more statements than this, so a list of a thousand towns is read in one pass.
    private const int LookBack = 4;

    /// <summary>The finder over the lexicon that the program carries.</summary>
    public static StatementFinder Default { get; } = new(PartyFinder.Default);

    /// <summary>Parts the claims that can make incidents into statements; the others are left out.</summary>
    /// <param name="report">All claims of one report.</param>
    public IReadOnlyList<Statement> In(IEnumerable<ClaimInContext> report)
    {
        var claims = report.Where(item => Harm.MakesIncident(item.Claim)).OrderBy(item => item, CanonicalOrder.Within).ToLookup(item => Harm.IsCounted(item.Claim));
        return [.. StatementsOf([.. claims[true]]), .. StatementsOf([.. claims[false]])];
    }

    private IEnumerable<Statement> StatementsOf(ClaimInContext[] claims)
    {
        var byId = new Dictionary<string, ClaimInContext>(StringComparer.Ordinal);
        foreach (var item in claims)
        {
            byId.TryAdd(item.Claim.Id, item);
        }

        var drafts = Drafts(claims.Where(item => WholeOf(item, byId) == item));
        var draftOf = new Dictionary<string, List<ClaimInContext>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            draft.ForEach(item => draftOf[item.Claim.Id] = draft);
        }

        foreach (var item in claims.Where(item => WholeOf(item, byId) != item))
        {
            draftOf[WholeOf(item, byId).Claim.Id].Add(item);
        }

        return drafts.Select(draft => new Statement(draft, parties));
    }

    private static ClaimInContext WholeOf(ClaimInContext item, Dictionary<string, ClaimInContext> byId)
    {
        // Parts of parts are rare and shallow; the bound keeps a circle from running for ever.
        var whole = item;
        for (var depth = 0; depth < 8 && BelongsTo(whole) is { } id && byId.TryGetValue(id, out var next); depth++)
        {
            whole = next;
        }

        return BelongsTo(whole) is { } last && byId.ContainsKey(last) ? item : whole;
    }

    private static string? BelongsTo(ClaimInContext item) => item.Claim.PartOf ?? item.Claim.SupersededBy;

    // First what one quote holds, then what stands near: "two women and two soldiers" are not to be parted by a claim before.
    private List<List<ClaimInContext>> Drafts(IEnumerable<ClaimInContext> wholes)
    {
        var ofOneQuote = new List<List<ClaimInContext>>();
        foreach (var item in wholes)
        {
            Place(ofOneQuote, [item], gap: -1);
        }

        var drafts = new List<List<ClaimInContext>>();
        foreach (var draft in ofOneQuote)
        {
            Place(drafts, draft, SideBySide);
        }

        return drafts;
    }

    private void Place(List<List<ClaimInContext>> drafts, List<ClaimInContext> draft, int gap)
    {
        for (var i = drafts.Count - 1; i >= 0 && i >= drafts.Count - LookBack; i--)
        {
            var earlier = drafts[i];
            if (Gap(earlier[^1].Claim, draft[0].Claim) <= gap
                && earlier.TrueForAll(one => draft.TrueForAll(other => TellOneEvent(one, other))))
            {
                earlier.AddRange(draft);
                return;
            }
        }

        drafts.Add(draft);
    }

    // Below zero where the quotes overlap.
    private static int Gap(Claim earlier, Claim later) => later.Span.Start - earlier.Span.End;

    private bool TellOneEvent(ClaimInContext one, ClaimInContext other) =>
        one.Origins[0].Voice == other.Origins[0].Voice
        && SamePlace(one.Claim, other.Claim)
        && SameDays(one.Claim, other.Claim)
        && Harm.GoTogether(one.Claim.Means, other.Claim.Means)
        && !PartyFinder.Disagree(parties.PartiesOf(one.Claim), parties.PartiesOf(other.Claim))
        && (Harm.GoTogether(one.Claim.Kind, other.Claim.Kind) || one.Claim.Span.Overlaps(other.Claim.Span))
        && !AreTwoFigures(one.Claim, other.Claim);

    private static bool SamePlace(Claim one, Claim other)
    {
        var (a, b) = (ClaimPlace.Of(one), ClaimPlace.Of(other));
        return a.IsWeak || b.IsWeak
            ? a.Signature.Length == 0 || b.Signature.Length == 0 || a.Signature == b.Signature || (a.IsWeak != b.IsWeak && !AreOfTwoCountries(a, b))
            : ClaimPlace.Fit(a, b) is PlaceFit.Same or PlaceFit.SameName;
    }

    // "In a village of Kestria" is no town of Luria.
    private static bool AreOfTwoCountries(ClaimPlace a, ClaimPlace b) =>
        a.Single?.Country is { } one && b.Single?.Country is { } other && one != other;

    private static bool SameDays(Claim one, Claim other) =>
        (one.When.Start == other.When.Start && one.When.End == other.When.End)
        || one.When is { Start: null, End: null } || other.When is { Start: null, End: null };

    // Two numbers for one harm and one group are two tellings, perhaps of two events: they must meet as such. Those of one list add up.
    private static bool AreTwoFigures(Claim one, Claim other) =>
        one.Kind == other.Kind && (one.Span != other.Span || one.Rule != other.Rule)
        && (one.Who == other.Who ? Figure.Of(one) != Figure.Of(other) : Exceeds(one, other) || Exceeds(other, one));

    // Seven children are not among two people.
    private static bool Exceeds(Claim group, Claim all) =>
        all.Who == VictimGroup.Person && Figure.Of(group).Low > Figure.Of(all).High;
}
