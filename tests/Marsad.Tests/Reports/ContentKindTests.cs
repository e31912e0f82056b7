using System.Text;
using Marsad.Reports;

namespace Marsad.Tests.Reports;

public sealed class ContentKindTests : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Theory]
    [InlineData("\n <!-- saved from url=(0024)https://herald.example/o --><html><body><p>Two killed.</p></body></html>")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE html><html><body><p>Two killed.</p></body></html>")]
    [InlineData("<div><p>Two killed.</p></div>")]
    public void A_page_is_a_page_whatever_its_name(string page) => Assert.Equal("Two killed.", _intake.ReportIn("page.txt", page).Text);

    [Theory]
    [InlineData("<Osk> Two killed.")]
    [InlineData("{\"id\":\"v1\",\"text\":\"Two.\"}")]
    public void Text_is_text_whatever_it_starts_with(string text) => Assert.Equal(text, _intake.ReportIn("a.txt", text).Text);

    [Fact]
    public void Standard_input_is_told_by_what_stands_in_it()
    {
        Assert.Equal("-:1 One.|-:2 Two.", From("{\"id\":\"v1\",\"text\":\"One.\"}\n{\"id\":\"v2\",\"text\":\"Two.\"}\n"));
        Assert.Equal("- Two killed.", From("<html><p>Two killed.</p>"));
        Assert.Equal("- {Osk} Two killed.\n", From("{Osk} Two killed.\n"));
    }

    [Theory]
    [InlineData("iVBORw0KGgoAAAANSUhEUg==", "It is a PNG picture, no text; expected plain text, HTML, JSON lines or a zip archive of these.")]
    [InlineData("0M8R4KGxGuEAAAAA", "It is an old Word, Excel or PowerPoint document (save it as plain text first), no text; expected plain text, HTML, JSON lines or a zip archive of these.")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==", "It holds binary data, no text; expected plain text, HTML, JSON lines or a zip archive of these.")]
    public void A_binary_file_is_refused_by_what_it_looks_like(string base64, string reason) =>
        Assert.Equal(reason, _intake.RefusalOf("a.txt", Convert.FromBase64String(base64)));

    [Fact]
    public void A_blank_file_is_refused() =>
        Assert.Equal("It holds only blank space; expected the text of a report.", _intake.RefusalOf("a.txt", " \n\t\n"));

    [Fact]
    public void A_file_beyond_the_bound_is_refused_and_so_is_such_a_stream()
    {
        const string Reason = "It has more than 1 KiB, the most that one report may have; split it, or put each report on a line of a .jsonl file.";
        var options = new IntakeOptions { MaxReportBytes = 1024 };
        Assert.Equal(Reason, _intake.RefusalOf("a.txt", new string('x', 1025), options));
        Assert.Equal(1024, _intake.ReportIn("a.txt", new string('x', 1024), options).Text.Length);
        options = options with { StandardInput = new MemoryStream(Encoding.ASCII.GetBytes(new string('x', 100_000))) };
        Assert.Equal([new RefusedReport("-", Reason)], Intake.Read("-", options));
    }

    private static string From(string input)
    {
        var options = new IntakeOptions { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(input)) };
        return string.Join('|', Intake.Read("-", options).Select(item => $"{item.Path} {((ReceivedReport)item).Report.Text}"));
    }
}
