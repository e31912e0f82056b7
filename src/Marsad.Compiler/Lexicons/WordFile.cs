namespace Marsad.Compiler.Lexicons;

/// <summary>A list of words as written: sections of labels, one family of forms a line.</summary>
/// <remarks>
/// <code>
/// # comment
/// [people who.civilian]
/// villager, villagers
/// dozen = 12
/// </code>
/// </remarks>
internal static class WordFile
{
    /// <summary>Reads the file's entries.</summary>
    /// <exception cref="LexiconException">A line is faulty.</exception>
    public static IEnumerable<WordEntry> Read(string path)
    {
        string[] labels = [];
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw.Split('#')[0].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '[')
            {
                labels = ReadLabels(path, number, line);
                continue;
            }

            if (labels.Length == 0)
            {
                throw new LexiconException(path, number, $"'{line}' stands before any section", "a line '[label …]' before it");
            }

            foreach (var entry in ReadEntries(path, number, line, labels))
            {
                yield return entry;
            }
        }
    }

    private static string[] ReadLabels(string path, int number, string line)
    {
        var labels = line.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return line.EndsWith(']') && labels.Length > 0 && labels.All(IsLabel)
            ? labels
            : throw new LexiconException(path, number, $"'{line}'", "'[label …]' with labels of small letters, digits, '.' and '-'");
    }

    private static IEnumerable<WordEntry> ReadEntries(string path, int number, string line, string[] labels)
    {
        var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        long value = 0;
        if (parts.Length == 2 && !long.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out value))
        {
            throw new LexiconException(path, number, $"'{parts[1]}' after '='", "a whole number");
        }

        foreach (var form in parts[0].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return new WordEntry(form, labels, value, path, number);
        }
    }

    public static bool IsLabel(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}

/// <summary>One form with its labels and number, and where it stands.</summary>
internal sealed record WordEntry(string Form, string[] Labels, long Value, string Path, int Line);

/// <summary>A fault in a lexicon: where, what was found, what was expected.</summary>
internal sealed class LexiconException(string path, int line, string found, string expected)
    : Exception($"{path}:{line}: {found}; expected {expected}.");
