using System.Globalization;
using Marsad.Claims;
using Marsad.Dates;
using Marsad.Origins;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Tests.Incidents;

/// <summary>Makes the claims of an invented war of any size: the same seed gives the same claims.</summary>
internal sealed class SyntheticClaims(int seed, int towns, int days)
{
    private static readonly DateOnly s_firstDay = new(2031, 1, 1);
    private static readonly string[] s_sources = ["the Coast Monitor", "the Orlan Council", "residents", "the Sarnian army"];
    private static readonly Means?[] s_means = [null, Means.Airstrike, Means.Shelling, Means.Explosive, Means.Mixed];
    private static readonly string?[] s_blamed = [null, null, "the Sarnian air force", "the Northern League", "rebels"];

    private readonly Random _random = new(seed);

    /// <summary>Claims of so many reports, a few each; never fewer than one a report.</summary>
    public IReadOnlyList<ClaimInContext> OfReports(int count) =>
        [.. Enumerable.Range(0, count).SelectMany(Report)];

    private IReadOnlyList<ClaimInContext> Report(int number)
    {
        var hash = number.ToString("x8", CultureInfo.InvariantCulture);
        var day = s_firstDay.AddDays(_random.Next(days));
        var claims = new List<Claim>();
        var offset = 0;
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var whole = Claim(hash, day, offset += 400);
            claims.Add(whole);
            if (_random.Next(3) == 0)
            {
                claims.Add(whole with { Id = whole.Id + "+", Kind = ClaimKind.Injured, Span = new Span(offset + 60, offset + 90) });
            }

            if (_random.Next(4) == 0)
            {
                var children = _random.Next(1, 12);
                claims.Add(whole with
                {
                    Id = whole.Id + "c",
                    Who = VictimGroup.Child,
                    Count = new Count("so many", children, children, Hedge.Exact),
                    PartOf = children > whole.Count?.Low ? null : whole.Id,
                    Span = new Span(offset + 95, offset + 110),
                });
            }
        }

        var facts = new ReportFacts(
            hash, "paper " + _random.Next(40).ToString(CultureInfo.InvariantCulture), day.AddDays(_random.Next(3)), null,
            ReportFacts.SourcesIn(claims));
        return [.. claims.Select(claim => ClaimInContext.Of(claim, facts, InventedWorld.Origins))];
    }

    private Claim Claim(string hash, DateOnly day, int offset)
    {
        var number = _random.Next(1, 40);
        var place = Place();
        return new Claim
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{hash}-{offset}"),
            ReportId = hash,
            ReportHash = hash,
            Kind = ClaimKind.Killed,
            Count = _random.Next(4) == 0
                ? new Count("at least", number, null, Hedge.AtLeast)
                : new Count("exactly", number, number, Hedge.Exact),
            Who = _random.Next(2) == 0 ? VictimGroup.Civilian : VictimGroup.Person,
            Scope = ClaimScope.Incident,
            PlaceText = place?.Text,
            Places = place is null ? [] : [place],
            When = When(day),
            Means = s_means[_random.Next(s_means.Length)],
            Blamed = s_blamed[_random.Next(s_blamed.Length)],
            Sources = _random.Next(2) == 0 ? [] : [[s_sources[_random.Next(s_sources.Length)]]],
            Stance = _random.Next(30) == 0 ? Stance.Denied : Stance.Asserted,
            Quote = string.Create(CultureInfo.InvariantCulture, $"{number} people were killed there, it was said on the day {offset}"),
            Span = new Span(offset, offset + 50),
            Rule = "synthetic",
        };
    }

    private DateRange When(DateOnly day) => _random.Next(12) switch
    {
        0 or 1 => new DateRange(day, day.AddDays(1), DatePrecision.Days),
        2 => new DateRange(new DateOnly(day.Year, day.Month, 1), day, DatePrecision.Month),
        3 => DateRange.Unknown,
        _ => DateRange.On(day),
    };

    // Towns on a grid of five kilometres, in regions of a hundred; some quarters, regions, unknown villages, no place at all.
    private Place? Place()
    {
        var town = _random.Next(towns);
        var (region, name) = ("Region " + (town / 100).ToString(CultureInfo.InvariantCulture), "Town " + town.ToString(CultureInfo.InvariantCulture));
        var (lat, lon) = (10 + (town % 100 / 10 * 0.05), 10 + (town / 100 * 0.6) + (town % 10 * 0.05));
        return _random.Next(20) switch
        {
            0 => null,
            1 => Resolved(region, region, 10.25, 10.25 + (town / 100 * 0.6), 30, PlacePrecision.Region),
            2 => Resolved(name + " Square", region, lat + 0.004, lon, 0.5, PlacePrecision.Site),
            3 => InventedWorld.Place(name),
            _ => Resolved(name, region, lat, lon, 3, PlacePrecision.Settlement),
        };
    }

    private static Place Resolved(string name, string region, double lat, double lon, double radius, PlacePrecision precision) =>
        new(name, name, "id " + name, "XV", region, lat, lon, PlaceRelation.In, precision, radius, default);
}
