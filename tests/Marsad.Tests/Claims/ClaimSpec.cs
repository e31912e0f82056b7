using System.Globalization;
using System.Text.Json;
using Marsad.Claims;
using Marsad.Publish;
using Marsad.Reports;
using YamlDotNet.RepresentationModel;

namespace Marsad.Tests.Claims;

/// <summary>One readable case of <c>specs/claims</c>: a text, and the claims it must give with the fields that the case names.</summary>
/// <param name="File">The case's file.</param>
/// <param name="Text">The report's text.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Claims">The fields of each claim, in text order, as the contract prints them.</param>
internal sealed record ClaimSpec(string File, string Text, DateOnly Published, IReadOnlyList<IReadOnlyDictionary<string, string?>> Claims)
{
    private static readonly DateOnly s_someDay = new(2018, 2, 6);

    /// <summary>Reads all cases of a file.</summary>
    public static IEnumerable<ClaimSpec> Read(string path)
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(path);
        yaml.Load(text);
        foreach (var node in (YamlSequenceNode)yaml.Documents[0].RootNode)
        {
            var spec = (YamlMappingNode)node;
            var day = spec.Children.TryGetValue("published", out var published) ? DateOnly.Parse(published.ToString(), CultureInfo.InvariantCulture) : s_someDay;
            yield return new(Path.GetFileName(path), spec["text"].ToString(), day, [.. ((YamlSequenceNode)spec["claims"]).Select(Fields)]);
        }
    }

    /// <summary>The report that the case is read from.</summary>
    public Report ToReport() =>
        new() { Id = "spec", Hash = "0123456789abcdef", Text = Text, Published = new PublishingDay(Published, PublishingBasis.Field) };

    /// <summary>A field of a claim as the case would write it; chains as "Reuters > a resident", responses as "The army denies harm", a whole by its place among the claims.</summary>
    public static string? FieldOf(List<JsonElement> claims, JsonElement claim, string field) => field switch
    {
        "part_of" or "superseded_by" when claim.GetProperty(field).GetString() is { } whole =>
            (1 + claims.FindIndex(other => other.GetProperty("id").GetString() == whole)).ToString(CultureInfo.InvariantCulture),
        "sources" => string.Join("; ", claim.GetProperty(field).EnumerateArray().Select(chain => string.Join(" > ", chain.EnumerateArray()))),
        "responses" => string.Join("; ", claim.GetProperty(field).EnumerateArray().Select(r => $"{r.GetProperty("by")} {r.GetProperty("act")} {r.GetProperty("about")}")),
        _ => claim.GetProperty(field) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null,
    };

    /// <summary>The claims of a reading as the contract prints them.</summary>
    public static List<JsonElement> Print(Reading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var claim in reading.Claims)
            {
                ClaimJson.Write(json, claim, 0);
            }

            json.WriteEndArray();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static Dictionary<string, string?> Fields(YamlNode claim) =>
        ((YamlMappingNode)claim).Children.ToDictionary(f => f.Key.ToString(), f => ValueOf(f.Value), StringComparer.Ordinal);

    private static string? ValueOf(YamlNode value) =>
        value is YamlSequenceNode list ? string.Join("; ", list.Select(v => v.ToString()))
        : value is YamlScalarNode { Value: "null" or "~" or "", Style: YamlDotNet.Core.ScalarStyle.Plain } ? null : value.ToString();
}
