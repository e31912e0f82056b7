using System.IO.Compression;
using System.Text;
using Marsad.Reports;

namespace Marsad.Tests.Reports;

public sealed class ZipTests : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public void Entries_of_every_kind_are_read_in_ordinal_order_and_their_names_are_only_names()
    {
        var path = Archive(
            ("b/pile.jsonl", "{\"id\":\"v1\",\"text\":\"One.\"}\n{\"id\":\"v2\",\"text\":\"Two.\"}"u8.ToArray()),
            ("../../evil.txt", "Three."u8.ToArray()),
            ("a.html", "<html><body><p>Four were killed in Osk.</p></body></html>"u8.ToArray()),
            ("__MACOSX/._a.html", [0, 5, 22, 7]));
        Assert.Equal(
            [
                "news.zip!/../../evil.txt Three.",
                "news.zip!/a.html Four were killed in Osk.",
                "news.zip!/b/pile.jsonl:1 One.",
                "news.zip!/b/pile.jsonl:2 Two.",
            ],
            Told(path));
        Assert.False(File.Exists(Path.Join(_intake.Folder, "../../evil.txt")));
    }

    [Fact]
    public void What_cannot_be_read_in_an_archive_is_refused_entry_by_entry()
    {
        var path = Archive(("a.txt", []), ("b.zip", Zipped(("c.txt", "Two."u8.ToArray()))), ("d.pdf", "%PDF-1.4"u8.ToArray()), ("e.txt", "Five."u8.ToArray()));
        Assert.Equal(
            [
                "news.zip!/a.txt [It is an empty file; expected a report.]",
                "news.zip!/b.zip [It is a zip archive inside another; unpack the outer one.]",
                "news.zip!/d.pdf [It is a PDF (save its text first, for instance with pdftotext), no text; expected plain text, HTML, JSON lines or a zip archive of these.]",
                "news.zip!/e.txt Five.",
            ],
            Told(path));
    }

    [Fact]
    public void An_entry_that_unpacks_to_far_more_than_it_was_is_read_no_further()
    {
        var path = Archive(("a.txt", new byte[8 << 20].Select(_ => (byte)'x').ToArray()), ("b.txt", "Two."u8.ToArray()));
        Assert.Equal(
            [
                "news.zip!/a.txt [It unpacks to more than 200 times its packed size, as a zip bomb does, and was read no further; unpack it first if it is sound.]",
                "news.zip!/b.txt Two.",
            ],
            Told(path));
    }

    [Fact]
    public void An_archive_that_unpacks_to_more_than_the_bound_is_read_no_further()
    {
        var path = Archive(("a.txt", new byte[3000].Select(_ => (byte)'x').ToArray()), ("b.txt", "Two."u8.ToArray()));
        const string Reason = "The archive unpacks to more than 2 KiB and was read no further; split it if it is sound.";
        Assert.Equal([$"news.zip!/a.txt [{Reason}]", $"news.zip [{Reason}]"], Told(path, new IntakeOptions { MaxZipBytes = 2048 }));
    }

    [Fact]
    public void An_archive_with_too_many_entries_is_refused()
    {
        var path = Archive(("a.txt", "One."u8.ToArray()), ("b.txt", "Two."u8.ToArray()));
        Assert.Equal(
            ["news.zip [The archive has 2 entries, more than the 1 that can be read; split it.]"],
            Told(path, new IntakeOptions { MaxZipEntries = 1 }));
    }

    [Fact]
    public void A_locked_entry_is_refused_and_the_rest_is_read()
    {
        var bytes = Zipped(("a.txt", "One."u8.ToArray()), ("b.txt", "Two."u8.ToArray()));

        // The first bit of the flags, in the entry's own header and in the directory at the end, says that it is encrypted.
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Equal(["news.zip!/a.txt [It is locked with a password; unpack it first.]", "news.zip!/b.txt Two."], Told(_intake.Write("news.zip", bytes)));
    }

    [Fact]
    public void A_broken_archive_and_a_broken_entry_are_refused()
    {
        const string Reason = "The archive is broken or packed in a way that cannot be read here; unpack it with another program.";
        var whole = Zipped(("a.txt", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 2000)))), ("b.txt", "Two."u8.ToArray()));
        Assert.Equal([$"news.zip [{Reason}]"], Told(_intake.Write("news.zip", whole[..(whole.Length / 2)])));

        whole.AsSpan(60, 40).Fill(0xFF);
        Assert.Equal([$"news.zip!/a.txt [{Reason}]", "news.zip!/b.txt Two."], Told(_intake.Write("news.zip", whole)));
    }

    [Fact]
    public void An_archive_without_reports_and_an_office_document_are_refused()
    {
        Assert.Equal(
            ["news.zip [The archive holds no report; expected files that end in .txt, .html, .jsonl or .zip.]"],
            Told(Archive(("a.css", "p {}"u8.ToArray()))));
        Assert.Equal(
            ["news.zip [It is a Word, Excel or PowerPoint document, no archive of reports; save it as plain text first.]"],
            Told(Archive(("[Content_Types].xml", "<x/>"u8.ToArray()))));
    }

    private string[] Told(string path, IntakeOptions? options = null) => _intake.Told(path, options);

    private string Archive(params (string Name, byte[] Bytes)[] entries) => _intake.Write("news.zip", Zipped(entries));

    private static byte[] Zipped(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
