namespace Marsad.Cli.Output;

/// <summary>A report's whole text on a person's terminal: control characters could move its cursor or change its title.</summary>
internal static class SafeText
{
    /// <summary>The text with its own lines, and spaces for all other control characters.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = char.IsControl(from[i]) && from[i] != '\n' ? ' ' : from[i];
        }
    });
}
