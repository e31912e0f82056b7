namespace Marsad.Cli.Output;

/// <summary>Text from reports and file names as it may reach a terminal: line breaks and control characters become spaces.</summary>
internal static class OneLine
{
    public static string Of(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text ?? "";
        }

        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        });
    }
}
