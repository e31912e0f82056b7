using System.Collections.Frozen;
using System.Globalization;

namespace Marsad.Places.Names;

/// <summary>What the capital of each country is called. Disputed seats are left out.</summary>
internal static class Capitals
{
    private static readonly FrozenDictionary<string, string[]> s_names = Read();

    /// <summary>The names of a country's capital, the one that the gazetteer knows first; empty where the table has none.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static ReadOnlySpan<string> Of(string? country) => country is not null && s_names.TryGetValue(country, out var names) ? names : [];

    /// <summary>All countries that the table has.</summary>
    public static IEnumerable<string> Countries => s_names.Keys.Order(StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> Read()
    {
        const string File = "capitals.tsv";
        using var lines = new StreamReader(typeof(Capitals).Assembly.GetManifestResourceStream(File)!);
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split('\t') is not [{ Length: 2 } country, { Length: > 0 } called] || !names.TryAdd(country, called.Split('|')))
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{File}, line {number}: expected a country's two letters, which stand in no other line, and what its capital is called."));
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
