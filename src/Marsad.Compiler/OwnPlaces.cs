using Marsad.Places;
using Marsad.Places.Atlas;
using Marsad.Places.Spelling;
using Marsad.Places.Tables;

namespace Marsad.Compiler;

/// <summary>Our own places, which are folded into the cities file where that has them already.</summary>
internal sealed class OwnPlaces
{
    private const double SamePlaceKm = 12;

    private readonly LetterTable _letters;
    private readonly List<GazetteerRow> _rows;
    private readonly ILookup<(string Country, ulong Key), GazetteerRow> _settlements;
    private readonly Dictionary<string, string> _regions;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private OwnPlaces(List<GazetteerRow> rows, LetterTable letters)
    {
        _rows = rows;
        _letters = letters;
        _settlements = rows.Where(r => r.Kind == PlaceKind.Settlement)
            .SelectMany(r => r.OtherNames.Append(r.Name).Select(n => (Key: NameKey.Written(n, letters), Row: r)))
            .ToLookup(p => (p.Row.Country, p.Key), p => p.Row);
        _regions = rows.Where(r => SupplementFile.RegionCode(r.Id)).ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
    }

    /// <summary>Reads the folder's files, all but those on spelling.</summary>
    /// <exception cref="InvalidDataException">A row is not as documented, or an id stands twice.</exception>
    public static OwnPlaces Read(string folder, LetterTable letters)
    {
        var rows = Directory.EnumerateFiles(folder, "*.tsv")
            .Where(f => Path.GetFileName(f) is not ("letters.tsv" or "spelling.tsv"))
            .Order(StringComparer.Ordinal)
            .SelectMany(SupplementFile.Read)
            .ToList();
        return rows.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new InvalidDataException($"{folder}: the id \"{twice.Key}\" stands {twice.Count()} times, expected once.")
            : new(rows, letters);
    }

    /// <summary>The city with its region's name, and with our names for it; its own point and number stay.</summary>
    public GazetteerRow Fold(GazetteerRow city)
    {
        city = city with { Admin1 = _regions.GetValueOrDefault($"{city.Country}.{city.Admin1}", city.Admin1) };
        var same = city.OtherNames.Append(city.Name)
            .SelectMany(n => _settlements[(city.Country, NameKey.Written(n, _letters))])
            .Where(r => Distance.Km(r.Latitude, r.Longitude, city.Latitude, city.Longitude) < SamePlaceKm)
            .FirstOrDefault(r => _taken.Add(r.Id));
        return same is null ? city : city with
        {
            OtherNames = [.. city.OtherNames, city.Name, .. same.OtherNames],
            Name = same.Name,
            Population = Math.Max(city.Population, same.Population),
        };
    }

    /// <summary>Our places that no city took in.</summary>
    public IEnumerable<GazetteerRow> Rest => _rows.Where(r => !_taken.Contains(r.Id));
}
