using System.Text;
using Marsad.Places;
using Marsad.Places.Choosing;

namespace Marsad.Tests.Places;

public class PlacePackTests
{
    private const string Good = "1\tKfar Test\tKfar Test\tكفر\t33.5\t36.3\tP\tPPL\tSY\t\t08\t\t\t\t1200\t\t\tAsia/Damascus\t2024-01-01";

    private static PlacePack Read(params string[] lines) => Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static PlacePack Read(byte[] bytes) => PlacePack.Read(new MemoryStream(bytes), PlaceFixture.Own.Value);

    [Fact]
    public void Rows_that_cannot_be_used_are_named_and_the_others_go_in()
    {
        var pack = Read(
            Good,
            Good + "\textra",
            Good.Replace("1\t", "2\t", StringComparison.Ordinal).Replace("33.5", "95", StringComparison.Ordinal),
            Good,
            Good.Replace("Kfar Test\tKfar", "\tKfar", StringComparison.Ordinal),
            Good.Replace("36.3", "east", StringComparison.Ordinal),
            "9" + Good);
        Assert.Equal(2, pack.Count);
        Assert.Equal(
            [
                "line 2: 20 columns where a GeoNames dump has 19",
                "line 3: latitude \"95\" where a number from -90 to 90 was expected",
                "line 4: the id 1 stands in line 1 already",
                "line 5: no name in column 2",
                "line 6: longitude \"east\" where a number from -180 to 180 was expected",
            ],
            pack.Refusals.Select(r => r.ToString()));
    }

    [Fact]
    public void An_added_place_that_only_sounds_like_a_country_does_not_stand_for_it()
    {
        var known = PlaceFixture.Own.Value.With(Read(Good.Replace("Kfar Test", "Arak", StringComparison.Ordinal)));
        var found = new PlaceResolver(known).Resolve([new("Iraq", default), new("Arak", default)], [new("SY", 1)]);
        Assert.Equal(["IQ", "1"], found.Select(f => f.Place.Id));
    }

    [Fact]
    public void A_line_of_broken_UTF_8_is_refused_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("7\tX"), 0xff, .. Encoding.UTF8.GetBytes("\n" + Good + "\r\n")];
        var pack = Read(bytes);
        Assert.Equal(1, pack.Count);
        Assert.Equal("line 1: broken UTF-8 at byte 4 of the line", Assert.Single(pack.Refusals).ToString());
    }

    [Fact]
    public void A_line_of_megabytes_is_refused_and_the_next_one_read()
    {
        var pack = Read(new string('x', 3 << 20), Good);
        Assert.Equal("line 1: a line of more than 1,048,576 bytes", Assert.Single(pack.Refusals).ToString());
        Assert.Equal(1, pack.Count);
    }

    [Fact]
    public void Added_places_win_over_built_in_ones()
    {
        var pack = Read(Good.Replace("Kfar Test", "Saqba", StringComparison.Ordinal));
        var gazetteer = PlaceFixture.Own.Value.With(pack);
        Assert.Equal(["1", "sy-saqba"], gazetteer.Find("Saqba").Select(p => p.Id));
        var place = new PlaceResolver(gazetteer).Resolve([new("Saqba", default)], [])[0].Place;
        Assert.Equal("1", place.Id);
    }

    [Fact]
    public void The_region_of_an_added_place_is_named_by_its_code_or_else_by_the_same_place_built_in()
    {
        var coded = PlaceFixture.Own.Value.With(Read(Good)).Find("Kfar Test");
        Assert.Equal("Rif Dimashq Governorate", Assert.Single(coded).Admin1);
        var without = Good.Replace("\t08\t", "\t\t", StringComparison.Ordinal)
            .Replace("Kfar Test", "Saqba", StringComparison.Ordinal).Replace("36.3", "36.38", StringComparison.Ordinal);
        var place = new PlaceResolver(PlaceFixture.Own.Value.With(Read(without))).Resolve([new("Saqba", default)], [])[0].Place;
        Assert.Equal(("1", "Rif Dimashq Governorate"), (place.Id, place.Admin1));
    }

    [Fact]
    public void Added_places_are_found_across_spellings() =>
        Assert.Equal("1", Assert.Single(PlaceFixture.Own.Value.With(Read(Good)).Find("Kafr Tist")).Id);

    [Fact]
    public void An_empty_file_adds_nothing() => Assert.Equal((0, 0), (Read("").Count, Read("").Refusals.Count));
}
