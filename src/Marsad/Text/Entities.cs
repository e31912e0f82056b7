using System.Net;

namespace Marsad.Text;

/// <summary>Reads the character references that web pages leave in plain text: "1&amp;#50; people". The text itself stays as it is.</summary>
internal static class Entities
{
    /// <summary>The most characters that a digit run is decoded over.</summary>
    public const int Window = 64;

    // "&thetasym;" and "&#x10FFFF;" are the longest that any report has.
    private const int Longest = 10;

    /// <summary>How many characters the reference at the place takes, and which character it stands for; 0 where none stands there.</summary>
    public static int At(ReadOnlySpan<char> text, int at, out char meant)
    {
        meant = '&';
        if (text[at] != '&')
        {
            return 0;
        }

        var length = text[at..Math.Min(text.Length, at + Longest)].IndexOf(';') + 1;
        if (length < 4)
        {
            return 0;
        }

        var decoded = WebUtility.HtmlDecode(text.Slice(at, length).ToString());
        meant = decoded[0];
        return decoded.Length == 1 ? length : 0;
    }

    /// <summary>The character at the place, or the one that a reference there stands for.</summary>
    public static char CharAt(ReadOnlySpan<char> text, int at) => text[at] == '&' && At(text, at, out var meant) > 0 ? meant : text[at];

    /// <summary>Writes the characters with their references read, and where each begins.</summary>
    /// <returns>How many.</returns>
    public static int Decode(ReadOnlySpan<char> text, Span<char> into, Span<int> starts)
    {
        var count = 0;
        for (var at = 0; at < text.Length && count < into.Length - 1; count++)
        {
            var length = At(text, at, out var meant);
            (into[count], starts[count]) = (length > 0 ? meant : text[at], at);
            at += Math.Max(1, length);
            starts[count + 1] = at;
        }

        return count;
    }
}
