using System.Globalization;
using System.Text;
using Marsad.Dates;
using Marsad.Reports;
using Marsad.Tests.Lexicons;
using Marsad.Text;

namespace Marsad.Tests.Dates;

/// <summary>Runs the tables of <c>specs/dates</c>: publishing day, sentence, the words of a time, its first and last day, precision, role.</summary>
public sealed class DateSpecTests
{
    private const string Header = "published\tsentence\twords\tstart\tend\tprecision\trole";

    [Fact]
    public void Every_row_of_the_date_tables_reads_as_written()
    {
        var faults = new StringBuilder();
        var finder = new DateFinder(LexiconFixture.English);
        var marker = new Marker(LexiconFixture.English);
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.tsv").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            Assert.Equal(Header, lines[0]);
            for (var i = 1; i < lines.Length; i++)
            {
                if (Fault(finder, marker, lines[i].Split('\t')) is { } fault)
                {
                    faults.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{i + 1}: {fault}");
                }
            }
        }

        Assert.True(faults.Length == 0, faults.ToString());
    }

    private static string Folder() => Path.Combine(LexiconFixture.Root(), "specs", "dates");

    private static string? Fault(DateFinder finder, Marker marker, string[] row)
    {
        if (row.Length != 7)
        {
            return $"{row.Length} columns, expected 7";
        }

        var published = row[0].Length == 0 ? (PublishingDay?)null : new(DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), PublishingBasis.Field);
        var text = marker.Mark(row[1]);
        var mentions = finder.Find(marker, text, published, null).Mentions;
        var found = mentions.Select(m => (Words: row[1].Substring(m.Span.Start, m.Span.Length), Mention: m)).ToList();
        var all = string.Join("; ", found.Select(f => $"'{f.Words}' {Told(f.Mention)} by {f.Mention.Rule}"));
        if (row[2].Length == 0)
        {
            return found.Count == 0 ? null : $"expected no time in '{row[1]}', found {all}";
        }

        var expected = string.Join(' ', row[3..]);
        return found.Any(f => f.Words == row[2] && Told(f.Mention) == expected) ? null : $"expected '{row[2]}' {expected}, found {all} in '{row[1]}'";
    }

    private static string Told(DateMention mention) =>
        $"{Day(mention.Range.Start)} {Day(mention.Range.End)} {mention.Range.Precision.ToString().ToLowerInvariant()} {mention.Role.ToString().ToLowerInvariant()}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
