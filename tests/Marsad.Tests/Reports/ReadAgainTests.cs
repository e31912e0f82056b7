using System.Text;
using Marsad.Reports;

namespace Marsad.Tests.Reports;

public sealed class ReadAgainTests : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public void Every_report_read_again_from_its_bytes_and_path_is_the_same()
    {
        _intake.Write("a.txt", "{\"id\":\"v0\",\"text\":\"Kept as it is.\"}");
        _intake.Write("b.html", "<html><head><meta name='date' content='2031-04-02'></head><body><p>Two killed in Osk.</p></body></html>");
        _intake.Write("c.jsonl", "{\"id\":\"v1\",\"text\":\"One.\"}\n\n{\"id\":\"v2\",\"text\":\"Two.\",\"published\":\"2031-04-02\"}\n");
        _intake.Write("d.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Three in Osk.")]);
        var options = new IntakeOptions { Publisher = "Varnia Herald" };
        var received = Intake.Read(_intake.Folder, options).Cast<ReceivedReport>().ToList();
        Assert.Equal(5, received.Count);
        Assert.All(received, first =>
        {
            var again = Assert.IsType<ReceivedReport>(ReportIntake.ReadAgain(first.Bytes.ToArray(), first.Path, options));
            Assert.Equal((first.Report, first.Path), (again.Report, again.Path));
        });
    }
}
