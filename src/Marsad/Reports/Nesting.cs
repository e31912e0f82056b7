namespace Marsad.Reports;

/// <summary>Measures how deep the elements of a page are nested before a tree is built of them.</summary>
/// <remarks>
/// Building a tree takes time that grows with its depth at every tag, and walking it takes stack. The measure errs on the deep side:
/// an element counts as closed only where the end tag surely closes it.
/// </remarks>
internal static class Nesting
{
    /// <summary>As deep as Chromium lets elements stand in one another.</summary>
    public const int Deepest = 512;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Leaves = Lookup(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "basefont", "bgsound",
        "p", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "caption", "option", "html", "head", "body");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ClosedByTheirLike = Lookup("li", "dd", "dt");

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var open = new Stack<string>();
        var tags = new TagScanner(html);
        while (tags.Next())
        {
            if (tags.Name.IsEmpty || Leaves.Contains(tags.Name))
            {
                continue;
            }

            if (tags.IsEnd)
            {
                Close(open, tags.Name);
            }
            else if (!(ClosedByTheirLike.Contains(tags.Name) && Is(open, tags.Name)))
            {
                open.Push(tags.Name.ToString());
            }

            if (open.Count > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static void Close(Stack<string> open, ReadOnlySpan<char> name)
    {
        if (!Is(open, name) && open.TryPeek(out var top) && ClosedByTheirLike.Contains(top))
        {
            open.Pop();
        }

        if (Is(open, name))
        {
            open.Pop();
        }
    }

    private static bool Is(Stack<string> open, ReadOnlySpan<char> name) =>
        open.TryPeek(out var top) && name.Equals(top, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
