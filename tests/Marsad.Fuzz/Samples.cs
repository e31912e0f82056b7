using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Marsad.Fuzz;

/// <summary>The project's own texts, whole and as words: what broken texts are made of.</summary>
public sealed partial class Samples
{
    private Samples(IReadOnlyList<string> texts, IReadOnlyList<string> lexicon)
    {
        Texts = texts;
        Words = [.. texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
        Lexicon = lexicon;
    }

    /// <summary>Reports and spec sentences.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Each word that stands in them, with the signs that cling to it.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The forms in the word lists, so that rules find much to do.</summary>
    public IReadOnlyList<string> Lexicon { get; }

    /// <summary>Reads them from the sources.</summary>
    public static Samples Load()
    {
        var root = Path.GetFullPath(Path.Combine(Here(), "../../.."));
        var reports = Reports.ReportIntake.Read([Path.Combine(root, "samples")], new Reports.IntakeOptions())
            .OfType<Reports.ReceivedReport>().Select(received => received.Report.Text);
        var specs = Files(Path.Combine(root, "specs", "claims"), "*.yaml").SelectMany(file => SpecText().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value.Trim('\'', '"')));
        var forms = Files(Path.Combine(root, "lexicons", "en", "words"), "*.txt").SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] is not ('#' or '['))
            .SelectMany(line => line.Split('=')[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(form => form != "-");
        return new([.. reports, .. specs], [.. forms.Distinct(StringComparer.Ordinal)]);
    }

    // In one order everywhere, because a seed must give the same texts on every machine.
    private static IEnumerable<string> Files(string folder, string pattern) => Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string here = "") => here;

    [GeneratedRegex(@"^- text: (.+)$", RegexOptions.Multiline)]
    private static partial Regex SpecText();
}
