using Marsad.Compiler;
using Marsad.Places;
using Marsad.Places.Atlas;
using Marsad.Places.Spelling;
using Marsad.Places.Tables;

namespace Marsad.Tests.Places;

/// <summary>The gazetteer of our own places alone: what tests may count on without the cities file.</summary>
internal static class PlaceFixture
{
    public static readonly string Folder = Path.Combine(Root(), "lexicons", "places");

    public static readonly LetterTable Letters = SpellingFiles.Letters(Path.Combine(Folder, "letters.tsv"));

    public static readonly IReadOnlyDictionary<string, SoundFamily> Families =
        SpellingFiles.Families(Path.Combine(Folder, "spelling.tsv"));

    public static readonly Lazy<Gazetteer> Own = new(() =>
    {
        var image = new GazetteerImage(Letters, Families);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file) is not ("letters.tsv" or "spelling.tsv"))
            {
                SupplementFile.Read(file).ToList().ForEach(image.Add);
            }
        }

        return Gazetteer.Of(image.ToBytes());
    });

    /// <summary>The rows of a case file beside these tests, without header and remarks.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Root(), "tests", "Marsad.Tests", "Places", file))
            .Skip(1)
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'));

    public static GazetteerRow Row(string id, string name, string country, double latitude, double longitude, long population = 0) =>
        new(id, name, [], country, "", PlaceKind.Settlement, latitude, longitude, population, 0);

    public static Gazetteer Of(params GazetteerRow[] rows)
    {
        var image = new GazetteerImage(Letters, Families);
        Array.ForEach(rows, image.Add);
        return Gazetteer.Of(image.ToBytes());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Marsad.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the tests inside the repository.");
        }

        return folder;
    }
}
