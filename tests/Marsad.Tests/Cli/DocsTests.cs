using System.Text.RegularExpressions;
using Marsad.Cli;
using Marsad.Tests.Architecture;

namespace Marsad.Tests.Cli;

/// <summary>What the documents tell a reader to call or to open must be there.</summary>
public class DocsTests
{
    private static readonly string s_root = SourcesTests.Root();

    public static TheoryData<string> Pages() =>
        [.. Directory.EnumerateFiles(s_root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(s_root, "docs"), "*.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(s_root, "samples"), "*.md", SearchOption.AllDirectories))
            .Select(Relative).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(s_root, page))!;
        var missing = Regex.Matches(Read(page), @"\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)").Select(link => link.Groups[1].Value)
            .Where(target => !Path.Exists(Path.Combine(folder, target)));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_call_of_marsad_is_one_that_it_takes(string page)
    {
        foreach (var call in Calls(Read(page)))
        {
            var errors = CommandTree.Create().Parse(call).Errors.Select(error => $"{call}: {error.Message}");
            Assert.Empty(errors);
        }
    }

    // In blocks of shell: "./marsad read inbox/ --published 2019-03-04 | less  # why" without what the shell makes of it.
    private static IEnumerable<string> Calls(string text) => Regex.Matches(text, @"```sh\n(.*?)```", RegexOptions.Singleline)
        .SelectMany(block => block.Groups[1].Value.Split('\n'))
        .Select(line => Regex.Match(line, @"(?:^|\| )(?:\./)?marsad ([^#|<>]+)"))
        .Where(call => call.Success)
        .Select(call => call.Groups[1].Value.Trim());

    private static string Read(string page) => File.ReadAllText(Path.Combine(s_root, page));

    private static string Relative(string path) => Path.GetRelativePath(s_root, path).Replace('\\', '/');
}
