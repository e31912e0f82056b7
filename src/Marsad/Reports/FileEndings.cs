namespace Marsad.Reports;

/// <summary>How the names of reports end. A file named by the user is read whatever its name; in a folder the name decides.</summary>
internal static class FileEndings
{
    public const string Readable = ".txt, .html, .jsonl or .zip";

    private static readonly HashSet<string> Reports = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsonl", ".ndjson", ".zip",

        // Likely reports that cannot be read yet: they are refused one by one, never passed over in silence.
        ".pdf", ".doc", ".docx", ".odt", ".rtf", ".mht", ".mhtml", ".webarchive", ".json",
    };

    public static bool MayBeReport(string path) => Reports.Contains(Path.GetExtension(path));

    public static bool IsJsonLines(string path) => Ends(path, ".jsonl") || Ends(path, ".ndjson");

    public static bool IsHtml(string path) => Ends(path, ".html") || Ends(path, ".htm") || Ends(path, ".xhtml") || Ends(path, ".shtml");

    /// <summary>Whether a name is one that systems keep for themselves: <c>.DS_Store</c>, <c>._a.txt</c>, <c>__MACOSX</c>.</summary>
    public static bool IsHidden(ReadOnlySpan<char> name) => name.StartsWith('.') || name is "__MACOSX";

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
