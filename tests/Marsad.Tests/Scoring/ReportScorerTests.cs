using Marsad.Claims;
using Marsad.Places;
using Marsad.Scoring;

namespace Marsad.Tests.Scoring;

public sealed class ReportScorerTests : IDisposable
{
    private const string Market = "Twelve people were killed at the market of Ashet";

    private readonly Gazetteer _gazetteer = Gazetteer.Open(Path.Combine(AppContext.BaseDirectory, "data", "places.bin"));

    public void Dispose() => _gazetteer.Dispose();

    [Fact]
    public void A_claim_is_found_by_its_kind_and_range_whatever_its_quote()
    {
        var score = Score([Killed(12, Market)], [Killed(12, "the dead were 12")]);

        Assert.Equal((1, 0, 0), Counts(score));
        Assert.Empty(score.Wrong);
    }

    [Fact]
    public void Another_range_is_another_claim() =>
        Assert.Equal((0, 1, 1), Counts(Score([Killed(12, Market)], [Killed(12, "a hospital said twelve or more", open: true, who: VictimGroup.Civilian)])));

    [Fact]
    public void Among_several_the_one_that_agrees_best_is_taken()
    {
        var right = Killed(12, Market, place: "Ashet");
        var score = Score([Killed(12, Market, place: "the town of Ashet")], [Killed(12, "twelve died", place: "Tirve"), right]);

        Assert.Same(right, Assert.Single(score.Found).Said);
    }

    [Fact]
    public void A_number_told_twice_of_the_same_people_place_and_day_counts_once() =>
        Assert.Equal((1, 0, 0), Counts(Score([Killed(12, Market)], [Killed(12, Market), Killed(12, "twelve in all")])));

    [Fact]
    public void A_found_number_under_another_hedge_is_excused_once()
    {
        var score = Score([Killed(12, Market)], [Killed(12, Market), Killed(12, "at least 12 dead", open: true), Killed(12, "12 or more", open: true, place: "Tirve")]);

        Assert.Equal((1, 0, 1), Counts(score));
    }

    [Fact]
    public void A_marked_claim_without_a_number_is_not_asked_for_and_lends_its_quote_to_one_that_was_read()
    {
        var vague = Claim(ClaimKind.Killed, "many villagers were killed in Tirve");

        Assert.Equal((0, 0, 0), Counts(Score([vague], [])));
        Assert.Equal((0, 0, 0), Counts(Score([vague], [Claim(ClaimKind.Killed, "villagers were killed")])));
        Assert.Equal((0, 0, 1), Counts(Score([vague], [Claim(ClaimKind.Killed, "soldiers died elsewhere")])));
    }

    [Fact]
    public void Places_and_deals_are_found_by_half_of_the_shorter_quote()
    {
        var held = Claim(ClaimKind.Control, "the army holds Ashet");

        Assert.Equal((1, 0, 0), Counts(Score([held], [Claim(ClaimKind.Control, "holds Ashet since noon")])));
        Assert.Equal((0, 1, 1), Counts(Score([held], [Claim(ClaimKind.Control, "rebels entered Tirve at noon")])));
    }

    [Fact]
    public void Attacks_and_damage_count_for_nothing() =>
        Assert.Equal((0, 0, 0), Counts(Score([Claim(ClaimKind.Attack, "jets bombed Ashet")], [Claim(ClaimKind.Damage, "a school was hit")])));

    [Fact]
    public void A_quote_that_does_not_stand_where_the_claim_says_is_extra()
    {
        const string Text = "😀 Twelve died.";
        var (right, wrong) = (Killed(12, "Twelve died", offset: 2), Killed(12, "Twelve died", offset: 3));

        Assert.Equal((1, 0, 0), Counts(Score([Killed(12, Market)], [right], Text)));
        Assert.Equal((0, 1, 1), Counts(Score([Killed(12, Market)], [wrong], Text)));
    }

    [Theory]
    [InlineData("the Kestrian Observatory", "Kestrian Observatory for the Dead", true)]
    [InlineData("Hádar province", "Hadar", true)]
    [InlineData("government forces", "government jets of the south", false)]
    [InlineData(null, "the", true)]
    [InlineData(null, "Ashet", false)]
    public void Names_are_alike_that_share_their_words(string? gold, string? said, bool alike)
    {
        var score = Score([Killed(12, Market, place: gold)], [Killed(12, Market, place: said)]);

        Assert.Equal(alike ? [] : [ComparedField.Place], score.Wrong.Select(wrong => wrong.Field));
    }

    [Fact]
    public void Who_scope_and_means_are_not_asked_of_places_and_deals()
    {
        var score = Score(
            [Claim(ClaimKind.Deal, "a truce was agreed", who: VictimGroup.Civilian)],
            [Claim(ClaimKind.Deal, "a truce was agreed")]);

        Assert.Empty(score.Wrong);
        var total = Total(score);
        Assert.Equal(0, total.ByField.Single(row => row.Field == ComparedField.Who).Figures.Asked);
        Assert.Equal(1, total.ByField.Single(row => row.Field == ComparedField.Stance).Figures.Right);
    }

    [Fact]
    public void Doubt_counts_stances_that_are_not_asserted()
    {
        var total = Total(
            Score([Killed(1, Market, stance: Stance.Denied)], [Killed(1, Market, stance: Stance.Denied)]),
            Score([Killed(2, Market, stance: Stance.Denied)], [Killed(2, Market, stance: Stance.Unconfirmed)]),
            Score([Killed(3, Market)], [Killed(3, Market, stance: Stance.Unconfirmed)]));

        Assert.Equal(new KindFigures(1, 1, 2), total.Doubt);
    }

    [Fact]
    public void Figures_are_rounded_to_three_places_ties_to_the_even_digit()
    {
        Assert.Equal(0.062, new KindFigures(1, 0, 15).Precision);
        Assert.Equal(0.667, new KindFigures(2, 1, 0).Recall);
        Assert.Equal(0, new KindFigures(0, 0, 0).F1);
        Assert.Equal(0.923, new FieldFigures(12, 13).Share);
    }

    private ReportScore Score(IReadOnlyList<MarkedClaim> gold, IReadOnlyList<MarkedClaim> said, string? text = null) =>
        new ReportScorer(_gazetteer).Score("a1", gold, said, text);

    private static (int Found, int Missed, int Extra) Counts(ReportScore score) => (score.Found.Count, score.Missed.Count, score.Extra.Count);

    private static Score Total(params ReportScore[] reports)
    {
        var total = new Score();
        foreach (var report in reports)
        {
            total.Add(report);
        }

        return total;
    }

    private static MarkedClaim Killed(
        int low, string quote, bool open = false, VictimGroup who = VictimGroup.Person, string? place = null, Stance stance = Stance.Asserted, int offset = 0) => new()
        {
            Kind = ClaimKind.Killed,
            Quote = quote,
            Low = low,
            High = open ? null : low,
            Who = who,
            Place = place,
            Stance = stance,
            Offset = offset,
            Length = quote.Length,
        };

    private static MarkedClaim Claim(ClaimKind kind, string quote, VictimGroup? who = null) => new() { Kind = kind, Quote = quote, Who = who };
}
