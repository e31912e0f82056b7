using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>Clears a page of what is no part of an article: what browsers do not show, and what its names call furniture.</summary>
internal static class Furniture
{
    /// <summary>More unlinked text than any furniture has; what holds so much and a headline is kept whatever its name.</summary>
    private const int ArticleLength = 600;

    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "nav", "button", "select", "input",
        "textarea", "dialog", "map", "menu", "title",
    };

    private static readonly HashSet<string> FurnitureRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "search", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "menu", "menubar", "toolbar",
    };

    public static void Remove(IDocument page)
    {
        var gone = new List<IElement>();
        Collect(page.DocumentElement, gone, page.Body?.TextContent.Length ?? 0);
        gone.ForEach(element => element.Remove());
    }

    /// <summary>Whether the page itself says that an element is the article.</summary>
    public static bool IsMarkedArticle(IElement element) =>
        element.LocalName is "article" or "main"
        || element.GetAttribute("role") == "main"
        || element.GetAttribute("itemprop") is { } named && named.Contains("articleBody", StringComparison.Ordinal);

    /// <remarks>The depth is bounded: pages nested deeper than <see cref="Nesting.Deepest"/> never come here.</remarks>
    private static void Collect(IElement parent, List<IElement> gone, int pageLength)
    {
        foreach (var element in parent.Children)
        {
            if (IsFurniture(element, pageLength))
            {
                gone.Add(element);
            }
            else
            {
                Collect(element, gone, pageLength);
            }
        }
    }

    /// <remarks>Old sites put a whole page in one form; others have only fields and buttons in it.</remarks>
    private static bool IsFurniture(IElement element, int pageLength)
    {
        if (NeverText.Contains(element.LocalName) || IsHidden(element))
        {
            return true;
        }

        var looksSo = element.LocalName is "aside" or "footer"
            || (element.LocalName == "form" && element.TextContent.Length * 2L <= pageLength)
            || (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role))
            || (IsNamedFreely(element) && (PageFurniture.Words.IsFurniture(element.ClassName) || PageFurniture.Words.IsFurniture(element.Id)));
        return looksSo && !HoldsArticle(element);
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", string.Empty, StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a name may say furniture: a whole page's or article's tells of what stands in it ("has-sidebar").</summary>
    private static bool IsNamedFreely(IElement element) => element.LocalName is not ("html" or "head" or "body" or "main" or "article" or "h1");

    private static bool HoldsArticle(IElement element)
    {
        var length = 0;
        var headline = false;
        foreach (var inner in element.GetDescendants().OfType<IElement>())
        {
            if (IsMarkedArticle(inner))
            {
                return true;
            }

            headline |= inner.LocalName == "h1";
            length += inner.LocalName == "p" ? MainText.OwnText(inner) : 0;
        }

        return headline && length > ArticleLength;
    }
}
