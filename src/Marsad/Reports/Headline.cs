using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>A page's headline, and the element it stands in, so that the text does not repeat it.</summary>
internal readonly record struct Headline(string? Words, IElement? Element)
{
    /// <remarks>A site's name is often an <c>h1</c> too: the one that the page's own title repeats is taken first.</remarks>
    public static Headline Of(IDocument page, IElement main, PageFacts facts)
    {
        var title = WithoutSite(Clean(facts.Headline), facts.Publisher);
        var headings = page.QuerySelectorAll("h1").Select(heading => (Element: heading, Words: Clean(heading.TextContent)))
            .Where(heading => heading.Words.Length > 0)
            .ToList();
        var best = headings.Find(heading => heading.Words == title);
        best = best.Element is null ? headings.Find(heading => main.Contains(heading.Element)) : best;
        best = best.Element is null && title.Length == 0 ? headings.FirstOrDefault() : best;
        best = best.Element is null ? headings.Find(heading => title.StartsWith(heading.Words, StringComparison.Ordinal)) : best;
        return best.Element is null ? new Headline(title.Length > 0 ? title : null, null) : new Headline(best.Words, best.Element);
    }

    /// <summary>The title without the publisher's name, which sites set before or after it.</summary>
    private static string WithoutSite(string title, string? site)
    {
        foreach (var separator in (string[])[" | ", " - ", " – ", " — ", " :: "])
        {
            if (site is not null && title.EndsWith(separator + site, StringComparison.OrdinalIgnoreCase))
            {
                return title[..^(separator.Length + site.Length)];
            }

            if (site is not null && title.StartsWith(site + separator, StringComparison.OrdinalIgnoreCase))
            {
                return title[(separator.Length + site.Length)..];
            }
        }

        return title;
    }

    private static string Clean(string? words)
    {
        var blocks = new TextBlocks();
        blocks.Add(words);
        return blocks.ToString();
    }
}
