using System.Text;

namespace Marsad.Tests.Reports;

public sealed class DecodingTests : IDisposable
{
    private readonly Intake _intake = new();

    public DecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _intake.Dispose();

    [Theory]
    [InlineData("utf-8", "Zwei Tote in Öskâr – “sagt” er.")]
    [InlineData("utf-16", "Two killed in Osk.")]
    [InlineData("utf-16", "قتل شخصان في أوسك يوم الأربعاء")]
    [InlineData("utf-16BE", "Двое убиты в Оске в среду")]
    public void A_byte_order_mark_tells_the_encoding_and_is_no_text(string encoding, string text)
    {
        var known = Encoding.GetEncoding(encoding);
        Assert.Equal(text, _intake.ReportIn("a.txt", [.. known.GetPreamble(), .. known.GetBytes(text)]).Text);
    }

    [Theory]
    [InlineData("utf-16", "Two killed in Osk.")]
    [InlineData("utf-16BE", "Двое убиты в Оске в среду")]
    [InlineData("windows-1252", "Deux tués à Osk – “dit-il”, près du café.")]
    public void Without_a_mark_the_bytes_tell_the_encoding(string encoding, string text) =>
        Assert.Equal(text, _intake.ReportIn("a.txt", Encoding.GetEncoding(encoding).GetBytes(text)).Text);

    [Theory]
    [InlineData("windows-1256", "قتل شخصان في أوسك يوم الأربعاء")]
    [InlineData("windows-1251", "Двое убиты в Оске в среду")]
    [InlineData("iso-8859-2", "Dwoje zabitych w miejscowości Osk, śledztwo trwa")]
    [InlineData("gb18030", "奥斯克村有两人死亡")]
    [InlineData("shift_jis", "オスク村で二人が死亡した")]
    public void A_page_is_in_the_encoding_that_it_declares(string encoding, string text)
    {
        var page = $"<html><head><meta http-equiv='Content-Type' content='text/html; charset={encoding}'></head><body><p>{text}</p></body></html>";
        Assert.Equal(text, _intake.ReportIn("a.html", Encoding.GetEncoding(encoding).GetBytes(page)).Text);
    }

    [Fact]
    public void A_page_that_was_saved_as_UTF8_with_its_old_declaration_left_in_is_UTF8()
    {
        const string Page = "<html><head><meta charset='windows-1251'></head><body><p>Двое убиты в Оске</p></body></html>";
        Assert.Equal("Двое убиты в Оске", _intake.ReportIn("a.html", Page).Text);
    }

    [Theory]
    [InlineData("Tués à Osk: ", "\xE2\x80", " deux.", "Tués à Osk: \uFFFD deux.")]
    [InlineData("Osk: ", "\xFF", " two.", "Osk: \uFFFD two.")]
    [InlineData("Two in Osk, near the caf", "\xE9", ".", "Two in Osk, near the café.")]
    public void A_broken_sequence_loses_no_report(string before, string broken, string after, string text)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(before), .. Encoding.Latin1.GetBytes(broken), .. Encoding.UTF8.GetBytes(after)];
        Assert.Equal(text, _intake.ReportIn("a.txt", bytes).Text);
    }
}
