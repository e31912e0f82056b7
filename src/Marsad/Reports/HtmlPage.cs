using AngleSharp.Html.Parser;

namespace Marsad.Reports;

/// <summary>A report as a saved web page: its text is the article without the page around it.</summary>
internal static class HtmlPage
{
    /// <summary>Shorter pages without an article hold menus and notices only.</summary>
    private const int WorthReading = 200;

    public static ReceivedItem Read(byte[] bytes, string path, IntakeOptions options)
    {
        var html = Decoding.Decode(bytes, DeclaredEncoding.In(bytes));
        if (Nesting.IsTooDeep(html))
        {
            return ToItem(bytes, path, options, PageFacts.None, null, StrippedText.Of(html));
        }

        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, DisableElementPositionTracking = true });
        using var page = parser.ParseDocument(html);
        var facts = PageFacts.Of(page, html);
        Furniture.Remove(page);
        var main = MainText.NodeOf(page);
        var headline = Headline.Of(page, main, facts);
        var text = PageText.Of(main, headline.Element);
        return ToItem(bytes, path, options, facts, headline.Words, text.Length > 0 ? text : Anything(html));
    }

    /// <summary>All text of a page of which nothing was taken for the article: better too much than a report lost.</summary>
    private static string Anything(string html) => StrippedText.Of(html) is { Length: > WorthReading } text ? text : string.Empty;

    private static ReceivedItem ToItem(byte[] bytes, string path, IntakeOptions options, PageFacts facts, string? title, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new RefusedReport(path, "The page holds no text that could be a report; save the article's own page, with its text.");
        }

        var report = new Report
        {
            Id = path,
            Hash = PlainText.HashOf(bytes),
            Text = text,
            Title = title,
            Publisher = options.Publisher ?? facts.Publisher,
            Url = facts.Url,
            Language = facts.Language,
            Published = options.Published is { } day ? new PublishingDay(day, PublishingBasis.Option) : facts.Published,
        };
        return new ReceivedReport(report, bytes, path);
    }
}
