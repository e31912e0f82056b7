using Marsad.Places;
using Marsad.Places.Atlas;
using Marsad.Places.Tables;

namespace Marsad.Tests.Places;

/// <summary>The supplement's own facts, held against each other.</summary>
public class OwnPlacesTests
{
    private static readonly List<GazetteerRow> All =
        [.. Directory.EnumerateFiles(PlaceFixture.Folder, "*.tsv")
            .Where(f => Path.GetFileName(f) is not ("letters.tsv" or "spelling.tsv"))
            .SelectMany(SupplementFile.Read)];

    [Fact]
    public void Every_place_lies_in_the_region_that_its_row_names()
    {
        var regions = All.Where(r => r.Kind == PlaceKind.Region).ToLookup(r => (r.Country, r.Name));
        var astray = All
            .Where(p => p.Admin1.Length > 0 && p.Kind is not (PlaceKind.Region or PlaceKind.River or PlaceKind.Road))
            .Where(p => !regions[(p.Country, p.Admin1)].Any(r =>
                Distance.Km(r.Latitude, r.Longitude, p.Latitude, p.Longitude) <= (2 * r.RadiusKm) + 10))
            .Select(p => p.Id);
        Assert.Empty(astray);
    }

    [Fact]
    public void Every_place_lies_in_reach_of_its_country()
    {
        var countries = All.Where(r => r.Kind == PlaceKind.Country).ToDictionary(r => r.Country);
        var astray = All
            .Where(p => p.Country.Length > 0)
            .Where(p => Distance.Km(countries[p.Country].Latitude, countries[p.Country].Longitude, p.Latitude, p.Longitude)
                > (3 * countries[p.Country].RadiusKm) + 50)
            .Select(p => p.Id);
        Assert.Empty(astray);
    }

    [Fact]
    public void No_id_stands_twice() => Assert.Equal(All.Count, All.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
}
