using System.Text;
using Marsad.Reports;

namespace Marsad.Tests.Reports;

/// <summary>A folder of its own for each test, and short ways to put files in it and read them.</summary>
public sealed class Intake : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reports");

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static List<ReceivedItem> Read(string path, IntakeOptions? options = null) => [.. ReportIntake.Read([path], options ?? new IntakeOptions())];

    public Report ReportIn(string name, byte[] bytes, IntakeOptions? options = null) =>
        Assert.IsType<ReceivedReport>(Assert.Single(Read(Write(name, bytes), options))).Report;

    public Report ReportIn(string name, string text, IntakeOptions? options = null) => ReportIn(name, Encoding.UTF8.GetBytes(text), options);

    public string RefusalOf(string name, byte[] bytes, IntakeOptions? options = null) =>
        Assert.IsType<RefusedReport>(Assert.Single(Read(Write(name, bytes), options))).Reason;

    public string RefusalOf(string name, string text, IntakeOptions? options = null) => RefusalOf(name, Encoding.UTF8.GetBytes(text), options);

    /// <summary>What was read, one line an item: the path within the folder, then the text or the reason in brackets.</summary>
    public string[] Told(string path, IntakeOptions? options = null) =>
        [.. Read(path, options).Select(item => $"{Short(item.Path)} {(item is ReceivedReport got ? got.Report.Text : $"[{((RefusedReport)item).Reason}]")}")];

    private string Short(string path) => path.Length > Folder.Length ? path[(Folder.Length + 1)..] : ".";
}
