using System.Text;
using Marsad.Reports;

namespace Marsad.Tests.Reports;

public sealed class JsonLinesTests : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public void Each_line_is_a_report_with_the_fields_of_the_contract()
    {
        const string Line = """
            {"id": "v1", "text": "Two killed in Osk.", "published": "2031-04-02T23:30:00+03:00", "title": "Osk shelled", "source": "Varnia Herald", "url": "https://example.org/osk", "lang": "en", "more": [1]}
            """;
        var received = Assert.IsType<ReceivedReport>(Assert.Single(Intake.Read(_intake.Write("pile.jsonl", Line + "\r\n"))));
        Assert.EndsWith("pile.jsonl:1", received.Path, StringComparison.Ordinal);
        Assert.Equal(Line, Encoding.UTF8.GetString(received.Bytes.Span));
        var report = received.Report;
        Assert.Equal(("v1", "Two killed in Osk.", "Osk shelled"), (report.Id, report.Text, report.Title));
        Assert.Equal(("Varnia Herald", "https://example.org/osk", "en"), (report.Publisher, report.Url, report.Language));
        Assert.Equal(new PublishingDay(new DateOnly(2031, 4, 2), PublishingBasis.Field, "2031-04-02T23:30:00+03:00"), report.Published);
    }

    [Fact]
    public void Blank_lines_and_a_byte_order_mark_are_stepped_over_and_lines_keep_their_numbers()
    {
        var path = _intake.Write("pile.jsonl", "\uFEFF\n\n{\"id\":\"v1\",\"text\":\"Two.\"}\n   \n{\"id\":\"v2\",\"text\":\"Three.\"}");
        Assert.Equal(["pile.jsonl:3 Two.", "pile.jsonl:5 Three."], _intake.Told(path));
    }

    [Theory]
    [InlineData("""{"id": "v1", "text": "Two""", "Line 1, column 26 is where the line stops being JSON; expected one object such as {\"id\": \"a1\", \"text\": \"…\"}.")]
    [InlineData("""{"id": "v1", "text": "Two"} {}""", "Line 1, column 29 is where the line stops being JSON; expected one object such as {\"id\": \"a1\", \"text\": \"…\"}.")]
    [InlineData("""["v1"]""", "Line 1, column 1 is JSON but no object; expected one such as {\"id\": \"a1\", \"text\": \"…\"}.")]
    [InlineData("""{"text": "Two"}""", "Line 1, column 1 starts an object without “id”; expected one such as {\"id\": \"a1\", \"text\": \"…\"}.")]
    [InlineData("""{"id": "v1"}""", "Line 1, column 1 starts an object without “text”; expected one such as {\"id\": \"a1\", \"text\": \"…\"}.")]
    [InlineData("""{"id": 7, "text": "Two"}""", "Line 1, column 8 has a value of “id” that is no string; put it in quotation marks.")]
    [InlineData("""{"id": "é", "text": null}""", "Line 1, column 21 has a value of “text” that is no string; put it in quotation marks.")]
    [InlineData("""{"id": "v1", "text": " "}""", "Line 1, column 22 has a blank “text”; give it a value.")]
    [InlineData("""{"id": "v1", "id": "v2", "text": "Two"}""", "Line 1, column 14 has “id” a second time; leave one of the two.")]
    [InlineData("""{"id": "v1", "text": "Two", "published": "2 April"}""", "Line 1, column 42 has a “published” that is no day; expected a date such as 2018-03-15 or 2018-03-15T09:30:00Z.")]
    public void A_line_that_is_no_report_is_refused_by_line_and_column_and_the_next_is_read(string line, string reason)
    {
        var path = _intake.Write("pile.jsonl", line + "\n{\"id\":\"v9\",\"text\":\"Nine.\"}\n");
        Assert.Equal([$"pile.jsonl:1 [{reason}]", "pile.jsonl:2 Nine."], _intake.Told(path));
    }

    [Fact]
    public void A_line_beyond_the_bound_is_refused_and_the_next_is_read()
    {
        var path = _intake.Write("pile.jsonl", "{\"id\":\"v1\",\"text\":\"" + new string('x', 200_000) + "\"}\n{\"id\":\"v2\",\"text\":\"Two.\"}\n");
        Assert.Equal(
            [
                "pile.jsonl:1 [Line 1: It has more than 64 KiB, the most that one report may have; split it, or put each report on a line of a .jsonl file.]",
                "pile.jsonl:2 Two.",
            ],
            _intake.Told(path, new IntakeOptions { MaxReportBytes = 1 << 16 }));
    }

    [Fact]
    public void A_broken_byte_and_half_a_surrogate_pair_become_replacement_characters()
    {
        byte[] broken = [.. "{\"id\":\"v1\",\"text\":\"Osk "u8, 0xFF, .. " \\ud83d and \\u00e9.\\n\"}"u8];
        var received = Assert.IsType<ReceivedReport>(Assert.Single(Intake.Read(_intake.Write("pile.jsonl", broken))));
        Assert.Equal("Osk \uFFFD \uFFFD and é.\n", received.Report.Text);
        Assert.Equal(broken, received.Bytes.ToArray());
    }
}
