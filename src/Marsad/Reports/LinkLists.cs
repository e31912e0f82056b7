using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>Knows lists of links to other pages, which stand among an article's paragraphs and are no part of it.</summary>
/// <remarks>Everything is measured once, from the leaves up, so that pages of any depth take one walk.</remarks>
internal sealed class LinkLists
{
    private const int LongestHeading = 60;

    private readonly Dictionary<IElement, LinkShare> _shares = [];

    public LinkLists(IElement root) => Measure(root, linked: false);

    /// <summary>How many characters of text stand in an element, how many of them are linked, and by how many links.</summary>
    internal readonly record struct LinkShare(int All, int Linked, int Links);

    public LinkShare Of(IElement element) => _shares.GetValueOrDefault(element);

    /// <summary>Whether an element is no more than a heading over such a list.</summary>
    public bool IsHeading(IElement element) =>
        Of(element).All is > 0 and < LongestHeading
        && element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "div" or "strong" or "b" or "span"
        && PageFurniture.Words.IsHeading(element.TextContent);

    /// <summary>Whether nearly all text of an element is linked.</summary>
    public bool IsMostlyLinks(IElement element) => Of(element) is { All: > 0 } share && share.Linked * 10L >= share.All * 8L;

    /// <summary>Whether an element is a list of links, or a single paragraph that leads to another page.</summary>
    public bool IsFurniture(IElement element) => element.LocalName switch
    {
        "ul" or "ol" or "dl" or "td" or "div" or "section" => (Of(element).Links >= 3 && IsMostlyLinks(element)) || IsLeadAway(element),
        "p" => IsLeadAway(element),
        _ => false,
    };

    private bool IsLeadAway(IElement element) =>
        Of(element) is { Links: 1 or 2, All: < 400 } line
        && line.Linked * 2 >= line.All
        && PageFurniture.Words.IsOpening(element.TextContent.Trim());

    private LinkShare Measure(IElement element, bool linked)
    {
        linked |= element.LocalName == "a" && element.HasAttribute("href");
        var share = new LinkShare(0, 0, element.LocalName == "a" && linked ? 1 : 0);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                var length = text.Data.AsSpan().Trim().Length;
                share = share with { All = share.All + length, Linked = share.Linked + (linked ? length : 0) };
            }
            else if (node is IElement inner)
            {
                var part = Measure(inner, linked);
                share = new LinkShare(share.All + part.All, share.Linked + part.Linked, share.Links + part.Links);
            }
        }

        return _shares[element] = share;
    }
}
