namespace Marsad.Text;

/// <summary>The labels that the program itself gives, by a token's shape or by what a later room finds; rules use them like any other.</summary>
internal static class ProgramLabels
{
    public static readonly string[] All =
    [
        "word", "digits", "sign", "cap", "caps", "lower", "glued", "line-start", "address",
        "comma", "stop", "colon", "semicolon", "hyphen", "dash", "quote", "open", "close", "bullet", "hash", "underscore", "at", "percent", "money", "amp", "plus", "slash",
        "possessive", "unknown", "number", "place", "place.known", "place.site", "place.region", "place.country", "date", "quantity", "year-like", "day-like", "day-year", "dotted", "decimal", "clock",
    ];

    /// <summary>The one sign that is passed over inside an entry, and its number in every vocabulary.</summary>
    public static readonly (string Sign, int Word) Hyphen = ("-", 0);
}
