using System.Text;
using FsCheck;
using FsCheck.Fluent;
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

    [Fact]
    public void An_old_page_in_one_form_laid_out_in_a_table_gives_its_column_of_text()
    {
        const string Old = """
            <HTML><HEAD><TITLE>Varnia Herald - Truce breaks in Tarn</TITLE><META NAME="publisher" CONTENT="Varnia Herald"></HEAD><BODY><FORM><TABLE><TR>
            <TD><A HREF=/>Home</A><BR><A HREF=/w>War</A><BR><A HREF=/s>Sport, results and long names of links</A></TD>
            <TD><FONT>Seven soldiers were killed when shells hit a post near Tarn, the ministry said.<BR><BR>The rebels denied it.</FONT>
            <P>The town had been quiet for nine days.</TD></TR></TABLE></FORM></BODY></HTML>
            """;
        var report = _intake.ReportIn("old.htm", Old);
        Assert.Equal("Truce breaks in Tarn", report.Title);
        Assert.Equal(
            "Seven soldiers were killed when shells hit a post near Tarn, the ministry said.\n\nThe rebels denied it.\n\n"
                + "The town had been quiet for nine days.",
            report.Text);
    }

    [Fact]
    public void Names_that_only_tell_of_furniture_around_an_article_do_not_remove_it_and_a_lead_set_apart_is_kept()
    {
        const string Blog = """
            <html><body class="tag-related"><div class="site has-sidebar"><h1 class="site-title">Osk Council</h1><div class="post category-most-popular">
            <header><h2>News</h2><h1>Osk market hit</h1><p class="standfirst">Eleven people died on Thursday.</p></header>
            <div class="entry"><p>Eleven people were killed in an air strike on the market of Osk on Thursday morning.</p></div></div>
            <div id="comments"><p>I think that five hundred were killed there, and that nobody wants to tell us.</p>
            <p>I think that nine hundred were killed there, and that nobody wants to tell us.</p></div></div></body></html>
            """;
        var report = _intake.ReportIn("blog.html", "<meta property='og:title' content='Osk market hit'>" + Blog);
        Assert.Equal("Osk market hit", report.Title);
        Assert.Equal(
            "News\n\nEleven people died on Thursday.\n\nEleven people were killed in an air strike on the market of Osk on Thursday morning.",
            report.Text);
    }

    [Fact]
    public void A_page_of_which_nothing_was_taken_for_the_article_gives_all_its_text()
    {
        var words = string.Concat(Enumerable.Repeat("Two people were killed in Osk. ", 10)).Trim();
        Assert.Equal(words, _intake.ReportIn("a.html", $"<html><body><div class='related'>{words}</div></body></html>").Text);
    }

    [Fact]
    public void Any_order_of_tags_gives_a_report_or_a_refusal_and_the_same_twice()
    {
        string[] pieces =
        [
            "<div>", "</div>", "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<b>", "</b>", "<a href=x>", "</a>", "<h1>", "</h1>",
            "<svg>", "<math>", "<script>", "</script>", "<!--", "-->", "<template>", "<select>", "<form>", "<br>", "<pre>", "&amp;", "&#0;", "&#xD800;",
            "Two killed in Osk. ", "\u00AD", "\u00A0", "<time datetime=2031-04-02>", "<script type=application/ld+json>[{\"@type\":1}]</script>",
        ];
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), choices =>
        {
            var page = "<html>" + string.Concat(choices.Select(choice => pieces[(choice & 0xFFFF) % pieces.Length]));
            return From(page) == From(page);
        }).QuickCheckThrowOnFailure();
    }

    private static string From(string page)
    {
        var options = new IntakeOptions { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(page)) };
        return Assert.Single(Intake.Read("-", options)) is ReceivedReport received ? received.Report.Text : string.Empty;
    }
}
