using Marsad.Places;
using Marsad.Places.Names;
using Marsad.Reports;
using Marsad.Tests.Claims;
using Marsad.Tests.Lexicons;

namespace Marsad.Tests.Places;

public sealed class CapitalsTests(ClaimSpecTests.OpenReader open) : IClassFixture<ClaimSpecTests.OpenReader>
{
    [Fact]
    public void The_capital_of_each_country_is_a_town_in_it()
    {
        var names = File.ReadAllLines(Path.Combine(LexiconFixture.Root(), "lexicons", "places", "countries.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var country in Capitals.Countries)
        {
            var report = new Report { Id = "spec", Hash = "0123456789abcdef", Text = $"The envoy was in {names[country]} on Monday. A blast shook the capital of {names[country]}." };
            var capital = open.Reader.PlacesIn(report).FirstOrDefault(place => place.Text == "capital");
            if (capital is not { Precision: PlacePrecision.Settlement } || capital.Country != country)
            {
                wrong.Add($"{country}: {capital?.Name} in {capital?.Country}");
            }
        }

        Assert.NotEmpty(Capitals.Countries);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
