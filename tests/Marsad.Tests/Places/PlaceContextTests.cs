using Marsad.Places;
using Marsad.Reports;
using Marsad.Tests.Claims;

namespace Marsad.Tests.Places;

/// <summary>Which of several places of one name is meant, by what the report says beside the name.</summary>
public sealed class PlaceContextTests(ClaimSpecTests.OpenReader open) : IClassFixture<ClaimSpecTests.OpenReader>
{
    [Theory]
    [InlineData("A meeting was held in Tripoli, Lebanon.", "Tripoli", "LB")]
    [InlineData("A meeting was held in Tripoli in northern Lebanon.", "Tripoli", "LB")]
    [InlineData("A meeting was held in Tripoli, Libya.", "Tripoli", "LY")]
    [InlineData("A convoy reached Lebanon's Tripoli in the evening.", "Tripoli", "LB")]
    [InlineData("The Lebanese army moved into Tripoli.", "Tripoli", "LB")]
    [InlineData("The Libyan coast guard returned to Tripoli.", "Tripoli", "LY")]
    [InlineData("The Georgian town of Gori was calm.", "Gori", "GE")]
    public void The_country_that_the_words_speak_of_is_the_countrys(string sentence, string name, string country) =>
        Assert.Equal(country, Places(sentence).First(p => p.Text == name).Country);

    [Theory]
    [InlineData("Aid reached the village of Hass in Idlib.", "Hass", "Idlib Governorate")]
    [InlineData("Aid arrived in Hass, Idlib.", "Hass", "Idlib Governorate")]
    [InlineData("Aid reached the Amariya district of Aleppo.", "Amariya", "Aleppo Governorate")]
    [InlineData("Aid reached Homs's Waer quarter.", "Waer", "Homs Governorate")]
    public void A_place_lies_in_what_the_words_say_it_lies_in(string sentence, string name, string region) =>
        Assert.Equal(region, Places(sentence).First(p => p.Text.StartsWith(name, StringComparison.Ordinal)).Admin1);

    [Fact]
    public void The_places_of_a_row_do_not_lie_in_each_other()
    {
        var explained = open.Reader.Explain(ReportOf("Aid arrived in Homs, Idlib and Hama. Aid arrived in Hass, Idlib."));

        Assert.Equal([null, null, null], explained.Sentences[0].Places.Select(p => p.Within));
        Assert.Equal(["Idlib", null], explained.Sentences[1].Places.Select(p => p.Within));
    }

    [Fact]
    public void An_explanation_shows_the_other_places_of_the_name_with_fewer_points()
    {
        var place = open.Reader.Explain(ReportOf("Aid reached Tripoli, Lebanon.")).Sentences[0].Places[0];

        Assert.Equal("LB", place.Candidates[0].Place.Country);
        Assert.Contains(place.Candidates.Skip(1), c => c.Place.Country == "LY");
        Assert.Equal(place.Candidates.OrderByDescending(c => c.Score), place.Candidates);
    }

    private IReadOnlyList<Place> Places(string text) => open.Reader.PlacesIn(ReportOf(text));

    private static Report ReportOf(string text) => new() { Id = "a", Hash = "0123456789abcdef", Text = text };
}
