using System.Text.Json;

namespace Marsad.Tests.Cli;

public sealed class RecordCommandsTests : IDisposable
{
    private const string Text = "Shelling killed 12 people in Aleppo on Monday, the Kestrian Observatory said.";
    private readonly CalledProcess _marsad = new();

    public void Dispose() => _marsad.Dispose();

    [Fact]
    public void Reading_twice_adds_nothing_and_says_so()
    {
        _marsad.Write("a.txt", Text);
        var first = _marsad.Call("read", "a.txt", "--published", "2031-05-06");
        Assert.StartsWith("1 new report with 1 claim.\n", first.Output, StringComparison.Ordinal);
        var again = _marsad.Call("read", "a.txt", "--published", "2031-05-06");
        Assert.StartsWith("No new report; 1 was on record already and added nothing.\n", again.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
    }

    [Fact]
    public void A_report_that_cannot_be_read_is_named_and_the_rest_are_read()
    {
        _marsad.Write("a.txt", Text);
        _marsad.Write("b.txt", "");
        var run = _marsad.Call("read", "b.txt", "a.txt", "--published", "2031-05-06");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("b.txt: ", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("1 new report with 1 claim; 1 could not be read.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incident_is_listed_shown_and_traced_to_its_report()
    {
        _marsad.Write("a.txt", Text);
        _marsad.Call("read", "a.txt", "--published", "2031-05-06");
        using var incident = JsonDocument.Parse(_marsad.Call("incidents", "--format", "jsonl").Output);
        var id = incident.RootElement.GetProperty("id").GetString()!;
        Assert.Equal("2031-05-05", incident.RootElement.GetProperty("start").GetString());
        var shown = _marsad.Call("show", id[..6]).Output;
        Assert.StartsWith($"Incident {id}\n", shown, StringComparison.Ordinal);
        Assert.Contains("in a.txt, published 2031-05-06 (rule ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', shown);
        var report = _marsad.Call("report", "a.txt").Output;
        Assert.Contains("Published  2031-05-06, as the user said\n", report, StringComparison.Ordinal);
        Assert.Contains("[1 ", report, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', report);
    }

    [Theory]
    [InlineData("--near", "Aleppo", 1)]
    [InlineData("--near", "36.2,37.15", 1)]
    [InlineData("--near", "36.2,39", 0)]
    [InlineData("--since", "2031-05-06", 0)]
    [InlineData("--until", "2031-05-05", 1)]
    [InlineData("--kind", "killed", 1)]
    [InlineData("--kind", "displaced", 0)]
    [InlineData("--means", "shelling", 1)]
    [InlineData("--means", "airstrike", 0)]
    public void Incidents_are_filtered(string option, string value, int found)
    {
        _marsad.Write("a.txt", Text);
        _marsad.Call("read", "a.txt", "--published", "2031-05-06");
        var lines = _marsad.Call("incidents", option, value, "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(found, lines.Length);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "--public", "--full")]
    public void An_export_must_say_whom_it_is_for(params string[] call)
    {
        var run = _marsad.Call(call);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            "marsad export: Say whom the export is for: --public (nothing that could endanger a person) or --full (everything), "
            + "one of the two.\nSee 'marsad export --help'.\n",
            run.Errors);
    }

    [Fact]
    public void A_name_that_nothing_on_record_has_is_told()
    {
        _marsad.Write("a.txt", Text);
        _marsad.Call("read", "a.txt");
        var run = _marsad.Call("show", "ffff");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("marsad: marsad.db: no incident on record is named 'ffff' or starts with it.\n", run.Errors);
    }
}
