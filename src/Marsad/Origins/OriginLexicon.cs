using System.Collections.Frozen;
using System.Reflection;

namespace Marsad.Origins;

/// <summary>The bodies that speak and act in a war, the ways reports name them, and the words for those who stay nameless.</summary>
/// <remarks>Immutable and safe for many threads. All words are data under <c>lexicons/en/origins</c>; a wrong line stops the start.</remarks>
internal sealed class OriginLexicon
{
    private readonly FrozenDictionary<string, BodyForm[]> _formsByFirstWord;
    private readonly FrozenSet<(WordRole Role, string Word)> _words;

    private OriginLexicon(IEnumerable<BodyForm> forms, IEnumerable<(WordRole Role, string Word)> words)
    {
        // Longer forms first, so that the fullest name found at a word wins.
        _formsByFirstWord = forms.GroupBy(form => form.Words[0], StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(form => form.Words.Length).ThenBy(form => form.Key, StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        _words = words.ToFrozenSet();
    }

    /// <summary>The lexicon that the program carries.</summary>
    public static OriginLexicon Default { get; } = ReadEmbedded();

    /// <summary>Whether a lower-case word, or several with single spaces, plays a role.</summary>
    public bool Is(WordRole role, string word) => _words.Contains((role, word));

    /// <summary>The known forms that begin with a lower-case word, the longest first.</summary>
    public ReadOnlySpan<BodyForm> FormsFrom(string word) =>
        _formsByFirstWord.TryGetValue(word, out var forms) ? forms : [];

    /// <summary>Reads a lexicon from files, each given as its name and its lines; a name that starts with <c>words</c> holds words.</summary>
    /// <exception cref="InvalidDataException">A line is not as its file's header says; the message names file and line.</exception>
    public static OriginLexicon Parse(IEnumerable<(string Name, IEnumerable<string> Lines)> files)
    {
        var forms = new List<BodyForm>();
        var words = new List<(WordRole, string)>();
        foreach (var (name, lines) in files)
        {
            var isWords = name.StartsWith("words", StringComparison.Ordinal);
            var number = 0;
            foreach (var line in lines)
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                var cells = line.Split('\t');
                if (isWords)
                {
                    words.Add(WordIn(cells, name, number));
                }
                else
                {
                    forms.Add(FormIn(cells, name, number));
                }
            }
        }

        return new OriginLexicon(forms, words);
    }

    /// <summary>The files that the program carries, each as its name and its lines.</summary>
    public static IEnumerable<(string Name, IEnumerable<string> Lines)> EmbeddedFiles()
    {
        var assembly = typeof(OriginLexicon).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.StartsWith("origins/", StringComparison.Ordinal))
            {
                yield return (resource["origins/".Length..], LinesOf(assembly, resource));
            }
        }
    }

    private static OriginLexicon ReadEmbedded() => Parse(EmbeddedFiles());

    private static IEnumerable<string> LinesOf(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static (WordRole Role, string Word) WordIn(string[] cells, string file, int line)
    {
        if (cells.Length != 2 || !Enum.TryParse<WordRole>(cells[0], ignoreCase: true, out var role))
        {
            throw Wrong(file, line, cells, "a role (" + Roles<WordRole>() + "), a tab, a word");
        }

        var word = NameWords.Key(cells[1]);
        return word.Length > 0 ? (role, word) : throw Wrong(file, line, cells, "a word with at least one letter");
    }

    private static BodyForm FormIn(string[] cells, string file, int line)
    {
        if (cells.Length != 4 || !Enum.TryParse<FormUse>(cells[2], ignoreCase: true, out var use))
        {
            throw Wrong(file, line, cells, "four cells: key, side or -, use (" + Roles<FormUse>() + "), form");
        }

        var words = NameWords.Of(cells[3]);
        return words.Length > 0
            ? new BodyForm(cells[0], cells[1] == "-" ? null : cells[1], use, words)
            : throw Wrong(file, line, cells, "a form with at least one letter");
    }

    private static string Roles<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    private static InvalidDataException Wrong(string file, int line, string[] cells, string expected) =>
        new($"{file}, line {line}: found '{string.Join("\\t", cells)}', expected {expected}; correct the line.");
}

/// <summary>One way to name a body.</summary>
/// <param name="Key">The body's key.</param>
/// <param name="Side">The side whose organ it is; null where none.</param>
/// <param name="Use">Where the form may stand for the body.</param>
/// <param name="Words">The form in lower-case words; at least one.</param>
internal sealed record BodyForm(string Key, string? Side, FormUse Use, string[] Words);

/// <summary>Where a form may stand for its body.</summary>
internal enum FormUse
{
    /// <summary>Wherever the words stand in a name ("an official of FORM").</summary>
    Full,

    /// <summary>Only where it is the whole name, articles aside.</summary>
    Whole,

    /// <summary>Anywhere, but only in a report that elsewhere gives a full form of the same body ("the monitor").</summary>
    Short,
}

/// <summary>What a word does in the name of a source or a party.</summary>
internal enum WordRole
{
    /// <summary>Says nothing by itself: "the", "a", "an".</summary>
    Article,

    /// <summary>A person who stays nameless: "activists", "a source".</summary>
    Nameless,

    /// <summary>Makes a name a body's even after a nameless noun: "ministry", "command".</summary>
    Body,

    /// <summary>Means the state where it happened: "state media", "government forces".</summary>
    State,

    /// <summary>Begins what a noun belongs to: "of", "at".</summary>
    Link,

    /// <summary>Does not tell one party from another: "forces", "fighters".</summary>
    Common,

    /// <summary>Joins two names: "and", "or".</summary>
    Join,

    /// <summary>Somebody who fights a state and is not named: "rebels", "insurgents".</summary>
    Rebel,
}
