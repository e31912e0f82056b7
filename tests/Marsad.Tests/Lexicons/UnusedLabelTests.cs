using System.Text.RegularExpressions;

namespace Marsad.Tests.Lexicons;

/// <summary>A label that nothing asks for only takes one of the few places there are.</summary>
public sealed partial class UnusedLabelTests
{
    [Fact]
    public void Every_label_of_the_word_lists_and_rules_is_asked_for_by_a_rule_or_the_program()
    {
        var english = Path.Combine(LexiconFixture.Root(), "lexicons", "en");
        var rules = Directory.GetFiles(english, "*.yaml", SearchOption.AllDirectories).SelectMany(File.ReadAllLines).ToList();
        var given = Directory.GetFiles(Path.Combine(english, "words"), "*.txt").SelectMany(File.ReadLines).Where(l => l.StartsWith('['))
            .Concat(rules.Select(l => l.Trim()).Where(l => l.StartsWith("makes:", StringComparison.Ordinal)).Select(l => l["makes:".Length..]))
            .SelectMany(l => l.Split('#')[0].Split([' ', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        var asked = rules.Select(l => l.Trim()).Where(l => Pattern().IsMatch(l)).SelectMany(l => Names().Matches(Quoted().Replace(l, " ")).Select(m => m.Value))
            .ToHashSet(StringComparer.Ordinal);
        var program = Directory.GetFiles(Path.Combine(LexiconFixture.Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Literals().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var families = program.Where(p => p.EndsWith('.')).ToList();

        Assert.NotEmpty(given);
        Assert.DoesNotContain(given, g => !asked.Contains(g) && !program.Contains(g) && !families.Exists(f => g.StartsWith(f, StringComparison.Ordinal)));
    }

    // A pattern, or a piece of one; what is told, made or kept asks for nothing.
    [GeneratedRegex("^(?!- |finds:|name:|makes:|keeps:|value:|set:|examples:|not:|stage:|#)[a-z-]+: ")]
    private static partial Regex Pattern();

    [GeneratedRegex("[a-z][a-z0-9.-]*")]
    private static partial Regex Names();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"([^\"\\s]+)\"")]
    private static partial Regex Literals();
}
