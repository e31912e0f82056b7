namespace Marsad.Tests.Cli;

public sealed class PlacesFindTests : IDisposable
{
    private readonly CalledProcess _marsad = new();

    public void Dispose() => _marsad.Dispose();

    [Fact]
    public void A_name_of_several_words_needs_no_quotes_and_no_capitals()
    {
        var run = _marsad.Call("places", "find", "tel", "aviv", "--format", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"name\":\"Tel Aviv\",\"country\":\"IL\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_nobody_bears_is_said_to_be_unknown()
    {
        var run = _marsad.Call("places", "find", "Qqxzt");

        Assert.Equal((1, "The gazetteer knows no place named 'Qqxzt'.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_table_has_no_blank_lines_and_no_spaces_at_the_ends_of_its_lines()
    {
        var lines = _marsad.Call("places", "find", "Damascus").Output.TrimEnd('\n').Split('\n');

        Assert.Contains("Latitude", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain("", lines);
    }
}
