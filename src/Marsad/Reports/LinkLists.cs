using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>Knows lists of links to other pages, which stand among an article's paragraphs and are no part of it.</summary>
internal static class LinkLists
{
    /// <summary>Whether an element is no more than a heading over such a list.</summary>
    public static bool IsHeading(IElement element) =>
        element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "div" or "strong" or "b" or "span"
        && element.ChildNodes.Length <= 5
        && PageFurniture.Words.IsHeading(element.TextContent.Trim());

    /// <summary>Whether nearly all text of an element is linked.</summary>
    public static bool IsMostlyLinks(IElement element)
    {
        var (all, linked, _) = Measure(element);
        return all > 0 && linked * 10 >= all * 8;
    }

    /// <summary>Whether an element is a list of links, or a single paragraph that leads to another page.</summary>
    public static bool IsFurniture(IElement element) => element.LocalName switch
    {
        "ul" or "ol" => Measure(element) is { All: > 0, Links: >= 3 } list && list.Linked * 10 >= list.All * 9,
        "p" or "div" => Measure(element) is { Links: 1 or 2 } line
            && line.Linked * 2 >= line.All
            && PageFurniture.Words.IsOpening(element.TextContent.Trim()),
        _ => false,
    };

    private static (int All, int Linked, int Links) Measure(IElement element)
    {
        var links = element.LocalName == "a" ? [element] : element.QuerySelectorAll("a[href]").ToList();
        return (element.TextContent.AsSpan().Trim().Length, links.Sum(link => link.TextContent.AsSpan().Trim().Length), links.Count);
    }
}
