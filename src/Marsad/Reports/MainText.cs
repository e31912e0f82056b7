using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>Finds the article on a page that was cleared of furniture: the element around which most unlinked text stands.</summary>
internal static class MainText
{
    /// <summary>What a paragraph counts for an element less with each step between them.</summary>
    private const double Decay = 0.75;

    private const int Steps = 12;

    private const int StepsToHeadline = 3;

    private const int ShortestParagraph = 20;

    public static IElement NodeOf(IDocument page)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in page.QuerySelectorAll("p,li,blockquote,pre,td,dd,div,section,figcaption"))
        {
            var weight = OwnText(paragraph);
            var share = (double)weight;
            var element = paragraph.LocalName is "div" or "section" or "td" ? paragraph : paragraph.ParentElement;
            for (var step = 0; weight >= ShortestParagraph && element is not null && step < Steps; step++, element = element.ParentElement)
            {
                scores[element] = scores.GetValueOrDefault(element) + share;
                share *= Decay;
            }
        }

        var best = page.Body ?? page.DocumentElement;
        var most = 0.0;
        foreach (var (element, score) in scores)
        {
            var marked = Furniture.IsMarkedArticle(element) ? score * 1.3 : score;
            if (marked > most)
            {
                (best, most) = (element, marked);
            }
        }

        return WithHeadline(best);
    }

    /// <summary>
    /// Takes in what stands between the headline and the article, such as a lead set apart, where that is text and no links.
    /// </summary>
    private static IElement WithHeadline(IElement best)
    {
        var around = best;
        var steps = best.QuerySelector("h1") is null ? StepsToHeadline : 0;
        for (var step = 0; step < steps && around.ParentElement is { LocalName: not ("body" or "html") } parent; step++)
        {
            around = parent;
            if (around.QuerySelector("h1") is not null)
            {
                var links = new LinkLists(around);
                var (inside, all) = (links.Of(best), links.Of(around));
                return all.All <= 2 * inside.All && 2 * (all.Linked - inside.Linked) <= all.All - inside.All ? around : best;
            }
        }

        return best;
    }

    /// <summary>How much text stands in an element itself and in what is inline there, without what is linked.</summary>
    internal static int OwnText(IElement element)
    {
        var length = 0;
        foreach (var node in element.ChildNodes)
        {
            length += node switch
            {
                IText text => text.Data.AsSpan().Trim().Length,
                IElement { LocalName: "b" or "strong" or "i" or "em" or "span" or "font" or "u" or "q" or "time" or "abbr" } inline => OwnText(inline),
                _ => 0,
            };
        }

        return length;
    }
}
