using System.Globalization;
using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>The endings of a language's words as written: a line each with label, writing, least letters and endings, parted by tabs.</summary>
internal static class EndingsFile
{
    private const int Columns = 4;

    /// <summary>Reads the file; a language may have none.</summary>
    /// <exception cref="LexiconException">A line is faulty.</exception>
    public static WordEnding[] Read(string path) =>
        !File.Exists(path) ? [] : [.. File.ReadLines(path).Select((line, index) => (line, index)).Where(l => l.line.Length > 0 && l.line[0] != '#').Select(l => Ending(path, l.index + 1, l.line))];

    private static WordEnding Ending(string path, int number, string line)
    {
        var cells = line.Split('\t');
        return cells.Length == Columns && WordFile.IsLabel(cells[0]) && Enum.TryParse<WordWriting>(cells[1], ignoreCase: true, out var written)
            && int.TryParse(cells[2], CultureInfo.InvariantCulture, out var least) && cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } endings
            ? new WordEnding(cells[0], written, least, endings)
            : throw new LexiconException(path, number, $"'{line.Replace("\t", "\\t", StringComparison.Ordinal)}'", "label, small, capital or any, least letters and endings, parted by tabs");
    }
}
