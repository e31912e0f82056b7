namespace Marsad.Text;

/// <summary>Finds web addresses, also such as have lost their signs.</summary>
internal static class Addresses
{
    /// <summary>Whether an address begins there.</summary>
    public static bool Begins(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('h' or 'w' or 'p'))
        {
            return false;
        }

        // "httpst.co/…" is an address whose signs were lost.
        return rest.StartsWith("http://", StringComparison.Ordinal) || rest.StartsWith("https://", StringComparison.Ordinal)
            || rest.StartsWith("httpst.co", StringComparison.Ordinal) || rest.StartsWith("httpt.co", StringComparison.Ordinal)
            || rest.StartsWith("www.", StringComparison.Ordinal) || rest.StartsWith("pic.twitter.com", StringComparison.Ordinal);
    }

    /// <summary>One past its last character.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = at + 4;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '#' or '\u201D'))
        {
            if (end > at + 8 && text[end..].StartsWith("pic.twitter", StringComparison.Ordinal))
            {
                break;
            }

            end++;
        }

        return end;
    }
}
