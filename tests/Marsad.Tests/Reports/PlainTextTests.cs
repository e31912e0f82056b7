using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Reports;

namespace Marsad.Tests.Reports;

public sealed class PlainTextTests : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public void The_text_is_the_file_to_the_letter_so_that_offsets_are_true()
    {
        const string Text = "Varnia Herald\r\n\r\n  Two killed\tnear Osk,\u00A0say\u00ADers.\n";
        Assert.Equal(Text, _intake.ReportIn("a.txt", Text).Text);
    }

    [Fact]
    public void A_report_is_named_by_the_path_as_given_and_the_hash_of_its_bytes()
    {
        var bytes = "Three wounded in Osk."u8.ToArray();
        var path = _intake.Write("a.txt", bytes);
        var received = Assert.IsType<ReceivedReport>(Assert.Single(Intake.Read(path)));
        Assert.Equal((path, path), (received.Path, received.Report.Id));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), received.Report.Hash);
        Assert.Equal(bytes, received.Bytes.ToArray());
    }

    [Fact]
    public void What_the_user_says_of_day_and_publisher_is_kept_with_its_basis()
    {
        var options = new IntakeOptions { Published = new DateOnly(2031, 4, 2), Publisher = "Varnia Herald" };
        var report = _intake.ReportIn("a.txt", "Two killed.", options);
        Assert.Equal(new PublishingDay(new DateOnly(2031, 4, 2), PublishingBasis.Option), report.Published);
        Assert.Equal("Varnia Herald", report.Publisher);
    }

    [Fact]
    public void Every_text_comes_back_as_it_was_written()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonWhiteSpaceString>(), text =>
        {
            var written = "In Osk " + text.Get.Replace("\0", " ", StringComparison.Ordinal);
            var bytes = Encoding.UTF8.GetBytes(written);
            var item = Assert.Single(From(bytes));
            return item is RefusedReport || ((ReceivedReport)item).Report.Text == Encoding.UTF8.GetString(bytes);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_give_reports_or_refusals_and_never_an_error()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<int>(), (bytes, kind) =>
        {
            string[] starts = ["", "<html><p>", "{\"id\":\"", "PK\u0003\u0004", "<!doctype html><table><svg>", "{"];
            byte[] all = [.. Encoding.UTF8.GetBytes(starts[(kind & 0xFF) % starts.Length]), .. bytes];
            return From(all).Count > 0;
        }).QuickCheckThrowOnFailure();
    }

    private static List<ReceivedItem> From(byte[] bytes) =>
        [.. ReportIntake.Read(["-"], new IntakeOptions { StandardInput = new MemoryStream(bytes) })];
}
