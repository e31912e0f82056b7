using System.Text.Json;
using Marsad.Tests.Architecture;

namespace Marsad.Tests.Cli;

public sealed class ScoreCommandTests : IDisposable
{
    private const string Report = """{"id":"a1","text":"Shells killed four people in Ardan.","published":"2031-03-02"}""";
    private const string Gold = """
        {"doc":"a1","claims":[{"kind":"killed","quote":"Shells killed four people","low":4,"high":4,"who":"civilian","stance":"asserted"},{"kind":"injured","quote":"and wounded two","low":2,"high":2,"who":"person","stance":"asserted"}]}
        """;

    private readonly CalledProcess _marsad = new();

    public ScoreCommandTests()
    {
        _marsad.Write("gold", Gold);
        _marsad.Write("reports.jsonl", Report);
    }

    public void Dispose() => _marsad.Dispose();

    [Fact]
    public void Figures_come_as_one_object_a_row()
    {
        var run = _marsad.Call("score", "gold", "reports.jsonl", "--format", "jsonl");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var rows = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            """{"of":"kind","name":"counted","found":1,"missed":1,"extra":0,"precision":1,"recall":0.5,"f1":0.667,"right":null,"asked":null,"share":null}""",
            rows[0].GetRawText());
        Assert.Contains(rows, row => row.GetRawText().StartsWith("""{"of":"attribute","name":"who",""", StringComparison.Ordinal));
    }

    [Fact]
    public void Misses_tell_what_was_marked_and_what_was_read()
    {
        var run = _marsad.CallWith(Report, "score", "gold", "--misses", "--format", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("""{"report":"a1","what":"missed","kind":"injured","low":2,"high":2,"who":"person","gold":null,"said":null,"quote":"and wounded two"}""", run.Output, StringComparison.Ordinal);
        Assert.Contains("""{"report":"a1","what":"who","kind":"killed","low":4,"high":4,"who":"civilian","gold":"civilian","said":"person",""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_that_were_read_already_score_as_the_reports_do()
    {
        _marsad.Write("claims.jsonl", _marsad.Call("claims", "reports.jsonl", "--format", "jsonl").Output);

        Assert.Equal(_marsad.Call("score", "gold", "reports.jsonl"), _marsad.Call("score", "gold", "--claims", "claims.jsonl"));
    }

    [Fact]
    public void A_marked_report_that_is_not_given_counts_as_missed_and_is_named()
    {
        _marsad.Write("other.jsonl", """{"id":"b1","text":"Nothing happened."}""");

        var run = _marsad.Call("score", "gold", "other.jsonl", "--format", "jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("1 of 1 marked reports are not among those given, 'a1' the first; their claims count as missed.\n", run.Errors);
        Assert.StartsWith("""{"of":"kind","name":"counted","found":0,"missed":2,""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Faulty_gold_stops_the_run_with_its_line()
    {
        _marsad.Write("gold", "{\"doc\":\"a1\",\"claims\":[]}\n{\"doc\":7}");

        var run = _marsad.Call("score", "gold", "reports.jsonl");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("marsad: gold:2: “doc” is 7; expected a string in quotation marks, or null.\n", run.Errors);
    }

    [Fact]
    public void The_marked_samples_are_read_as_marked_but_for_a_few_claims()
    {
        var samples = Path.Combine(SourcesTests.Root(), "samples", "kestria");

        var run = _marsad.Call("score", Path.Combine(samples, "inbox.marked"), Path.Combine(samples, "inbox.jsonl"), "--format", "jsonl");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var counted = JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement;
        Assert.Equal(22, counted.GetProperty("found").GetInt32() + counted.GetProperty("missed").GetInt32());
        Assert.InRange(counted.GetProperty("f1").GetDouble(), 0.9, 1);
    }
}
