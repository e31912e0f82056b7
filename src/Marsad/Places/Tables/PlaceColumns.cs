using System.Globalization;
using System.Text.RegularExpressions;
using Marsad.Places.Atlas;

namespace Marsad.Places.Tables;

/// <summary>Which column of a table of places holds what, told by the names in its header.</summary>
/// <remarks>
/// Knows the columns of OCHA's Common Operational Datasets (COD-AB and populated places, older and newer: <c>ADM3_PCODE</c>,
/// <c>admin1Name_en</c>, <c>adm2_name</c>, <c>center_lat</c>) and plain words (<c>name</c>, <c>lat</c>, <c>lon</c>). Case, blanks and underscores do not matter.
/// </remarks>
internal sealed partial class PlaceColumns
{
    private static readonly string[] s_latitudes = ["lat", "latitude", "latitudey", "latdd", "centerlat", "centroidlat", "pointy", "ycoord", "y"];
    private static readonly string[] s_longitudes = ["lon", "long", "lng", "longitude", "longitudex", "londd", "longdd", "centerlon", "centroidlon", "pointx", "xcoord", "x"];
    private static readonly string[] s_names = ["name", "nameen", "place", "placename", "popplacename"];
    private static readonly string[] s_ids = ["pcode", "id", "code", "placecode", "geonameid"];
    private static readonly string[] s_lists = ["alternates", "alternatenames", "othernames", "aliases"];

    private readonly Dictionary<int, int> _levelNames = [];
    private readonly Dictionary<int, int> _levelCodes = [];
    private readonly Dictionary<int, List<int>> _levelOthers = [];
    private readonly List<int> _others = [];
    private readonly List<int> _lists = [];
    private readonly int _name, _id, _country, _region, _kind, _population, _radius;

