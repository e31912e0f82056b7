using Marsad.Places;
using Marsad.Publish;

namespace Marsad.Tests.Publish;

public sealed class NameGuardTests
{
    [Theory]
    [InlineData("the Kestrian Observatory for Rights")]
    [InlineData("Minister Odan Karesh")]
    [InlineData("a spokesman for the Harbour Command")]
    [InlineData("activists")]
    [InlineData("Local residents")]
    [InlineData("government forces")]
    [InlineData("Russian jets")]
    [InlineData("a resident of the town")]
    public void The_public_sees_bodies_offices_and_the_nameless(string name) => Assert.Equal(name, NameGuard.Default.Of(name));

    [Theory]
    [InlineData("Odan Karesh")]
    [InlineData("Odan Karesh, a resident")]
    [InlineData("resident Odan Karesh of the Harbour Council")]
    [InlineData("Mira, sister of Minister Karesh")]
    [InlineData("أبو سامر")]
    [InlineData("Dr Karesh")]
    public void The_public_does_not_see_private_persons(string name) => Assert.Equal("(name withheld)", NameGuard.Default.Of(name));

    [Fact]
    public void An_unknown_source_stays_unknown() => Assert.Null(NameGuard.Default.Of(null));

    [Theory]
    [InlineData("the home of Odan Karesh", PlacePrecision.Site, "(name withheld)")]
    [InlineData("Karesh's house", PlacePrecision.Unresolved, "(name withheld)")]
    [InlineData("Tal Kesh", PlacePrecision.Unresolved, "Tal Kesh")]
    [InlineData("Farm", PlacePrecision.Settlement, "Farm")]
    [InlineData("a house in the old town", PlacePrecision.Site, "a house in the old town")]
    public void A_place_that_is_somebodys_home_is_not_named(string name, PlacePrecision precision, string shown) =>
        Assert.Equal(shown, NameGuard.Default.OfPlace(name, precision));
}
