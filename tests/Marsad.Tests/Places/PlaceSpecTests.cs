using System.Globalization;
using System.Text;
using Marsad.Places;
using Marsad.Reports;
using Marsad.Tests.Claims;
using Marsad.Tests.Lexicons;

namespace Marsad.Tests.Places;

/// <summary>Runs the tables of <c>specs/places</c>: a sentence, and each place that it names as "name | relation | precision | country".</summary>
public sealed class PlaceSpecTests(ClaimSpecTests.OpenReader open) : IClassFixture<ClaimSpecTests.OpenReader>
{
    private const string Header = "sentence\tplaces";

    [Fact]
    public void Every_row_of_the_place_tables_reads_as_written()
    {
        var faults = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(LexiconFixture.Root(), "specs", "places"), "*.tsv").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            Assert.Equal(Header, lines[0]);
            for (var i = 1; i < lines.Length; i++)
            {
                var row = lines[i].Split('\t');
                var found = Found(row[0]);
                if (row.Length != 2 || found != row[1])
                {
                    faults.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{i + 1}: '{row[0]}' gives {found}");
                }
            }
        }

        Assert.True(faults.Length == 0, faults.ToString());
    }

    private string Found(string sentence) => string.Join("; ", open.Reader.PlacesIn(new Report { Id = "spec", Hash = "0123456789abcdef", Text = sentence }).Select(Told));

    private static string Told(Place place) => string.Join(" | ", place.Text, place.Relation.ToString().ToLowerInvariant(), place.Precision.ToString().ToLowerInvariant(), place.Country ?? "-");
}