    private PlaceColumns(string[] header)
    {
        var plain = Array.ConvertAll(header, Plain);
        (Latitude, Longitude, _name, _id) = (Index(plain, s_latitudes), Index(plain, s_longitudes), Index(plain, s_names), Index(plain, s_ids));
        (_country, _region, _kind) = (Index(plain, ["country", "countrycode", "iso2", "iso"]), Index(plain, ["admin1", "region", "province", "governorate", "state", "oblast"]), Index(plain, ["kind"]));
        (_population, _radius) = (Index(plain, ["population", "pop"]), Index(plain, ["radiuskm", "radius"]));
        for (var i = 0; i < plain.Length; i++)
        {
            Take(plain[i], i);
        }

        Count = header.Length;
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    public int Latitude { get; }

    public int Longitude { get; }

    /// <summary>The columns of a header; null where it names no place or no point.</summary>
    public static PlaceColumns? Of(string[] header)
    {
        var columns = new PlaceColumns(header);
        return columns.Latitude >= 0 && columns.Longitude >= 0 && (columns._name >= 0 || columns._levelNames.Count > 0) ? columns : null;
    }

    /// <summary>The place of a row whose point was read already; the reason says why there is none.</summary>
    public (GazetteerRow? Row, string? Reason) Read(string[] cells, double latitude, double longitude)
    {
        var level = Finest(cells);
        var name = _name >= 0 ? Cell(cells, _name) : level >= 0 ? Cell(cells, _levelNames[level]) : "";
        if (name.Length == 0)
        {
            return (null, "no name");
        }

        var kind = _name >= 0 || level > 3 ? PlaceKind.Settlement : level switch { 0 => PlaceKind.Country, 1 => PlaceKind.Region, _ => PlaceKind.District };
        if (Cell(cells, _kind) is { Length: > 0 } told && !(Enum.TryParse(told, ignoreCase: true, out kind) && told.All(char.IsAsciiLetter)))
        {
            return (null, $"kind \"{told}\" where one of {string.Join(", ", Enum.GetNames<PlaceKind>()).ToLowerInvariant()} was expected");
        }

        foreach (var at in (int[])[_population, _radius])
        {
            if (Number(cells, at) is null)
            {
                return (null, $"\"{Cell(cells, at)}\" where a number was expected");
            }
        }

        var code = Code(cells, level);
        var country = Country(cells, code);
        var id = code.Length > 0 ? code : string.Create(CultureInfo.InvariantCulture, $"{name}@{latitude},{longitude}");
        var region = Cell(cells, _region) is { Length: > 0 } own ? own : (_name >= 0 || level > 1) && _levelNames.TryGetValue(1, out var first) ? Cell(cells, first) : "";
        return (new(id, name, Others(cells, level), country, region, kind, latitude, longitude, (long)Number(cells, _population)!, Number(cells, _radius)!.Value), null);
    }

    private void Take(string column, int at)
    {
        if (s_lists.Contains(column, StringComparer.Ordinal))
        {
            _lists.Add(at);
        }
        else if (LevelCode().Match(column) is { Success: true } code)
        {
            _levelCodes.TryAdd(Digit(code), at);
        }
        else if (LevelName().Match(column) is { Success: true } name)
        {
            TakeLevel(Digit(name), name.Groups["language"].Value, at);
        }
        else if (at != _name && OtherName().IsMatch(column))
        {
            _others.Add(at);
        }
    }

    // English stands first where there are several; the others are other names of the same area.
    private void TakeLevel(int level, string language, int at)
    {
        if (language is "" or "en" && !_levelNames.ContainsKey(level))
        {
            _levelNames[level] = at;
            return;
        }

        if (!_levelOthers.TryGetValue(level, out var others))
        {
            _levelOthers[level] = others = [];
        }

        others.Add(at);
    }

    private int Finest(string[] cells)
    {
        var finest = -1;
        foreach (var (level, at) in _levelNames)
        {
            finest = level > finest && Cell(cells, at).Length > 0 ? level : finest;
        }

        return finest;
    }

    private string Code(string[] cells, int level) =>
        Cell(cells, _id) is { Length: > 0 } own ? own
        : _name < 0 && _levelCodes.TryGetValue(level, out var at) ? Cell(cells, at)
        : "";

    // Two letters where they are told so, else those that a p-code begins with: "SY0101". Three letters are another list's.
    private string Country(string[] cells, string code)
    {
        var told = Cell(cells, _country);
        return IsCode(told) ? told : Begins(_levelCodes.TryGetValue(0, out var at) ? Cell(cells, at) : "") ?? Begins(code) ?? "";
    }

    private static string? Begins(string code) => IsCode(code) ? code : code.Length > 2 && IsCode(code[..2]) && char.IsAsciiDigit(code[2]) ? code[..2] : null;

    private static bool IsCode(string text) => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    private List<string> Others(string[] cells, int level)
    {
        var names = new List<string>();
        foreach (var at in _name >= 0 ? _others : _levelOthers.GetValueOrDefault(level) ?? [])
        {
            names.Add(Cell(cells, at));
        }

        foreach (var at in _lists)
        {
            names.AddRange(Cell(cells, at).Split('|', StringSplitOptions.TrimEntries));
        }

        names.RemoveAll(name => name.Length == 0);
        return names;
    }

    private static string Cell(string[] cells, int at) => at < 0 ? "" : cells[at].Trim();

    // Nothing told is 0; null where what is told is no number.
    private static double? Number(string[] cells, int at) =>
        Cell(cells, at) is not { Length: > 0 } cell ? 0
        : double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    // The names stand in the order of trust: where a table has degrees and metres, the degrees are taken.
    private static int Index(string[] columns, string[] names) =>
        names.Select(name => Array.IndexOf(columns, name)).FirstOrDefault(at => at >= 0, -1);

    private static int Digit(Match match) => match.Groups["level"].Value[0] - '0';

    private static string Plain(string column) => column.Trim().ToLowerInvariant().Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("^adm(in)?(?<level>[0-9])p?code$")]
    private static partial Regex LevelCode();

    [GeneratedRegex("^adm(in)?(?<level>[0-9])(alt[0-9]?)?(name|ref)?[0-9]?(alt[0-9]?)?(?<language>[a-z]{0,3})$")]
    private static partial Regex LevelName();

    [GeneratedRegex("^(place|popplace)?(alt)?name(alt)?[a-z0-9]{0,3}$")]
    private static partial Regex OtherName();
}
