using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Marsad.Tests.Architecture;

namespace Marsad.Tests.Claims;

/// <summary>The bounds that the manual tells are those that the program goes by.</summary>
public sealed partial class ToldBoundsTests
{
    [Fact]
    public void Every_bound_of_the_manual_is_the_program_s()
    {
        var rows = File.ReadLines(Path.Combine(SourcesTests.Root(), "docs", "claims.md")).Select(line => Row().Match(line)).Where(match => match.Success).ToList();
        var wrong =
            from row in rows
            let told = double.Parse(row.Groups["bound"].Value, NumberStyles.Number, CultureInfo.InvariantCulture)
            let real = Bound(row.Groups["type"].Value, row.Groups["name"].Value)
            where told != real
            select $"docs/claims.md tells {told} for {row.Groups["type"].Value}.{row.Groups["name"].Value}, which is {real?.ToString(CultureInfo.InvariantCulture) ?? "not there"}";

        Assert.NotEmpty(rows);
        Assert.Empty(wrong);
    }

    private static double? Bound(string type, string name) =>
        typeof(Reader).Assembly.GetTypes().Where(t => t.Name == type)
            .Select(t => t.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .SingleOrDefault(field => field is not null)?.GetRawConstantValue() is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\|.*\| (?<bound>[0-9][0-9.,]*)( [a-z]+)? \| `(?<type>\w+)\.(?<name>\w+)` \|$")]
    private static partial Regex Row();
}
