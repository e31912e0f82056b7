namespace Marsad.Text;

/// <summary>The labels that the program itself gives, by a token's shape or by what a later room finds; rules use them like any other.</summary>
internal static class ProgramLabels
{
    public static readonly string[] All =
    [
        "word", "digits", "sign", "cap", "caps", "lower", "glued", "line-start", "address",
        "comma", "stop", "colon", "semicolon", "hyphen", "dash", "quote", "open", "close", "bullet", "hash", "underscore", "at", "percent", "money", "amp", "plus", "slash",
        "possessive", "unknown", "person-like", "demonym-like", "number", "place", "place.known", "place.site", "place.region", "place.country", "date", "quantity", "year-like", "day-like", "day-year", "dotted", "decimal", "clock",
    ];

    /// <summary>Words that the program itself looks for.</summary>
    public static readonly string[] Words = ["-", "'s"];
}
