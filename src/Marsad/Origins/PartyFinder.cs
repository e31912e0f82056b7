using Marsad.Claims;

namespace Marsad.Origins;

/// <summary>Tells whether two claims blame the same party, whatever words they use.</summary>
/// <remarks>A pure function of the words, the country and the lexicon; safe for many threads.</remarks>
internal sealed class PartyFinder(OriginLexicon lexicon)
{
    private const string Rebels = "not a state";
    private const string StatePrefix = "state:";

    private static readonly char[] s_between = [';', ','];

    private readonly BodyFinder _bodies = new(lexicon);

    /// <summary>The finder over the lexicon that the program carries.</summary>
    public static PartyFinder Default { get; } = new(OriginLexicon.Default);

    /// <summary>The keys of the parties blamed; empty where nobody is.</summary>
    /// <remarks>A party of one side goes by its side, so that "the army" and "the air force" do not disagree.</remarks>
    public IReadOnlyList<string> PartiesOf(Claim claim)
    {
        if (claim.Blamed is not { Length: > 0 } blamed)
        {
            return [];
        }

        var country = claim.Places.Select(place => place.Country).FirstOrDefault(code => code is not null);
        return [.. blamed.Split(s_between, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_bodies.PartsOf).Select(part => KeyOf(part, country)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether both blame somebody and nobody is blamed by both.</summary>
    public static bool Disagree(IReadOnlyList<string> some, IReadOnlyList<string> others) =>
        some.Count > 0 && others.Count > 0 && !some.Any(one => others.Any(other => SameParty(one, other)));

    // "the northern brigade" and "brigade": the shorter name is a way to write the longer. "Rebels" may be any but a state.
    private static bool SameParty(string one, string other) =>
        one == other || Holds(one, other) || Holds(other, one)
        || (one == Rebels && !IsState(other)) || (other == Rebels && !IsState(one));

    private static bool IsState(string key) => key.StartsWith(StatePrefix, StringComparison.Ordinal);

    private static bool Holds(string whole, string part) =>
        (" " + whole + " ").Contains(" " + part + " ", StringComparison.Ordinal);

    private string KeyOf(string name, string? country)
    {
        var words = _bodies.WordsOf(name);
        if (_bodies.Known(words, _ => true) is { } body)
        {
            return body.Side ?? body.Key;
        }

        // "Foreign-backed government forces" are still the government's.
        for (var at = 0; at < words.Length; at++)
        {
            if (_bodies.IsState(words[at..]))
            {
                return StatePrefix + (country ?? "?");
            }
        }

        var telling = words.Where(word => !lexicon.Is(WordRole.Common, word)).ToArray();
        return telling.Length > 0 && telling.All(word => lexicon.Is(WordRole.Rebel, word)) ? Rebels : string.Join(' ', telling);
    }
}
