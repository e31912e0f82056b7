using Marsad.Compiler;
using Marsad.Places;

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
