using System.Globalization;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Benchmarks;

/// <summary>Measures reading inside one process, past the start: what a report costs from its text to its claims.</summary>
internal static class ReadingCost
{
    public static void Print(string file, int rounds)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        using var reader = Reader.Open(data);
        var lexicon = LexiconFile.Open(Path.Combine(data, "en.lexicon"));
        var reports = ReportIntake.Read([file], new IntakeOptions()).OfType<ReceivedReport>().Select(r => r.Report).ToList();
        var bytes = reports.Sum(r => (long)System.Text.Encoding.UTF8.GetByteCount(r.Text));
        for (var round = 0; round < rounds; round++)
        {
            var claims = 0;
            Row("tokens", Measured.Of(() => Tokenize(reports, lexicon)), bytes, reports.Count, 0);
            var cost = Measured.Of(() => reports.ForEach(r => claims += reader.Read(r).Claims.Count));
            Row("reading", cost, bytes, reports.Count, claims);
        }
    }

    private static void Tokenize(List<Report> reports, Lexicon lexicon)
    {
        var tokens = new List<Token>();
        foreach (var report in reports)
        {
            tokens.Clear();
            Tokenizer.Tokenize(report.Text, lexicon.Vocabulary, tokens);
        }
    }

    private static void Row(string name, Measured cost, long bytes, int reports, int claims) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-8} {cost.Processor,6:F2} CPU s {bytes / 1e6 / cost.Processor,7:F2} MB/s {reports / cost.Processor,8:F0} reports/s {cost.Allocated / Math.Max(1, reports),8} B/report {cost.Allocated * 1024d / bytes,8:F0} B/KB {claims * 1024d / bytes:F2} claims/KB"));
}
