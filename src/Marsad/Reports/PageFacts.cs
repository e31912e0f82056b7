using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>What a page says of itself: in JSON-LD, then in meta tags, then in a <c>time</c> element.</summary>
internal sealed record PageFacts(string? Headline, string? Publisher, string? Url, string? Language, PublishingDay? Published)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dc.date.created",
        "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published",
        "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "citation_publication_date", "displaydate", "article.published", "og:pubdate",
    ];

    private static readonly string[] PublisherNames = ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"];

    public static PageFacts None { get; } = new(null, null, null, null, null);

    public static PageFacts Of(IDocument page, string html)
    {
        var elements = page.All.Where(element => element.LocalName is "script" or "meta" or "link" or "time").ToLookup(element => element.LocalName);
        var linked = LinkedData.Of(elements["script"]);
        var meta = MetaOf(elements["meta"]);
        string? First(string[] names) => names.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

        return new PageFacts(
            linked.Headline ?? First(["og:title", "twitter:title"]) ?? page.Title,
            linked.Publisher ?? First(PublisherNames),
            WebAddress(elements["link"].FirstOrDefault(IsCanonical)?.GetAttribute("href"))
                ?? WebAddress(linked.Url) ?? WebAddress(meta.GetValueOrDefault("og:url")) ?? SavedFrom(html),
            Tag(page.DocumentElement.GetAttribute("lang")) ?? Tag(page.DocumentElement.GetAttribute("xml:lang")) ?? Tag(linked.Language),
            Day(linked.Published, PublishingBasis.JsonLd)
                ?? DateNames.Select(name => Day(meta.GetValueOrDefault(name), PublishingBasis.Meta)).FirstOrDefault(day => day is not null)
                ?? Time([.. elements["time"]]));
    }

    private static Dictionary<string, string> MetaOf(IEnumerable<IElement> elements)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in elements)
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            var content = element.GetAttribute("content")?.Trim() ?? string.Empty;
            if (!string.IsNullOrEmpty(name) && content.Length > 0)
            {
                meta.TryAdd(name.Trim(), content);
            }
        }

        return meta;
    }

    private static PublishingDay? Day(string? words, PublishingBasis basis) =>
        words is not null && WrittenDay.TryReadLoose(words, out var day) ? new PublishingDay(day, basis, words) : null;

    /// <summary>The day of the element that is marked as the publishing time, else of the first within the article, else of the first.</summary>
    private static PublishingDay? Time(List<IElement> times)
    {
        Predicate<IElement>[] surest = [IsMarked, time => time.Closest("article,main") is not null, _ => true];
        return surest.SelectMany(times.FindAll)
            .Select(time => Day(time.GetAttribute("datetime"), PublishingBasis.TimeElement))
            .FirstOrDefault(day => day is not null);
    }

    private static bool IsMarked(IElement time) =>
        time.HasAttribute("pubdate") || time.GetAttribute("itemprop") is { } named && named.Contains("datePublished", StringComparison.Ordinal);

    private static bool IsCanonical(IElement link) => string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase);

    private static string? WebAddress(string? words) =>
        Uri.TryCreate(words?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? words!.Trim() : null;

    /// <summary>The address in the comment that browsers leave in a page that they save: <c>saved from url=(0031)https://…</c>.</summary>
    private static string? SavedFrom(string html)
    {
        const string Mark = "saved from url=(";
        var head = html.AsSpan(0, Math.Min(html.Length, 2048));
        var at = head.IndexOf(Mark);
        if (at < 0)
        {
            return null;
        }

        var rest = head[(at + Mark.Length)..];
        var start = rest.IndexOf(')') + 1;
        var end = rest.IndexOf("-->");
        return end > start ? WebAddress(rest[start..end].ToString()) : null;
    }

    private static string? Tag(string? language) =>
        language?.Trim().Replace('_', '-') is { Length: > 1 and < 36 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
}
