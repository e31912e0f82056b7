using System.Globalization;
using Marsad.Claims;
using Marsad.Origins;

namespace Marsad.Incidents;

/// <summary>The claims with which one report tells one event: "45 killed and 50 injured, among them 3 children". Immutable.</summary>
/// <remarks>Claims that stand together in a report are never torn apart, so incidents are made of statements.</remarks>
internal sealed class Statement
{
    private readonly Dictionary<ClaimKind, KindFigures> _figures;

    // Worked out when first asked for; two threads at worst work out the same keys twice.
    private IReadOnlyCollection<string>? _blockKeys;

    /// <summary>Makes a statement of claims of one report.</summary>
    /// <param name="claims">At least one; all of one report.</param>
    /// <param name="parties">Finds who is blamed.</param>
    public Statement(IEnumerable<ClaimInContext> claims, PartyFinder parties)
    {
        Claims = [.. claims.OrderBy(item => item, CanonicalOrder.Within)];
        var wholes = Claims.Where(item => item.Claim.PartOf is null).Concat(Claims).ToArray();
        Place = wholes.Select(item => ClaimPlace.Of(item.Claim)).OrderBy(place => place.IsWeak).First();
        Days = wholes.Select(item => ClaimDays.Of(item.Claim.When)).OfType<ClaimDays>()
            .OrderBy(days => days.Count).Select(days => (ClaimDays?)days).FirstOrDefault();
        Means = wholes.Select(item => item.Claim.Means).FirstOrDefault(means => means is not null);
        Parties = [.. Claims.SelectMany(item => parties.PartiesOf(item.Claim)).Distinct().Order(StringComparer.Ordinal)];
        _figures = Claims.GroupBy(item => item.Claim.Kind)
            .ToDictionary(group => group.Key, group => new KindFigures(group.Select(item => item.Claim)));
        Profile = string.Create(
            CultureInfo.InvariantCulture,
            $"{Place.Signature}|{Days?.Start.DayNumber}-{Days?.End.DayNumber}|{Means}|{string.Join(';', Parties)}|{Numbers()}");
    }

    /// <summary>Its claims, in text order.</summary>
    public IReadOnlyList<ClaimInContext> Claims { get; }

    /// <summary>The hash of its report.</summary>
    public string Report => Claims[0].Report.Hash;

    /// <summary>Where it plays.</summary>
    public ClaimPlace Place { get; }

    /// <summary>When; null where too little is told to join it to others.</summary>
    public ClaimDays? Days { get; }

    /// <summary>How; null where not told.</summary>
    public Means? Means { get; }

    /// <summary>The keys of those it blames, sorted.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>Its numbers, by kind.</summary>
    public IReadOnlyDictionary<ClaimKind, KindFigures> Figures => _figures;

    /// <summary>All that matters when it meets another report's statement: two with the same profile join the same incidents.</summary>
    public string Profile { get; }

    /// <summary>The keys under which it is looked up; two statements that can be linked share one.</summary>
    public IReadOnlyCollection<string> BlockKeys => _blockKeys ??= IncidentBlocks.KeysOf(this);

    private string Numbers() => string.Join(
        ',', _figures.OrderBy(pair => pair.Key).Select(pair => pair.Key + pair.Value.Text));
}
