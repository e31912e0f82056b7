using System.Net;

namespace Marsad.Reports;

/// <summary>The text of a page that is nested too deep to build a tree of: all its text, tags taken out, furniture and all.</summary>
internal static class StrippedText
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Inline = new HashSet<string>(
        [
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(ReadOnlySpan<char> html)
    {
        var blocks = new TextBlocks();
        var tags = new TagScanner(html);
        while (tags.Next())
        {
            if (!tags.TextBefore.IsEmpty)
            {
                blocks.Add(WebUtility.HtmlDecode(tags.TextBefore.ToString()));
            }

            if (!tags.Name.IsEmpty && !Inline.Contains(tags.Name))
            {
                blocks.EndBlock();
            }
        }

        return blocks.ToString();
    }
}
