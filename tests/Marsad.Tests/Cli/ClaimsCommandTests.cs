using System.Text.Json;

namespace Marsad.Tests.Cli;

public sealed class ClaimsCommandTests : IDisposable
{
    private readonly CalledProcess _marsad = new();

    public void Dispose() => _marsad.Dispose();

    [Fact]
    public void Reports_come_from_standard_input_when_nothing_is_named()
    {
        var run = _marsad.CallWith("""{"id":"a1","text":"Nothing happened.","published":"2031-03-02"}""", "claims");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("a1, published 2031-03-02\nno claims\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_is_named_with_its_place_and_the_rest_goes_on()
    {
        _marsad.Write("pile.jsonl", """
            {"id":"a1","text":"Nothing happened."}
            no JSON
            {"id":"a3","text":"Nothing happened."}
            """);

        var run = _marsad.Call("claims", "pile.jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("pile.jsonl:2: ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("1 of 3 could not be read.\n", run.Errors, StringComparison.Ordinal);
        Assert.Contains("a1", run.Output, StringComparison.Ordinal);
        Assert.Contains("a3", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_reports_read_at_once_are_printed_in_the_order_of_the_input()
    {
        var ids = Enumerable.Range(0, 500).Select(number => $"report-{number}").ToList();
        _marsad.Write("pile.jsonl", string.Join('\n', ids.Select(id => JsonSerializer.Serialize(new { id, text = "Nothing happened." }))));

        var run = _marsad.Call("claims", "pile.jsonl");

        Assert.Equal(ids, run.Output.Split('\n').Where(line => line.StartsWith("report-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Csv_has_its_header_also_when_there_are_no_claims()
    {
        var run = _marsad.CallWith("Nothing happened.", "claims", "-", "--format", "csv");

        Assert.Equal(string.Join(',', Marsad.Publish.ClaimJson.Fields) + "\r\n", run.Output);
    }

    [Fact]
    public void Redirected_output_holds_no_colour_codes()
    {
        _marsad.Write("a.txt", "Nothing happened.");

        Assert.DoesNotContain('\e', _marsad.Call("claims", "a.txt").Output);
    }

    [Fact]
    public void A_control_character_in_a_name_never_reaches_the_terminal()
    {
        var run = _marsad.CallWith("""{"id":"a\u001b[31m","text":"Nothing happened."}""", "claims");

        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public void A_reader_that_stops_early_ends_the_run_quietly()
    {
        var line = JsonSerializer.Serialize(new { id = new string('x', 900), text = "Nothing happened." });
        _marsad.Write("pile.jsonl", string.Join('\n', Enumerable.Repeat(line, 2000)));

        var (first, exitCode, errors) = _marsad.CallAndStopReading("claims", "pile.jsonl");

        Assert.StartsWith("xxx", first, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.Empty(errors);
    }
}
