using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Marsad.Claims;
using Marsad.Dates;
using Marsad.Incidents;
using Marsad.Places;
using Marsad.Publish;
using Marsad.Record;
using Marsad.Reports;
using Marsad.Text;
using Marsad.Tolls;

namespace Marsad.Tests.Publish;

public sealed class IncidentExportTests
{
    private const string Secret = "SECRET";

    [Theory]
    [InlineData(ExportFormat.Jsonl)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.GeoJson)]
    public void The_public_sees_no_quote_no_words_no_private_name_and_no_exact_site(ExportFormat format)
    {
        var forPublic = Export(ExportAudience.Public, format);
        Assert.DoesNotContain(Secret, forPublic, StringComparison.Ordinal);
        Assert.DoesNotContain("35.512345", forPublic, StringComparison.Ordinal);
        var forColleagues = Export(ExportAudience.Full, format);
        Assert.Contains(Secret, forColleagues, StringComparison.Ordinal);
        Assert.Contains("35.512345", forColleagues, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_for_the_public_is_this()
    {
        Assert.Equal(
            """
            {"id":"i1","start":"2031-05-04","end":"2031-05-05","place_text":"the Ober school","places":[{"text":"the Ober school","name":"Ober school","id":null,"country":"XX","admin1":"North","lat":35.522,"lon":36.241,"relation":"in","precision":"site","radius_km":5}],"means":"shelling","blamed":["government forces","(name withheld)"],"tolls":[{"kind":"killed","who":"person","inside_total":false,"low":12,"high":14,"high_open":false,"low_claims":["c1"],"high_claims":["c1"],"origins":1,"rule":"origin-range"}],"origins":1,"standing":"single origin","claims":["c1"],"reports":["aa"],"evidence":[{"report":"aa","id":"c1","kind":"killed","low":12,"high":14,"hedge":"between","who":"civilian","scope":"incident","start":"2031-05-04","end":"2031-05-05","means":"shelling","blamed":"(name withheld)","said_by":"(name withheld)","stance":"asserted","part_of":null,"superseded_by":null,"state":null}],"cited":[{"hash":"aa","publisher":"Ober Courier","url":"https://courier.example/1","published":"2031-05-05"}]}

            """,
            Export(ExportAudience.Public, ExportFormat.Jsonl));
    }

    [Fact]
    public void A_map_has_longitude_first_and_null_where_no_point_is_known()
    {
        using var map = JsonDocument.Parse(Export(ExportAudience.Full, ExportFormat.GeoJson, Shown(), Shown() with
        {
            Counted = Shown().Counted with { Incident = Shown().Counted.Incident with { Id = "i2", Places = [] } },
        }));
        var features = map.RootElement.GetProperty("features");
        Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
        Assert.Equal("[36.25,35.512345]", features[0].GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.Equal("i2", features[1].GetProperty("id").GetString());
    }

    [Fact]
    public void An_empty_export_is_whole()
    {
        Assert.Equal("", Export(ExportAudience.Public, ExportFormat.Jsonl, []));
        Assert.Equal("{\"type\":\"FeatureCollection\",\"features\":[\n]}\n", Export(ExportAudience.Public, ExportFormat.GeoJson, []));
        Assert.StartsWith("killed_low,killed_high,injured_low,injured_high,lat,lon,id,start,", Export(ExportAudience.Public, ExportFormat.Csv, []), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rounded_site_is_near_and_rounds_to_itself()
    {
        var degrees = Gen.Choose(-900_000, 900_000).Select(number => number / 10_000d);
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Zip(degrees.Select(latitude => latitude * 0.9), degrees.Select(longitude => longitude * 2)).ToArbitrary(),
            site =>
            {
                var rounded = SiteGrid.Round(site.Item1, site.Item2);
                var far = new Circle(rounded.Latitude, rounded.Longitude, 4);
                Assert.True(far.Holds(Site(site.Item1, site.Item2)), $"{site} went to {rounded}");
                Assert.Equal(rounded.Latitude, SiteGrid.Round(rounded.Latitude, rounded.Longitude).Latitude, 0.002);
            }));
    }

    private static string Export(ExportAudience audience, ExportFormat format) => Export(audience, format, [Shown()]);

    private static string Export(ExportAudience audience, ExportFormat format, params IncidentWithEvidence[] incidents)
    {
        using var to = new MemoryStream();
        Assert.Equal(incidents.Length, IncidentExport.Write(to, incidents, audience, format));
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private static Place Site(double latitude, double longitude) => new(
        "the Ober school", "Ober school", "g1", "XX", "North", latitude, longitude, PlaceRelation.In, PlacePrecision.Site, 0.5, default);

    private static IncidentWithEvidence Shown()
    {
        var claim = new Claim
        {
            Id = "c1",
            ReportId = Secret + "/path.txt",
            ReportHash = "aa",
            Kind = ClaimKind.Killed,
            Count = new Count(Secret + " twelve to fourteen", 12, 14, Hedge.Between),
            Who = VictimGroup.Civilian,
            WhoText = Secret + " neighbours",
            Scope = ClaimScope.Incident,
            PlaceText = "the Ober school",
            Places = [Site(35.512345, 36.25)],
            When = new DateRange(new(2031, 5, 4), new(2031, 5, 5), DatePrecision.Days),
            DateText = Secret + " overnight",
            Means = Means.Shelling,
            Blamed = "Odan " + Secret,
            Sources = [["Mira " + Secret]],
            SaidBy = "Mira " + Secret,
            Responses = [new("Karim " + Secret, ResponseAct.Denies, ResponseAbout.Harm, Secret)],
            Quote = Secret + " were killed",
            Span = new Span(0, 18),
            Rule = "test",
        };
        var incident = new Incident
        {
            Id = "i1",
            When = claim.When,
            PlaceText = claim.PlaceText,
            Places = claim.Places,
            Means = claim.Means,
            Blamed = ["government forces", "Odan " + Secret],
            Origins = 1,
            Claims = ["c1"],
            Reports = [claim.ReportId],
            Reasons = [Secret],
        };
        var toll = new Toll(ClaimKind.Killed, VictimGroup.Person, false, 12, 14, false, ["c1"], ["c1"], 1, "origin-range");
        var report = new Report
        {
            Id = claim.ReportId,
            Hash = "aa",
            Text = "",
            Title = Secret,
            Publisher = "Ober Courier",
            Url = "https://courier.example/1",
            Published = new PublishingDay(new(2031, 5, 5), PublishingBasis.Field),
        };
        return new(new CountedIncident(incident, [toll]), [new ClaimOnRecord(claim, 0)], new Dictionary<string, Report> { ["aa"] = report });
    }
}
