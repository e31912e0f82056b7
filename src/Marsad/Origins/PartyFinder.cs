using Marsad.Claims;

namespace Marsad.Origins;

/// <summary>Tells whether two claims blame the same party, whatever words they use.</summary>
/// <remarks>A pure function of the words, the country and the lexicon; safe for many threads.</remarks>
internal sealed class PartyFinder(OriginLexicon lexicon)
{
    private static readonly string[] s_between = [" or ", " and ", ";", ","];

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
            .Select(part => KeyOf(part, country)).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether both blame somebody and nobody is blamed by both.</summary>
    public static bool Disagree(IReadOnlyList<string> some, IReadOnlyList<string> others) =>
        some.Count > 0 && others.Count > 0 && !some.Any(one => others.Any(other => SameParty(one, other)));

    // "the northern brigade" and "brigade": the shorter name is a way to write the longer.
    private static bool SameParty(string one, string other) =>
        one == other || Holds(one, other) || Holds(other, one);

    private static bool Holds(string whole, string part) =>
        (" " + whole + " ").Contains(" " + part + " ", StringComparison.Ordinal);

    private string KeyOf(string name, string? country)
    {
        var words = _bodies.WordsOf(name);
        if (_bodies.Known(words, _ => true) is { } body)
        {
            return body.Side ?? body.Key;
        }

        if (_bodies.IsState(words))
        {
            return "state:" + (country ?? "?");
        }

        var telling = words.Where(word => !lexicon.Is(WordRole.Common, word)).ToArray();
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }
}
