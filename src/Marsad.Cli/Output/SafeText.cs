namespace Marsad.Cli.Output;

/// <summary>Words of strangers on a person's terminal: control characters could move its cursor or change its title.</summary>
internal static class SafeText
{
    /// <summary>The text on one line, with spaces for line breaks and control characters.</summary>
    public static string OneLine(string text) => Replaced(text, keepLines: false);

    /// <summary>The text with its own lines, and spaces for all other control characters.</summary>
    public static string Lines(string text) => Replaced(text, keepLines: true);

    private static string Replaced(string text, bool keepLines) => string.Create(text.Length, (text, keepLines), static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            var c = from.text[i];
            to[i] = char.IsControl(c) && !(from.keepLines && c == '\n') ? ' ' : c;
        }
    });
}
