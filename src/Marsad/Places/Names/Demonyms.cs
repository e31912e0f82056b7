using System.Collections.Frozen;
using System.Globalization;
using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Adjectives and names of peoples ("Syrian", "Syrians") and the countries that they speak of.</summary>
internal static class Demonyms
{
    private const double OnceWeight = 0.5, OftenWeight = 1;
    private const int Often = 3;

    private static readonly FrozenDictionary<string, string> s_countries = Read();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_countries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The countries whose adjectives stand in a text, each once; one that comes again and again weighs as much as its name.</summary>
    public static IReadOnlyList<CountryHint> In(MarkedText text)
    {
        Dictionary<string, int>? counts = null;
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (char.IsUpper(text.Text[tokens[i].Start]) && CountryOf(text, i) is { } country)
            {
                counts ??= new(StringComparer.Ordinal);
                counts[country] = counts.GetValueOrDefault(country) + 1;
            }
        }

        return counts is null ? [] : [.. counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new CountryHint(c.Key, c.Value >= Often ? OftenWeight : OnceWeight))];
    }

    /// <summary>The country that an adjective or a people's name speaks of; null where it is neither.</summary>
    public static string? Of(ReadOnlySpan<char> word) => s_lookup.TryGetValue(word, out var country) ? country : null;

    // "South Sudanese" before "Sudanese"; both words have a capital.
    private static string? CountryOf(MarkedText text, int at)
    {
        var token = text.Tokens[at];
        if (at > 0 && char.IsUpper(text.Text[text.Tokens[at - 1].Start]) && s_lookup.TryGetValue(text.Text.AsSpan(text.Tokens[at - 1].Start, token.End - text.Tokens[at - 1].Start), out var country))
        {
            return country;
        }

        return s_lookup.TryGetValue(text.Text.AsSpan(token.Start, token.End - token.Start), out country) ? country : null;
    }

    private static FrozenDictionary<string, string> Read()
    {
        const string File = "demonyms.tsv";
        using var lines = new StreamReader(typeof(Demonyms).Assembly.GetManifestResourceStream(File)!);
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells is not [{ Length: 2 } code, _])
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{File}, line {number}: found {cells.Length} columns, expected a country's two letters and its words."));
            }

            foreach (var word in cells[1].Split('|'))
            {
                countries[word] = code;
            }
        }

        return countries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
