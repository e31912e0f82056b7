using Marsad.Dates;

namespace Marsad.Tests.Dates;

public sealed class DatePrecisionCodesTests
{
    [Theory]
    [InlineData("2018-03-15", "2018-03-15", DatePrecision.Day, 1, 1)]
    [InlineData("2018-03-14", "2018-03-15", DatePrecision.Days, 2, 2)]
    [InlineData("2018-03-05", "2018-03-11", DatePrecision.Week, 3, 2)]
    [InlineData("2018-03-08", "2018-03-08", DatePrecision.Week, 3, 2)]
    [InlineData("2018-02-01", "2018-02-28", DatePrecision.Month, 4, 3)]
    [InlineData("2018-01-01", "2018-12-31", DatePrecision.Year, 5, null)]
    [InlineData("2018-02-18", "2018-03-15", DatePrecision.Open, 4, 3)]
    [InlineData(null, "2018-12-31", DatePrecision.Open, null, null)]
    public void A_range_has_the_codes_of_the_fields_data_sets(string? start, string? end, DatePrecision precision, int? ucdp, int? acled)
    {
        var range = new DateRange(Day(start), Day(end), precision);
        Assert.Equal(ucdp, range.Ucdp());
        Assert.Equal(acled, range.Acled());
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
