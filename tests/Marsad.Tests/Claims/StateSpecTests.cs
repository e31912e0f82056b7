using System.Globalization;
using Marsad.Claims;
using Marsad.Reports;
using Marsad.Tests.Lexicons;
using YamlDotNet.RepresentationModel;

namespace Marsad.Tests.Claims;

/// <summary>Runs the cases of <c>specs/claims</c>: a text, and the claims of places and deals that must be read out of it, no others.</summary>
public sealed class StateSpecTests : IDisposable
{
    private readonly Reader _reader = Reader.Open(Path.Combine(AppContext.BaseDirectory, "data"));

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(LexiconFixture.Root(), "specs", "claims"), "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var text in Read(file).Keys)
            {
                cases.Add(Path.GetFileName(file), text);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gives_the_claims_that_its_case_lists(string file, string text)
    {
        var (published, expected) = Read(Path.Combine(LexiconFixture.Root(), "specs", "claims", file))[text];
        var report = new Report
        {
            Id = file,
            Hash = new string('0', 64),
            Text = text,
            Published = published is { } day ? new PublishingDay(day, PublishingBasis.Field) : null,
        };
        var claims = _reader.Read(report).Claims.Where(c => c.State is not null).ToList();
        var told = claims.ConvertAll(Told);
        Assert.All(expected, line => Assert.Contains(told, t => t == line || t.StartsWith(line + " | ", StringComparison.Ordinal)));
        Assert.Equal(expected.Count, told.Count);
    }

    public void Dispose() => _reader.Dispose();

    private static string Told(Claim claim) => string.Join(" | ",
        $"{claim.Kind.ToString().ToLowerInvariant()} {claim.State?.ToString().ToLowerInvariant()}", claim.PlaceText ?? "-", claim.Blamed ?? "-", Day(claim.When.Start), Day(claim.When.End));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static Dictionary<string, (DateOnly? Published, List<string> Claims)> Read(string file)
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(file);
        yaml.Load(text);
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Children.Cast<YamlMappingNode>().ToDictionary(
            c => c.Children["text"].ToString(),
            c => (c.Children.TryGetValue("published", out var day) ? DateOnly.ParseExact(day.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null,
                ((YamlSequenceNode)c.Children["claims"]).Children.Select(l => l.ToString()).ToList()),
            StringComparer.Ordinal);
    }
}
