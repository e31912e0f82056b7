using Marsad.Places.Spelling;

namespace Marsad.Compiler;

/// <summary>Reads how letters and countries are spelt: <c>letters.tsv</c> and <c>spelling.tsv</c>.</summary>
internal static class SpellingFiles
{
    public static LetterTable Letters(string path) => LetterTable.Build(Rows(path, 3).Select(c => (c[0], c[1], c[2])));

    public static Dictionary<string, SoundFamily> Families(string path)
    {
        var families = new Dictionary<string, SoundFamily>(StringComparer.Ordinal);
        foreach (var cells in Rows(path, 2))
        {
            var family = Enum.TryParse<SoundFamily>(cells[1], ignoreCase: true, out var known)
                ? known
                : throw new InvalidDataException($"{path}: found \"{cells[1]}\" for {cells[0]}, expected arabic or cyrillic.");
            families[cells[0]] = family;
        }

        return families;
    }

    private static IEnumerable<string[]> Rows(string path, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#') || number == 1)
            {
                continue;
            }

            var cells = line.Split('\t');
            yield return cells.Length >= columns
                ? cells
                : throw new InvalidDataException($"{path}, line {number}: found {cells.Length} columns, expected {columns}.");
        }
    }
}
