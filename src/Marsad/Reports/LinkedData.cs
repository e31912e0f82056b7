using System.Text.Json;
using AngleSharp.Dom;

namespace Marsad.Reports;

/// <summary>What the JSON-LD of a page says of the article (schema.org). Broken blocks are stepped over: pages are full of them.</summary>
internal sealed record LinkedData(string? Headline, string? Publisher, string? Url, string? Language, string? Published)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static LinkedData Of(IEnumerable<IElement> scripts)
    {
        var things = new List<JsonElement>();
        foreach (var script in scripts.Where(IsLinkedData))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent.Trim(), Lenient);
                Collect(json.RootElement.Clone(), things);
            }
            catch (JsonException)
            {
                // The page still has its meta tags.
            }
        }

        var article = things.Find(IsArticle) is { ValueKind: JsonValueKind.Object } found ? found : things.Find(IsPage);
        if (article.ValueKind != JsonValueKind.Object)
        {
            return new LinkedData(null, null, null, null, null);
        }

        return new LinkedData(
            Words(article, "headline"),
            PublisherOf(article, things),
            Words(article, "url") ?? Words(article, "mainEntityOfPage") ?? NamedIn(article, "mainEntityOfPage", "@id"),
            Words(article, "inLanguage"),
            Words(article, "datePublished") ?? Words(article, "dateCreated"));
    }

    private static bool IsLinkedData(IElement script) =>
        script.GetAttribute("type") is { } type && type.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lists the objects of arrays and of <c>@graph</c>; the depth is bounded by the parser's own bound of 64.</summary>
    private static void Collect(JsonElement json, List<JsonElement> things)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Collect(item, things);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            things.Add(json);
            foreach (var name in (string[])["@graph", "mainEntity"])
            {
                if (json.TryGetProperty(name, out var inner))
                {
                    Collect(inner, things);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement thing) =>
        HasType(thing, type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal));

    private static bool IsPage(JsonElement thing) => HasType(thing, type => type.EndsWith("Page", StringComparison.Ordinal));

    private static bool HasType(JsonElement thing, Func<string, bool> fits) =>
        thing.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(each => each.ValueKind == JsonValueKind.String && fits(each.GetString()!))
            : type.ValueKind == JsonValueKind.String && fits(type.GetString()!));

    private static string? PublisherOf(JsonElement article, List<JsonElement> things)
    {
        if (NamedIn(article, "publisher", "name") is { } name)
        {
            return name;
        }

        var id = NamedIn(article, "publisher", "@id");
        return id is null
            ? Words(article, "publisher")
            : things.Where(thing => Words(thing, "@id") == id).Select(thing => Words(thing, "name")).FirstOrDefault(words => words is not null);
    }

    private static string? NamedIn(JsonElement thing, string property, string name)
    {
        if (!thing.TryGetProperty(property, out var inner))
        {
            return null;
        }

        if (inner.ValueKind == JsonValueKind.Array)
        {
            inner = inner.EnumerateArray().FirstOrDefault();
        }

        return inner.ValueKind == JsonValueKind.Object ? Words(inner, name) : null;
    }

    private static string? Words(JsonElement thing, string name) =>
        thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } words
            ? words
            : null;
}
