using System.Globalization;
using Marsad.Claims;

namespace Marsad.Origins;

/// <summary>Which origins of some claims are really one: copies share theirs, organs of one side speak with one voice.</summary>
/// <remarks>Made for the claims of one incident. The same claims in any order give the same answer.</remarks>
internal sealed class Independence
{
    // A shorter sentence may be written twice by chance ("Seven people were killed in the town").
    private const int WordsOfACopy = 8;

    private readonly Dictionary<string, string> _leader = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>Looks through the claims for copies.</summary>
    public Independence(IEnumerable<ClaimInContext> claims)
    {
        var all = claims as IReadOnlyCollection<ClaimInContext> ?? [.. claims];
        var quoting = all.Where(item => !item.IsOwnVoice && item.Origins[0].IsNamed)
            .Select(item => item.Report.Hash).ToHashSet(StringComparer.Ordinal);
        var firstVoice = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in all)
        {
            // A claim that gives two sources joins neither to the other, so only claims of one origin are held for copies.
            var key = all.Count > 1 && claim.Origins.Count == 1 ? CopyKey(claim.Claim) : null;
            foreach (var origin in claim.Origins)
            {
                _leader.TryAdd(origin.Voice, origin.Voice);

                // A report that quotes somebody and goes on in its own voice has most likely no second witness.
                if (origin.IsNamed && !(claim.IsOwnVoice && quoting.Contains(claim.Report.Hash)))
                {
                    _named.Add(origin.Voice);
                }
            }

            if (key is not null && !firstVoice.TryAdd(key, claim.Origins[0].Voice))
            {
                Join(firstVoice[key], claim.Origins[0].Voice);
            }
        }
    }

    /// <summary>How many independent origins the claims have: all that are nameless together make at most one, and none beside a named one.</summary>
    public int Count
    {
        get
        {
            var named = _named.Select(Find).Distinct(StringComparer.Ordinal).Count();
            return named > 0 ? named : Math.Min(1, _leader.Count);
        }
    }

    /// <summary>How many independent origins the claims have.</summary>
    public static int IndependentCount(IEnumerable<ClaimInContext> claims) => new Independence(claims).Count;

    /// <summary>The voice that an origin shares with its copies and its side: the same for all of them.</summary>
    public string VoiceOf(OriginKey origin) => Find(origin.Voice);

    // The figure belongs to the key: two claims that one sentence makes for two sources are no copies of each other.
    private static string? CopyKey(Claim claim) =>
        NameWords.Of(claim.Quote) is { Length: >= WordsOfACopy } words
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{claim.Kind} {claim.Who} {claim.Count?.Low} {claim.Count?.High} {string.Join(' ', words)}")
            : null;

    private void Join(string one, string other)
    {
        var (a, b) = (Find(one), Find(other));
        if (a != b)
        {
            // The lesser name leads, so that the order of joining leaves no trace.
            var aLeads = string.CompareOrdinal(a, b) < 0;
            _leader[aLeads ? b : a] = aLeads ? a : b;
        }
    }

    private string Find(string voice)
    {
        while (_leader[voice] != voice)
        {
            voice = _leader[voice];
        }

        return voice;
    }
}
