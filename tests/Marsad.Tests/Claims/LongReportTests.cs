using Marsad.Claims;
using Marsad.Reports;

namespace Marsad.Tests.Claims;

/// <summary>Reports as long as a book are read by the same rules as a page.</summary>
public sealed class LongReportTests(ClaimSpecTests.OpenReader open) : IClassFixture<ClaimSpecTests.OpenReader>
{
    [Fact]
    public void A_figure_told_five_hundred_times_is_one_claim()
    {
        var claims = Read(string.Concat(Enumerable.Repeat("On Monday 23 people were killed in Aleppo. ", 500)));

        var claim = Assert.Single(claims);
        Assert.Equal((23, 23), (claim.Count?.Low, claim.Count?.High));
    }

    [Fact]
    public void Five_hundred_figures_are_five_hundred_claims_in_the_order_of_the_text()
    {
        var claims = Read(string.Concat(Enumerable.Range(101, 500).Select(number => $"In Aleppo {number} people were killed on Monday. ")));

        Assert.Equal(Enumerable.Range(101, 500).Select(number => (long?)number), claims.Select(claim => claim.Count?.Low));
    }

    [Fact]
    public void A_toll_that_rises_in_eight_thousand_sentences_is_read_to_its_end()
    {
        var claims = Read(string.Concat(Enumerable.Repeat("The death toll rose from 12 to 15. ", 8000)));

        Assert.Equal([12, 15], claims.Select(claim => claim.Count?.Low));
        Assert.Equal([claims[1].Id, null], claims.Select(claim => claim.SupersededBy));
    }

    private IReadOnlyList<Claim> Read(string text) => open.Reader.Read(new Report
    {
        Id = "long",
        Hash = new string('0', 64),
        Text = text,
        Published = new PublishingDay(new DateOnly(2018, 2, 6), PublishingBasis.Field, null),
    }).Claims;
}
