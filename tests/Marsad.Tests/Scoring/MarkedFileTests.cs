using Marsad.Claims;
using Marsad.Scoring;

namespace Marsad.Tests.Scoring;

public sealed class MarkedFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"marked-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_line_holds_a_reports_claims()
    {
        var report = Assert.Single(Read("""
            {"doc": "a1", "claims": [{"kind": "killed", "quote": "q", "count": "7+", "low": 7, "high": null, "who": "child",
             "scope": "period", "place": "Ashet", "start": "2031-03-02", "end": null, "means": "siege", "blamed": "b", "said_by": "s", "stance": "denied"}]}
            """));

        var claim = Assert.Single(report.Claims);
        Assert.Equal(
            ("a1", ClaimKind.Killed, "q", 7L, null, VictimGroup.Child, ClaimScope.Period, "Ashet"),
            (report.Id, claim.Kind, claim.Quote, claim.Low, claim.High, claim.Who, claim.Scope, claim.Place));
        Assert.Equal(
            (new DateOnly(2031, 3, 2), null, Means.Siege, "b", "s", Stance.Denied),
            (claim.Start, claim.End, claim.Means, claim.Blamed, claim.SaidBy, claim.Stance));
    }

    [Theory]
    [InlineData("no JSON", "1: The line is no JSON object; expected one such as {\"doc\": \"a1\", \"claims\": [{\"kind\": \"killed\", \"quote\": \"…\", \"low\": 3, \"high\": 3}]}.")]
    [InlineData("{\"claims\": []}", "1: “doc” is missing; expected the report's id as a string.")]
    [InlineData("{\"doc\": \"a\"}", "1: “claims” is no list; expected the report's claims in square brackets, [] where it has none.")]
    [InlineData("{\"doc\": \"a\", \"claims\": [3]}", "1: Claim 1: It is no object; expected one in braces.")]
    [InlineData("{\"doc\": \"a\", \"claims\": [{\"quote\": \"q\"}]}", "1: Claim 1: “kind” is missing; expected one such as killed.")]
    [InlineData("{\"doc\": \"a\", \"claims\": [{\"kind\": \"deal\"}]}", "1: Claim 1: “quote” is missing; expected an exact piece of the report's text.")]
    [InlineData("{\"doc\": \"a\", \"claims\": [{\"kind\": \"deal\", \"quote\": \"q\", \"stance\": \"no\"}]}", "1: Claim 1: “stance” is 'no'; expected one of asserted, unconfirmed, denied.")]
    [InlineData("{\"doc\": \"a\", \"claims\": [{\"kind\": \"deal\", \"quote\": \"q\", \"low\": \"7\"}]}", "1: Claim 1: “low” is \"7\"; expected a whole number such as 45, or null.")]
    [InlineData("{\"doc\": \"a\", \"claims\": [{\"kind\": \"deal\", \"quote\": \"q\", \"low\": 7, \"high\": 3}]}", "1: Claim 1: “low” is 7 and “high” is 3; expected the smaller number first.")]
    [InlineData("{\"doc\": \"a\", \"claims\": [{\"kind\": \"deal\", \"quote\": \"q\", \"end\": \"Monday\"}]}", "1: Claim 1: “end” is 'Monday'; expected a day as 2018-02-06, or null.")]
    [InlineData("{\"doc\": \"a\", \"claims\": []}\n{\"doc\": \"a\", \"claims\": []}", "2: “doc” is 'a', which line 1 has too; put all claims of a report in one line.")]
    public void A_faulty_line_is_named_with_what_was_expected(string text, string sentence) =>
        Assert.Equal($"{_path}:{sentence}", Assert.Throws<InvalidDataException>(() => Read(text, joined: false)).Message);

    [Fact]
    public void A_blank_file_is_no_gold() => Assert.StartsWith($"{_path}: The file is blank; ", Assert.Throws<InvalidDataException>(() => Read("\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Printed_claims_are_told_by_report_with_the_place_as_written()
    {
        File.WriteAllText(_path, """{"report": "a1", "kind": "control", "quote": "q", "place_text": "Ashet", "places": [], "offset": 3, "length": 1}""" + "\n\n");

        var claim = Assert.Single(MarkedFile.ReadClaims(_path)["a1"]);

        Assert.Equal(("Ashet", 3, 1), (claim.Place, claim.Offset, claim.Length));
    }

    private IReadOnlyList<MarkedReport> Read(string text, bool joined = true)
    {
        File.WriteAllText(_path, joined ? text.ReplaceLineEndings(" ") : text);
        return MarkedFile.ReadGold(_path);
    }
}
