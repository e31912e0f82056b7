using System.Text;

namespace Marsad.Reports;

/// <summary>Knows the names and headings of what surrounds an article; the words are data, in <c>page-furniture.txt</c>.</summary>
internal sealed class PageFurniture
{
    private static readonly Lazy<PageFurniture> Lazily = new(Load);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _after = new(StringComparer.Ordinal);
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);
    private readonly List<string> _openings = [];

    public static PageFurniture Words => Lazily.Value;

    /// <summary>Whether a class or id names furniture.</summary>
    public bool IsFurniture(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return false;
        }

        var (first, before) = (string.Empty, string.Empty);
        foreach (var word in WordsOf(name))
        {
            if ((_names.Contains(word) && !_after.Contains(before)) || (_names.Contains($"{before} {word}") && !_after.Contains(first)))
            {
                return true;
            }

            (first, before) = (before, word);
        }

        return false;
    }

    /// <summary>Whether a line opens a list of other pages.</summary>
    public bool IsHeading(string line) => line.Length < 60 && _headings.Contains(line.Trim(' ', ':', '.').ToLowerInvariant());

    /// <summary>Whether a paragraph starts like a link to another page.</summary>
    public bool IsOpening(string line) => _openings.Exists(words => line.StartsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of a class list: cut at everything that is no letter, and where small letters turn to capitals.</summary>
    private static IEnumerable<string> WordsOf(string name)
    {
        var word = new StringBuilder();
        var small = false;
        foreach (var c in name.Length > 400 ? name[..400] : name)
        {
            if (word.Length > 0 && (!char.IsLetter(c) || (small && char.IsUpper(c))))
            {
                yield return word.ToString();
                word.Clear();
            }

            small = char.IsLower(c);
            if (char.IsLetter(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static PageFurniture Load()
    {
        var furniture = new PageFurniture();
        using var lines = new StreamReader(typeof(PageFurniture).Assembly.GetManifestResourceStream("page-furniture.txt")!);
        Action<string>? add = null;
        while (lines.ReadLine() is { } line)
        {
            add = line switch
            {
                "[names]" => word => furniture._names.Add(word),
                "[after]" => word => furniture._after.Add(word),
                "[headings]" => word => furniture._headings.Add(word),
                "[openings]" => furniture._openings.Add,
                _ => add,
            };
            if (line.Length > 0 && line[0] is not ('#' or '['))
            {
                add?.Invoke(line);
            }
        }

        return furniture;
    }
}
