using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Claims;
using Marsad.Dates;
using Marsad.Incidents;
using Marsad.Places;
using Marsad.Publish;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Tests.Publish;

public class ClaimJsonTests
{
    private static readonly Claim Bare = new()
    {
        Id = "c1",
        ReportId = "r1",
        ReportHash = "00",
        Kind = ClaimKind.Control,
        Quote = "Ashet fell",
        Span = new(0, 10),
        Rule = "fell",
    };

    private static readonly Claim Full = new()
    {
        Id = "c2",
        ReportId = "r1",
        ReportHash = "00",
        Kind = ClaimKind.Killed,
        Count = new("At least 7", 7, null, Hedge.AtLeast),
        Who = VictimGroup.Civilian,
        WhoText = "villagers",
        Scope = ClaimScope.Incident,
        PartOf = "c0",
        PlaceText = "near Ashet",
        Places =
        [
            new("Ashet", "Ashet", "x-1", "XK", "North", 41.5, -2.25, PlaceRelation.Near, PlacePrecision.Settlement, 3.5, new(0, 5)),
            new("Ruel", null, null, null, null, null, null, PlaceRelation.In, PlacePrecision.Unresolved, null, new(8, 12)),
        ],
        When = new(new(2031, 3, 1), new(2031, 3, 2), DatePrecision.Days),
        DateText = "overnight",
        Means = Means.Airstrike,
        Blamed = "the Front",
        Sources = [["the Agency", "a medic"], ["the mayor"]],
        SaidBy = "the Agency",
        Responses = [new("the Front", ResponseAct.Denies, ResponseAbout.Culprit, "it was not us")],
        Stance = Stance.Unconfirmed,
        Quote = "At least 7 villagers",
        Span = new(0, 20),
        Rule = "killed_count",
    };

    [Fact]
    public void A_claim_has_every_field_of_the_contract_in_its_order() => Assert.Equal(
        """
        {"report":"r1","id":"c2","kind":"killed","count":"At least 7","low":7,"high":null,"who":"civilian","scope":"incident","start":"2031-03-01","end":"2031-03-02","means":"airstrike","blamed":"the Front","said_by":"the Agency","stance":"unconfirmed","quote":"At least 7 villagers","hedge":"at_least","who_text":"villagers","part_of":"c0","superseded_by":null,"place_text":"near Ashet","places":[{"text":"Ashet","name":"Ashet","id":"x-1","country":"XK","admin1":"North","lat":41.5,"lon":-2.25,"relation":"near","precision":"settlement","radius_km":3.5},{"text":"Ruel","name":null,"id":null,"country":null,"admin1":null,"lat":null,"lon":null,"relation":"in","precision":"unresolved","radius_km":null}],"date_text":"overnight","state":null,"sources":[["the Agency","a medic"],["the mayor"]],"responses":[{"by":"the Front","act":"denies","about":"culprit","quote":"it was not us"}],"offset":12,"length":20,"rule":"killed_count"}
        """,
        Json(Full, 12));

    [Fact]
    public void What_is_unknown_is_null_and_no_field_is_left_out() => Assert.Equal(
        """
        {"report":"r1","id":"c1","kind":"control","count":null,"low":null,"high":null,"who":null,"scope":null,"start":null,"end":null,"means":null,"blamed":null,"said_by":null,"stance":"asserted","quote":"Ashet fell","hedge":null,"who_text":null,"part_of":null,"superseded_by":null,"place_text":null,"places":[],"date_text":null,"state":null,"sources":[],"responses":[],"offset":0,"length":10,"rule":"fell"}
        """,
        Json(Bare, 0));

    [Fact]
    public void The_header_of_a_table_names_the_fields_of_the_object()
    {
        using var json = JsonDocument.Parse(Json(Full, 0));
        Assert.Equal(json.RootElement.EnumerateObject().Select(field => field.Name), ClaimJson.Fields);
    }

    [Fact]
    public void Offsets_and_lengths_count_code_points_so_that_they_hold_in_any_language()
    {
        const string text = "🕊 دوما: 🚑🚑 fell. Then 🕊 Ashet fell.";
        var quotes = new[] { "🚑🚑 fell", "🕊 Ashet fell" };
        var claims = quotes.Select(quote => Bare with { Quote = quote, Span = SpanOf(text, quote) }).ToList();
        var report = new Report { Id = "r1", Hash = "00", Text = text };

        var offsets = ClaimJson.Offsets(new(report, claims));

        var runes = text.EnumerateRunes().ToList();
        foreach (var (claim, offset) in claims.Zip(offsets))
        {
            using var json = JsonDocument.Parse(Json(claim, offset));
            var length = json.RootElement.GetProperty("length").GetInt32();
            Assert.Equal(claim.Quote, string.Concat(runes.Skip(offset).Take(length)));
        }
    }

    [Fact]
    public void Every_value_of_every_kind_has_a_word_of_its_own()
    {
        Distinct<ClaimKind>(value => value.Word());
        Distinct<VictimGroup>(value => value.Word());
        Distinct<ClaimScope>(value => value.Word());
        Distinct<Hedge>(value => value.Word());
        Distinct<Means>(value => value.Word());
        Distinct<ClaimState>(value => value.Word());
        Distinct<Stance>(value => value.Word());
        Distinct<ResponseAct>(value => value.Word());
        Distinct<ResponseAbout>(value => value.Word());
        Distinct<PlaceRelation>(value => value.Word());
        Distinct<PlacePrecision>(value => value.Word());
        Distinct<PlaceKind>(value => value.Word());
        Distinct<DatePrecision>(value => value.Word());
        Distinct<Standing>(value => value.Word());
    }

    private static void Distinct<T>(Func<T, string> word)
        where T : struct, Enum =>
        Assert.Equal(Enum.GetValues<T>().Length, Enum.GetValues<T>().Select(word).Distinct().Count());

    private static Span SpanOf(string text, string quote)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new(start, start + quote.Length);
    }

    private static string Json(Claim claim, int offset)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ClaimJson.Write(json, claim, offset);
        }

        return Encoding.UTF8.GetString(to.ToArray());
    }
}
