using System.Collections.Frozen;
using Marsad.Places;

namespace Marsad.Publish;

/// <summary>Tells which names may leave the desk for the public: those of bodies, and of persons who speak in office.
/// Where it cannot tell, a name stays: that withholds too much, which harms nobody.</summary>
/// <remarks>The words are data: <c>lexicons/en/publishing/names.tsv</c>. Immutable, safe for many threads.</remarks>
internal sealed class NameGuard
{
    /// <summary>What stands in the place of a name that is left out.</summary>
    public const string Withheld = "(name withheld)";

    private readonly FrozenDictionary<string, Role> _roles;

    private NameGuard(FrozenDictionary<string, Role> roles) => _roles = roles;

    private enum Role
    {
        Office,
        Body,
        Private,
        Home,
        Common,
    }

    /// <summary>The guard over the words that the program carries.</summary>
    public static NameGuard Default { get; } = ReadEmbedded();

    /// <summary>The name of a source or party as the public may see it; null stays null.</summary>
    public string? Of(string? name) => name is null || MayBeNamed(name) ? name : Withheld;

    /// <summary>The name of a place as the public may see it. A settlement or a region is nobody's home; a site may be.</summary>
    public string? OfPlace(string? name, PlacePrecision precision)
    {
        if (name is null || precision is not (PlacePrecision.Site or PlacePrecision.Unresolved))
        {
            return name;
        }

        var seen = Look(name);
        return seen.Contains(Role.Home) && seen.HasUnknownName ? Withheld : name;
    }

    private bool MayBeNamed(string name)
    {
        var seen = Look(name);
        return !seen.HasUnknownName
            || (!seen.Contains(Role.Private) && !seen.Contains(Role.Home) && (seen.Contains(Role.Office) || seen.Contains(Role.Body)));
    }

    private Seen Look(string name)
    {
        var seen = default(Seen);
        foreach (var word in name.Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
            seen = _roles.TryGetValue(plain.ToLowerInvariant(), out var role)
                ? seen with { Roles = seen.Roles | (1 << (int)role) }
                : seen with { HasUnknownName = seen.HasUnknownName || LooksLikeName(plain) };
        }

        return seen;
    }

    // A capital, or a script that has none: there every unknown word may be a name.
    private static bool LooksLikeName(string word) => word.Any(letter => char.IsLetter(letter) && !char.IsLower(letter));

    private static char[] Breaks { get; } = [' ', '\t', '\n', '\r', ',', ';', '.', ':', '(', ')', '/', '"', '“', '”', '&', '\u00A0'];

    private static NameGuard ReadEmbedded()
    {
        const string file = "publishing/names.tsv";
        using var stream = typeof(NameGuard).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The build left out lexicons/en/{file}.");
        using var reader = new StreamReader(stream);
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split('\t') is not [var name, var word] || !Enum.TryParse<Role>(name, ignoreCase: true, out var role) || !roles.TryAdd(word, role))
            {
                throw new InvalidDataException($"lexicons/en/{file}:{number}: '{line}' is not a known role, a tab, and a word that stands only once.");
            }
        }

        return new NameGuard(roles.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private readonly record struct Seen(int Roles, bool HasUnknownName)
    {
        public bool Contains(Role role) => (Roles & (1 << (int)role)) != 0;
    }
}
