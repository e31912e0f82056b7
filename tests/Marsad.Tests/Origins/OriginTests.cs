using Marsad.Claims;
using Marsad.Origins;
using Marsad.Tests.Incidents;
using Marsad.Text;

namespace Marsad.Tests.Origins;

public sealed class OriginTests
{
    [Fact]
    public void The_last_named_link_of_the_chain_is_the_origin() =>
        Assert.Equal("Coast Monitor", Origin(["Harbour Wire", "the Coast Monitor", "a resident"]).Name);

    [Fact]
    public void Without_a_source_the_publisher_is_the_origin() =>
        Assert.Equal(new OriginKey("harbour post", null, IsNamed: true), Origin([]));

    [Fact]
    public void Without_source_and_publisher_nobody_answers_by_name() =>
        Assert.Equal(new OriginKey("report r1", null, IsNamed: false), Origin([], publisher: null));

    [Fact]
    public void A_missing_publisher_is_known_by_the_host_of_its_address() =>
        Assert.Equal("harbour post example", InventedWorld.Origins
            .OriginOf(Claim([]), new ReportFacts("r1", null, null, "https://www.harbour-post.example/2031/strike", [])).Name);

    [Theory]
    [InlineData("activists")]
    [InlineData("Local sources")]
    [InlineData("Sarnian activists")]
    [InlineData("a resident of Orlan")]
    [InlineData("a medical source and witnesses")]
    [InlineData("two officials")]
    public void A_nameless_source_is_the_publishers_to_answer_for_and_no_witness(string source) =>
        Assert.Equal(new OriginKey("harbour post", null, IsNamed: false), Origin([source]));

    [Theory]
    [InlineData("a source at Orlan Fire Command", "orlan fire command")]
    [InlineData("activist Maro Tellin", "maro tellin")]
    [InlineData("the Reed Valley Relief", "reed valley relief")]
    [InlineData("Director Halden of the Coast Monitor", "Coast Monitor")]
    [InlineData("THE COAST MONITOR", "Coast Monitor")]
    public void A_named_source_has_one_key_however_it_is_written(string source, string key) =>
        Assert.Equal((key, true), (Origin([source]).Name, Origin([source]).IsNamed));

    [Fact]
    public void A_short_form_is_the_body_whose_full_name_the_report_gives_elsewhere()
    {
        Assert.Equal("Coast Monitor", Origin(["the monitor"], named: ["the Coast Monitor"]).Name);
        Assert.False(Origin(["the monitor"]).IsNamed);
    }

    [Fact]
    public void A_last_name_is_the_person_whom_the_report_names_in_full_elsewhere() =>
        Assert.Equal("governor maro tellin", Origin(["Tellin"], named: ["Governor Maro Tellin"]).Name);

    [Fact]
    public void A_last_name_that_fits_two_people_stays_itself() =>
        Assert.Equal("tellin", Origin(["Tellin"], named: ["Governor Maro Tellin", "Doctor Ana Tellin"]).Name);

    [Fact]
    public void State_media_are_those_of_the_country_where_it_happened() =>
        Assert.Equal("state:XV", Origin(["state media"]).Side);

    [Fact]
    public void A_wrong_line_in_a_lexicon_names_file_line_and_what_was_expected()
    {
        var failure = Assert.Throws<InvalidDataException>(() =>
            OriginLexicon.Parse([("bodies.tsv", ["# header", "Coast Monitor\tfull\tCoast Monitor"])]));

        Assert.Equal(
            "bodies.tsv, line 2: found 'Coast Monitor\\tfull\\tCoast Monitor', expected four cells: key, side or -, "
            + "use (full, whole, short), form; correct the line.",
            failure.Message);
    }

    [Fact]
    public void The_lexicon_that_the_program_carries_knows_its_monitors_by_every_form() =>
        Assert.Equal(
            OriginFinder.Default.OriginOf(Claim(["SOHR"]), Facts("Harbour Post", [])),
            OriginFinder.Default.OriginOf(Claim(["the Syrian Observatory for Human Rights"]), Facts("Harbour Post", [])));

    private static OriginKey Origin(IReadOnlyList<string> chain, string? publisher = "Harbour Post", IReadOnlyList<string>? named = null) =>
        InventedWorld.Origins.OriginOf(Claim(chain), Facts(publisher, [.. chain, .. named ?? []]));

    private static ReportFacts Facts(string? publisher, IReadOnlyList<string> named) => new("r1", publisher, null, null, named);

    private static Claim Claim(IReadOnlyList<string> chain) => new()
    {
        Id = "a",
        ReportId = "r1",
        ReportHash = "r1",
        Kind = ClaimKind.Killed,
        Places = [InventedWorld.Place("Orlan")],
        Sources = chain.Count == 0 ? [] : [chain],
        Quote = "7 killed",
        Span = new Span(0, 8),
        Rule = "test",
    };
}
