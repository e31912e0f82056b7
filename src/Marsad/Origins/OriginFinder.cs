using Marsad.Claims;

namespace Marsad.Origins;

/// <summary>Tells whose a claim is: the last named link of its chain of sources, else the publisher's.</summary>
/// <remarks>A pure function of claim, report facts and lexicon; safe for many threads.</remarks>
internal sealed class OriginFinder(OriginLexicon lexicon)
{
    private readonly BodyFinder _bodies = new(lexicon);

    /// <summary>The finder over the lexicon that the program carries.</summary>
    public static OriginFinder Default { get; } = new(OriginLexicon.Default);

    /// <summary>The claim's origin; where two sources are given, the first.</summary>
    public OriginKey OriginOf(Claim claim, ReportFacts report) => OriginsOf(claim, report)[0];

    /// <summary>The claim's origins, one for each chain of sources, each once; never empty.</summary>
    public IReadOnlyList<OriginKey> OriginsOf(Claim claim, ReportFacts report)
    {
        var chains = claim.Sources.Count > 0 ? claim.Sources : claim.SaidBy is { } said ? [[said]] : [];
        var country = CountryOf(claim);
        var named = chains.SelectMany(chain => LastNamed(chain, report, country)).Distinct().ToArray();
        if (named.Length > 0)
        {
            return named;
        }

        // Words of nobody in particular are the publisher's to answer for, but do not make it a witness.
        var publisher = PublisherOf(report);
        return [chains.Count > 0 ? publisher with { IsNamed = false } : publisher];
    }

    /// <summary>The report's own voice.</summary>
    public OriginKey PublisherOf(ReportFacts report)
    {
        var name = report.Publisher ?? (Uri.TryCreate(report.Url, UriKind.Absolute, out var address) ? address.Host : null);
        var words = NameWords.Of(name);
        if (words is ["www", .. var rest])
        {
            words = rest;
        }

        return words.Length == 0
            ? new OriginKey("report " + report.Hash, null, IsNamed: false)
            : _bodies.Known(words, _ => false) is { } body
                ? new OriginKey(body.Key, body.Side, IsNamed: true)
                : new OriginKey(string.Join(' ', words), null, IsNamed: true);
    }

    private static string? CountryOf(Claim claim) =>
        claim.Places.Select(place => place.Country).FirstOrDefault(country => country is not null);

    private OriginKey[] LastNamed(IReadOnlyList<string> chain, ReportFacts report, string? country)
    {
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (KeysOf(chain[i], report, country) is { Length: > 0 } keys)
            {
                return keys;
            }
        }

        return [];
    }

    // "State media and the monitor" are two; "the Ministry of Health and Population" stays one, because its second half is nobody.
    private OriginKey[] KeysOf(string name, ReportFacts report, string? country)
    {
        var parts = _bodies.PartsOf(name);
        if (parts.Length > 1)
        {
            var known = parts.Select(part => KnownKey(part, report, country)).OfType<OriginKey>().Distinct().ToArray();
            if (known.Length > 0)
            {
                return known;
            }
        }

        if (KnownKey(name, report, country) is { } key)
        {
            return [key];
        }

        var named = _bodies.NamedPart(name);
        return named.Length == 0 ? [] : [Fuller(named, report) ?? new OriginKey(string.Join(' ', named), null, IsNamed: true)];
    }

    private OriginKey? KnownKey(string name, ReportFacts report, string? country)
    {
        var words = _bodies.WordsOf(name);
        if (_bodies.Known(words, key => IsHeard(key, report)) is { } body)
        {
            return new OriginKey(body.Key, body.Side, IsNamed: true);
        }

        // Whose state is only known from where it happened; without that nobody is named.
        return country is not null && _bodies.IsState(words)
            ? new OriginKey("state:" + country, "state:" + country, IsNamed: true)
            : null;
    }

    private bool IsHeard(string key, ReportFacts report) =>
        report.Named.Any(name => _bodies.Known(_bodies.WordsOf(name), _ => false)?.Key == key)
        || _bodies.Known(NameWords.Of(report.Publisher), _ => false)?.Key == key;

    // "Odan" after "the harbour master, Karim Odan": a part of exactly one fuller name in the same report is that one.
    private OriginKey? Fuller(string[] words, ReportFacts report)
    {
        OriginKey? found = null;
        foreach (var other in report.Named.SelectMany(_bodies.PartsOf))
        {
            var otherWords = _bodies.WordsOf(other);
            if (otherWords.Length <= words.Length || !Holds(otherWords, words))
            {
                continue;
            }

            var key = _bodies.Known(otherWords, _ => false) is { } body
                ? new OriginKey(body.Key, body.Side, IsNamed: true)
                : new OriginKey(string.Join(' ', _bodies.NamedPart(other)), null, IsNamed: true);
            if (found is { } earlier && earlier != key && !Holds(NameWords.Of(key.Name), NameWords.Of(earlier.Name)))
            {
                if (!Holds(NameWords.Of(earlier.Name), NameWords.Of(key.Name)))
                {
                    return null;
                }

                continue;
            }

            found = key.Name.Length == 0 ? found : key;
        }

        return found;
    }

    private static bool Holds(string[] whole, string[] part) =>
        part.Length > 0 && whole.AsSpan().IndexOf(part) >= 0;
}
