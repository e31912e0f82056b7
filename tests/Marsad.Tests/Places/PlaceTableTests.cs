using System.Text;
using Marsad.Places;

namespace Marsad.Tests.Places;

/// <summary>Tables of places with a header: those of OCHA, older and newer, and people's own.</summary>
public class PlaceTableTests
{
    private const string Cod = "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,LAT,LON\n";

    private static PlacePack Read(string text) => PlacePack.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), PlaceFixture.Own.Value);

    private static GazetteerPlace Only(string table, string name) => PlaceFixture.Own.Value.With(Read(table)).Find(name)[0];

    [Fact]
    public void A_row_of_areas_is_its_finest_area_with_its_p_code_and_its_names_in_all_languages()
    {
        const string Row = "Testland,XT,\"Orlin, Upper\",XT01,Kalibor,كاليبور,XT0101,12.5,33.25\n";
        var place = Only(Cod + Row, "Kalibor");

        Assert.Equal(("XT0101", "Kalibor", "XT", "Orlin, Upper", PlaceKind.District, 12.5, 33.25), (place.Id, place.Name, place.Country, place.Admin1, place.Kind, place.Latitude, place.Longitude));
        Assert.Equal("XT0101", Only(Cod + Row, "كاليبور").Id);
    }

    [Theory]
    [InlineData("admin0Name_en,admin0Pcode,admin1Name_en,admin1Name_uk,admin1Pcode,latitude,longitude\nTestland,XT,Orlin,Орлін,XT01,12,33", "Орлін", "XT01", PlaceKind.Region)]
    [InlineData("adm0_name,adm0_pcode,adm1_name,adm1_pcode,adm3_name,adm3_name1,adm3_pcode,center_lat,center_lon\nTestland,XT,Orlin,XT01,Kalibor,Калибор,XT010101,12,33", "Калибор", "XT010101", PlaceKind.District)]
    [InlineData("PCODE;NAME_EN;NAME_AR;ADM1_EN;Latitude_y;Longitude_x\nXT9;Maro;مارو;Orlin;12;33", "مارو", "XT9", PlaceKind.Settlement)]
    [InlineData("name\tlat\tlon\talternates\tkind\nMaro\t12\t33\tMaru Town|Old Maro\tcamp", "Old Maro", "Maro@12,33", PlaceKind.Camp)]
    public void Columns_are_known_by_the_names_that_are_in_use(string table, string name, string id, PlaceKind kind)
    {
        var place = Only(table, name);

        Assert.Equal((id, kind, 12, 33), (place.Id, place.Kind, place.Latitude, place.Longitude));
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_named_and_the_others_go_in()
    {
        var pack = Read(Cod
            + "Testland,XT,Orlin,XT01,Kalibor,,XT0101,12.5,33.25\n"
            + "Testland,XT,Orlin,XT01,Maro,,XT0102,95,33.25\n"
            + "Testland,XT,Orlin,XT01,Maro,,XT0102,12.5,\n"
            + "Testland,XT\n"
            + "Testland,XT,Orlin,XT01,Kalibor,,XT0101,12.5,33.25\n");

        Assert.Equal(1, pack.Count);
        Assert.Equal(
            [
                "line 3: latitude \"95\" where a number from -90 to 90 was expected",
                "line 4: longitude \"\" where a number from -180 to 180 was expected",
                "line 5: 2 columns where the header has 9, parted by \",\"",
                "line 6: the id XT0101 stands in line 2 already",
            ],
            pack.Refusals.Select(r => r.ToString()));
    }

    [Fact]
    public void A_kind_that_there_is_not_and_a_point_with_a_decimal_comma_are_refused() => Assert.Equal(
        [
            "line 2: latitude \"33,5\" where a number from -90 to 90 was expected",
            "line 3: kind \"town\" where one of site, quarter, camp, settlement, district, region, country, river, road, sea was expected",
            "line 4: no name",
            "line 5: kind \"42\" where one of site, quarter, camp, settlement, district, region, country, river, road, sea was expected",
        ],
        Read("name\tlat\tlon\tkind\nA\t33,5\t1\t\nB\t1\t1\ttown\n\t1\t1\t\nC\t1\t1\t42\n").Refusals.Select(r => r.ToString()));

    [Fact]
    public void A_row_of_broken_UTF_8_is_refused_alone()
    {
        byte[] bytes = [.. "name\tlat\tlon\nMar"u8, 0xff, .. "\t1\t1\nKalibor\t1\t1\n"u8];
        var pack = PlacePack.Read(new MemoryStream(bytes), PlaceFixture.Own.Value);

        Assert.Equal(1, pack.Count);
        Assert.Equal("line 2: broken UTF-8", Assert.Single(pack.Refusals).ToString());
    }

    [Fact]
    public void A_table_without_a_header_is_no_table() =>
        Assert.Equal("line 1: 3 columns where a GeoNames dump has 19", Assert.Single(Read("Maro\t12\t33\n").Refusals).ToString());

    [Theory]
    [InlineData("name,lat,lon,country\nMaro,1,1,IRQ\n", "")]
    [InlineData("name,lat,lon,country\nMaro,1,1,IQ\n", "IQ")]
    [InlineData("name,lat,lon,id\nMaro,1,1,IR-7\n", "")]
    [InlineData("name,lat,lon,pcode\nMaro,1,1,IQ0102\n", "IQ")]
    public void A_country_is_told_by_two_letters_or_by_a_p_code(string table, string country) => Assert.Equal(country, Only(table, "Maro").Country);

    [Fact]
    public void Rows_behind_a_quotation_mark_that_is_not_closed_are_told() => Assert.Equal(
        "line 3: a cell that goes on to line 5; a quotation mark is not closed",
        Assert.Single(Read("name,lat,lon\nMaro,1,1\n\"Kalibor,2,2\nOrvesk,3,3\nTirve,4,4\n").Refusals).ToString());

    [Fact]
    public void Degrees_are_taken_before_metres() =>
        Assert.Equal((12.5, 33.25), Only("name,x,y,lat,lon\nMaro,4123456,3712345,12.5,33.25\n", "Maro") is var place ? (place.Latitude, place.Longitude) : default);

    [Fact]
    public void People_that_are_no_number_are_refused() =>
        Assert.Equal("line 2: \"12,000\" where a number was expected", Assert.Single(Read("name\tlat\tlon\tpopulation\nMaro\t1\t1\t12,000\n").Refusals).ToString());
}
