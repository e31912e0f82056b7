using System.Text;
using Marsad.Reports;

namespace Marsad.Tests.Reports;

public sealed class HtmlTests : IDisposable
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>Shelling kills two in Osk | Varnia Herald</title>
        <meta property="og:site_name" content="Varnia Herald">
        <link rel="canonical" href="https://herald.example/osk">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Herald"},
          {"@type":["NewsArticle"],"headline":"Shelling kills two in Osk","datePublished":"2031-04-02T23:10:00+03:00","publisher":{"@id":"#o"}},
          {"@type":"Organization","@id":"#o","name":"The Varnia Herald"}]}</script>
        </head><body class="has-sidebar">
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/war">War</a></li></ul></nav></header>
        <div id="cookie-consent"><p>We use cookies to make this site better for you, and to count the people who read it.</p></div>
        <main><article>
        <h1>Shelling kills two in&nbsp;Osk</h1>
        <div class="share-bar"><a href="#">Share</a> <a href="#">Post</a></div>
        <figure><img src="a.jpg" alt="x"><figcaption>Smoke over Osk on Wednesday.</figcaption></figure>
        <p>Two people were killed in the vil&shy;lage of Osk on Wednesday,
           the mayor&#8217;s office <b>said</b>.</p>
        <p>Read also: <a href="/x">Seven wounded in Tarn as shells fall for a third day</a></p>
        <p>Another nine were wounded,<br>three of them children.</p>
        <ul><li>Osk: two dead</li><li>Tarn: none</li></ul>
        <table><tr><th>Town</th><th>Killed</th></tr><tr><td>Osk</td><td>2</td></tr></table>
        <h3>Related stories</h3>
        <ul><li><a href="/y">Forty killed in Brod last year</a></li><li><a href="/z">Truce fails</a></li></ul>
        <div class="comments"><p>Reader: they killed five hundred, whatever the papers may say about it.</p></div>
        </article></main>
        <aside><p>Most read: sixty killed in the capital in a single night, says the ministry of defence.</p></aside>
        <footer><p>Copyright Varnia Herald</p></footer>
        </body></html>
        """;

    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public void The_text_is_the_article_without_the_page_around_it()
    {
        const string Text = """
            Smoke over Osk on Wednesday.

            Two people were killed in the village of Osk on Wednesday, the mayor’s office said.

            Another nine were wounded,
            three of them children.

            • Osk: two dead
            • Tarn: none

            Town | Killed
            Osk | 2
            """;
        Assert.Equal(Text, _intake.ReportIn("osk.html", Page).Text);
    }

    [Fact]
    public void What_the_page_says_of_itself_is_kept()
    {
        var report = _intake.ReportIn("osk.txt", Page);
        Assert.Equal(("Shelling kills two in Osk", "The Varnia Herald"), (report.Title, report.Publisher));
        Assert.Equal(("https://herald.example/osk", "en-GB"), (report.Url, report.Language));
        Assert.Equal(new PublishingDay(new DateOnly(2031, 4, 2), PublishingBasis.JsonLd, "2031-04-02T23:10:00+03:00"), report.Published);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-04-02T01:00Z'>", "2031-04-02", PublishingBasis.Meta)]
    [InlineData("<meta name='DC.date' content='Wed, 02 Apr 2031 10:00:00 GMT'>", "2031-04-02", PublishingBasis.Meta)]
    [InlineData("<meta name='date' content='03/04/2031'><time datetime='2031-04-01'>1 April</time>", "2031-04-01", PublishingBasis.TimeElement)]
    [InlineData("<script type='application/ld+json'>{broken</script><meta name='pubdate' content='20310402'>", "2031-04-02", PublishingBasis.Meta)]
    public void The_publishing_day_comes_from_the_surest_mark_that_can_be_read(string marks, string day, PublishingBasis basis)
    {
        var published = _intake.ReportIn("a.html", $"<html><head>{marks}</head><body><p>Two people were killed in Osk.</p></body></html>").Published;
        Assert.Equal((DateOnly.ParseExact(day, "yyyy-MM-dd"), basis), (published!.Value.Day, published.Value.Basis));
    }

    [Fact]
    public void Tags_nested_a_hundred_thousand_deep_give_their_text_at_once()
    {
        var page = new StringBuilder("<html><body>");
        for (var i = 0; i < 100_000; i++)
        {
            page.Append("<div>");
        }

        page.Append("<p>Two killed in <b>Osk</b> &amp; Tarn.</p><p>Nine wounded.</p>");
        Assert.Equal("Two killed in Osk & Tarn.\n\nNine wounded.", _intake.ReportIn("deep.html", page.ToString()).Text);
    }

    [Fact]
    public void A_page_without_text_is_refused()
    {
        Assert.Equal(
            "The page holds no text that could be a report; save the article's own page, with its text.",
            _intake.RefusalOf("a.html", "<html><body><script>run()</script><nav>Home</nav></body></html>"));
    }
}
