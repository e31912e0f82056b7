using Marsad.Places;
using Marsad.Places.Choosing;
using Marsad.Text;

namespace Marsad.Tests.Places;

public class PlaceResolverTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var cells in PlaceFixture.Rows("resolves.tsv"))
        {
            cases.Add(cells[0], cells[1], cells[2]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_names_of_a_report_lead_to_the_places_it_means(string countries, string names, string ids)
    {
        var mentions = names.Split("; ").Select(Mention).ToList();
        var hints = countries.Length == 0 ? [] : new[] { new CountryHint(countries, 1) };
        var found = new PlaceResolver(PlaceFixture.Own.Value).Resolve(mentions, hints);
        Assert.Equal(ids, string.Join("; ", found.Select(f => f.Place.Id ?? "?")));
    }

    private static PlaceMention Mention(string name) => name.StartsWith("province: ", StringComparison.Ordinal)
        ? new(name[10..], default, Hint: PlaceKindHint.Region)
        : new(name, default);

    private static Place One(PlaceMention mention, params CountryHint[] hints) =>
        new PlaceResolver(PlaceFixture.Own.Value).Resolve([mention], hints)[0].Place;

    [Fact]
    public void A_name_that_nothing_bears_is_kept_unresolved_with_its_words_and_span() => Assert.Equal(
        new Place("Nowhereabad", null, null, null, null, null, null, PlaceRelation.Near, PlacePrecision.Unresolved, null, new Span(3, 14)),
        One(new("Nowhereabad", new(3, 14), PlaceRelation.Near)));

    [Fact]
    public void The_country_that_the_report_is_about_decides_between_towns_of_one_name()
    {
        var gazetteer = PlaceFixture.Of(
            PlaceFixture.Row("lb", "Tripoli", "LB", 34.43, 35.84, 230_000),
            PlaceFixture.Row("ly", "Tripoli", "LY", 32.89, 13.19, 1_150_000));
        var resolver = new PlaceResolver(gazetteer);
        Assert.Equal("ly", resolver.Resolve([new("Tripoli", default)], [])[0].Place.Id);
        Assert.Equal("lb", resolver.Resolve([new("Tripoli", default)], [new("LB", 1)])[0].Place.Id);
    }

    [Fact]
    public void The_place_named_as_its_parent_decides_between_quarters_of_one_name()
    {
        CountryHint[] both = [new("SY", 1), new("IQ", 1)];
        Assert.Equal("sy-amiriya", One(new("Amiriya", default, Within: "Aleppo"), both).Id);
        Assert.Equal("iq-amiriya-baghdad", One(new("Ameriya", default, Within: "Sadr City"), both).Id);
    }

    [Fact]
    public void Neighbours_in_the_report_decide_between_villages_of_one_name()
    {
        var gazetteer = PlaceFixture.Of(
            PlaceFixture.Row("east", "Pisky", "UA", 48.07, 37.66),
            PlaceFixture.Row("south", "Pisky", "UA", 47.35, 32.25),
            PlaceFixture.Row("town", "Avdiivka", "UA", 48.14, 37.75, 30_000));
        var found = new PlaceResolver(gazetteer).Resolve([new("Pisky", default), new("Avdiivka", default)], []);
        Assert.Equal("east", found[0].Place.Id);
        Assert.Equal(["east", "south"], found[0].Candidates.Select(c => c.Place.Id));
    }

    [Fact]
    public void Near_a_town_is_its_surroundings_and_wider()
    {
        var at = One(new("Saqba", default), new CountryHint("SY", 1));
        var near = One(new("Saqba", default, PlaceRelation.Near), new CountryHint("SY", 1));
        Assert.Equal((PlacePrecision.Settlement, PlacePrecision.District), (at.Precision, near.Precision));
        Assert.True(near.RadiusKm > at.RadiusKm);
        Assert.Equal((1, 2), (at.UcdpWherePrecision(), near.UcdpWherePrecision()));
        Assert.Equal((1, 2), (at.AcledGeoPrecision(), near.AcledGeoPrecision()));
    }

    [Fact]
    public void Between_two_towns_reaches_half_the_way()
    {
        var found = new PlaceResolver(PlaceFixture.Own.Value).Resolve(
            [new("Homs", default, PlaceRelation.Between), new("Palmyra", default, PlaceRelation.Between)], [new("SY", 1)]);
        Assert.All(found, f => Assert.InRange(f.Place.RadiusKm!.Value, 65, 75));
    }

    [Fact]
    public void A_region_asked_for_where_only_the_town_is_known_is_the_town_as_wide_as_a_region()
    {
        var gazetteer = PlaceFixture.Of(PlaceFixture.Row("1", "Osh", "KG", 40.53, 72.8, 250_000));
        var place = new PlaceResolver(gazetteer).Resolve([new("Osh", default, Hint: PlaceKindHint.Region)], [])[0].Place;
        Assert.Equal((PlacePrecision.Region, 60d), (place.Precision, place.RadiusKm));
    }
}
