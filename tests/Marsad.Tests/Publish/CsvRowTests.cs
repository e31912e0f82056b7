using System.Buffers;
using System.Text;
using System.Text.Json;
using Marsad.Publish;

namespace Marsad.Tests.Publish;

public class CsvRowTests
{
    [Theory]
    [InlineData("""{"a":"Hazza","b":7,"c":null,"d":true}""", "Hazza,7,,true")]
    [InlineData("""{"a":"Hazza, Saqba","b":"he said \"no\""}""", "\"Hazza, Saqba\",\"he said \"\"no\"\"\"")]
    [InlineData("""{"a":"two\nlines"}""", "\"two\nlines\"")]
    [InlineData("""{"a":["x",{"y":1}],"b":2}""", "\"[\"\"x\"\",{\"\"y\"\":1}]\",2")]
    [InlineData("""{"a":[],"b":""}""", "\"[]\",")]
    [InlineData("""{"a":"دوما"}""", "دوما")]
    public void An_object_is_a_row_with_a_cell_for_each_field(string json, string row) => Assert.Equal(row + "\r\n", Row(json));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 6", "'+31 6")]
    [InlineData("-7", "'-7")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("7 = seven", "7 = seven")]
    public void Text_that_a_spreadsheet_would_run_gets_an_apostrophe(string text, string cell) =>
        Assert.Equal(cell + "\r\n", Row($$"""{"a":{{JsonSerializer.Serialize(text)}}}"""));

    [Fact]
    public void A_negative_number_is_no_formula() => Assert.Equal("-3.25\r\n", Row("""{"lat":-3.25}"""));

    [Fact]
    public void The_header_names_the_fields()
    {
        var to = new ArrayBufferWriter<byte>();
        CsvRow.WriteHeader(to, ["a", "b"]);
        Assert.Equal("a,b\r\n", Encoding.UTF8.GetString(to.WrittenSpan));
    }

    private static string Row(string json)
    {
        var to = new ArrayBufferWriter<byte>();
        CsvRow.Write(to, Encoding.UTF8.GetBytes(json));
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }
}
