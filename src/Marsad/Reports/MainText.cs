using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>Finds the article on a page: furniture goes first, then the element wins around which most unlinked text stands.</summary>
internal static class MainText
{
    /// <summary>What a paragraph counts for an element less with each step between them.</summary>
    private const double Decay = 0.75;

    private const int Steps = 12;

    private const int ShortestParagraph = 20;

    private const string NeverText =
        "script,style,noscript,template,iframe,object,embed,svg,canvas,audio,video,nav,form,button,select,input,textarea,dialog,map,menu,"
        + "[hidden],[aria-hidden=true],[role=navigation],[role=search],[role=banner],[role=contentinfo],[role=complementary],[role=dialog],"
        + "[role=alertdialog],[role=menu],[role=menubar],[role=toolbar],[style*='display:none'],[style*='display: none'],footer,aside";

    private const string ArticleMarks = "article,main,[role=main],[itemprop~=articleBody]";

    public static void RemoveFurniture(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll(NeverText))
        {
            // Quotations set apart and old pages in one form are part of the article.
            if (element.LocalName is not ("form" or "aside" or "footer") || !HoldsArticle(element))
            {
                element.Remove();
            }
        }

        var words = PageFurniture.Words;
        foreach (var element in page.QuerySelectorAll("[class],[id]"))
        {
            if (element.LocalName is not ("html" or "body" or "main" or "article" or "h1")
                && (words.IsFurniture(element.ClassName) || words.IsFurniture(element.Id))
                && !HoldsArticle(element))
            {
                element.Remove();
            }
        }
    }

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
            var marked = element.Matches(ArticleMarks) ? score * 1.3 : score;
            if (marked > most)
            {
                (best, most) = (element, marked);
            }
        }

        return best;
    }

    /// <summary>Whether the article stands in an element whose name says furniture: "has-sidebar", "article-with-comments".</summary>
    private static bool HoldsArticle(IElement element)
    {
        if (element.QuerySelector(ArticleMarks) is not null)
        {
            return true;
        }

        var paragraphs = element.QuerySelectorAll("p").Sum(OwnText);
        return paragraphs > 600 && element.QuerySelector("h1") is not null;
    }

    /// <summary>How much text stands in an element itself and in what is inline there, without what is linked.</summary>
    private static int OwnText(IElement element)
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
