namespace Marsad.Text;

/// <summary>Tells where a figure ends: "8,500", "1.2", "19:00".</summary>
internal static class DigitSpan
{
    /// <summary>One past the figure's last digit; a page may have written its digits and separators as entities.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = EndOfPlain(text, at);
        if (text[at] != '&' && !(end < text.Length && (text[end] == '&' || (text[end] is ',' or '.' && end + 1 < text.Length && text[end + 1] == '&'))))
        {
            return end;
        }

        Span<char> decoded = stackalloc char[Entities.Window];
        Span<int> starts = stackalloc int[Entities.Window + 1];
        var count = Entities.Decode(text[at..], decoded, starts);
        return at + starts[EndOfPlain(decoded[..count], 0)];
    }

    private static int EndOfPlain(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            else if (text[end] is ',' or '.' or ':' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '\u2019' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])
                && (text[end] is '.' or ':' || IsGroupOfThree(text, end)))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "8,500" is one number, "3,4" two.
    private static bool IsGroupOfThree(ReadOnlySpan<char> text, int separator) =>
        separator + 3 < text.Length
        && char.IsAsciiDigit(text[separator + 2]) && char.IsAsciiDigit(text[separator + 3])
        && (separator + 4 >= text.Length || !char.IsAsciiDigit(text[separator + 4]));
}
