namespace Marsad.Compiler.Lexicons;

/// <summary>A list of words as written: sections of labels, one family of forms a line.</summary>
/// <remarks>
/// <code>
/// # comment
/// [people who.civilian]
/// villager, villagers
/// dozen = 12
/// </code>
/// In a section with the label <c>verb</c> the forms stand in the order base, third person, -ing, past, participle (the past
/// again where left out) and get v.base, v.pres, v.ing, v.past, v.part; in one with <c>noun</c> the first form gets n.one, the
/// others n.many. A form "-" is left out.
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

        var forms = parts[0].Split(',', StringSplitOptions.TrimEntries);
        if (labels.Contains("verb") && (forms.Length < 4 || forms.Length > 5))
        {
            throw new LexiconException(path, number, $"{forms.Length} forms of a verb in '{line}'", "base, third person, -ing, past and, where it differs, participle");
        }

        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i] is not ("-" or ""))
            {
                yield return new WordEntry(forms[i], [.. labels, .. FormLabels(labels, i, forms.Length)], value, path, number);
            }
        }
    }

    private static string[] FormLabels(string[] labels, int position, int count)
    {
        if (labels.Contains("noun"))
        {
            return [position == 0 ? "n.one" : "n.many"];
        }

        if (!labels.Contains("verb"))
        {
            return [];
        }

        return position switch
        {
            0 => ["v.base"],
            1 => ["v.pres"],
            2 => ["v.ing"],
            3 => count == 5 ? ["v.past"] : ["v.past", "v.part"],
            _ => ["v.part"],
        };
    }

    public static bool IsLabel(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-');
}

/// <summary>One form with its labels and number, and where it stands.</summary>
internal sealed record WordEntry(string Form, string[] Labels, long Value, string Path, int Line);

/// <summary>A fault in a lexicon: where, what was found, what was expected.</summary>
internal sealed class LexiconException(string path, int line, string found, string expected)
    : Exception($"{path}:{line}: {found}; expected {expected}.");
