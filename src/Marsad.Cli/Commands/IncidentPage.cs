using System.Globalization;
using System.Text;
using Marsad.Claims;
using Marsad.Cli.Output;
using Marsad.Publish;
using Marsad.Reports;
using Marsad.Tolls;

namespace Marsad.Cli.Commands;

/// <summary>An incident on a page for people: what is counted, what it rests on, where sources disagree.</summary>
internal sealed class IncidentPage
{
    private readonly IncidentWithEvidence _shown;
    private readonly TableLook _look;
    private readonly StringBuilder _page = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private IncidentPage(IncidentWithEvidence shown, TableLook look)
    {
        (_shown, _look) = (shown, look);
        foreach (var (claim, _) in shown.Claims)
        {
            _numbers.TryAdd(claim.Id, _numbers.Count + 1);
        }
    }

    public static string Of(IncidentWithEvidence shown, TableLook look)
    {
        var page = new IncidentPage(shown, look);
        page.AppendHead();
        page.AppendTolls();
        page.AppendClaims();
        page.AppendList("Contradictions", page.Contradictions());
        page.AppendList("Why these claims stand together", shown.Counted.Incident.Reasons);
        return page._page.ToString();
    }

    private void AppendHead()
    {
        var incident = _shown.Counted.Incident;
        var origins = incident.Origins == 1 ? "1 independent origin" : Text($"{incident.Origins:N0} independent origins");
        Line($"Incident {incident.Id}");
        Field("When", ClaimRow.When(incident.When) ?? "not told");
        Field("Where", IncidentRow.Where(incident));
        foreach (var place in incident.Places)
        {
            Field("", PlaceLine(place));
        }

        Field("Means", incident.Means?.Word() ?? "not told");
        Field("Blamed", incident.Blamed.Count == 0 ? "nobody" : string.Join("; ", incident.Blamed));
        Field("Standing", $"{incident.Standing.Word()}, {origins}");
        Line("");
    }

    private static string PlaceLine(Places.Place place) => place.Latitude is { } latitude && place.Longitude is { } longitude
        ? Text($"{place.Relation.Word()} {place.Name}: {latitude:0.####}, {longitude:0.####} ({place.Precision.Word()}, within {place.RadiusKm:0.#} km)")
        : $"{place.Relation.Word()} {place.Text}: not in the gazetteer";

    private void AppendTolls() => _look.Append(
        _page,
        [
            new Column<Toll>("Harm", toll => toll.Kind.Word(), IsShort: true),
            new Column<Toll>("Who", toll => toll.InsideTotal ? "of them " + IncidentRow.People(toll.Who) : IncidentRow.People(toll.Who)),
            new Column<Toll>("Toll", IncidentRow.Range, IsNumber: true, IsShort: true),
            new Column<Toll>("Low rests on", toll => References(toll.LowClaims)),
            new Column<Toll>("High rests on", toll => References(toll.HighClaims)),
            new Column<Toll>("Origins", toll => Text($"{toll.Origins:N0}"), IsNumber: true),
            new Column<Toll>("Counted by", toll => toll.Rule),
        ],
        _shown.Counted.Tolls,
        "Tolls",
        "No claim gives a number.");

    private void AppendClaims()
    {
        Line("Claims");
        foreach (var (claim, _) in _shown.Claims)
        {
            var report = _shown.Reports[claim.ReportHash];
            Line($"{Reference(claim.Id)} {Summary(claim)}");
            Line($"    “{OneLine.Of(claim.Quote)}”");
            Line($"    {Source(claim)}; in {ReportLine(report)}");
            foreach (var response in claim.Responses)
            {
                Line($"    {OneLine.Of(response.By)} {response.Act.Word()} it ({response.About.Word()}): “{OneLine.Of(response.Quote)}”");
            }
        }

        Line("");
    }

    private string Summary(Claim claim)
    {
        var parts = new List<string?>
        {
            claim.Kind.Word(),
            claim.Count?.Text,
            claim.WhoText ?? (claim.Who is { } who ? IncidentRow.People(who) : null),
            claim.PlaceText,
            ClaimRow.When(claim.When),
            claim.Means?.Word(),
            claim.Blamed is null ? null : "blamed: " + claim.Blamed,
            claim.Stance == Stance.Asserted ? null : claim.Stance.Word(),
            claim.PartOf is { } whole && _numbers.ContainsKey(whole) ? "part of " + Reference(whole) : null,
        };
        return OneLine.Of(string.Join(", ", parts.OfType<string>()));
    }

    private static string Source(Claim claim) => claim.Sources.Count == 0
        ? claim.SaidBy is { } said ? "said by " + OneLine.Of(said) : "in the report's own voice"
        : "said by " + OneLine.Of(string.Join("; and by ", claim.Sources.Select(chain => string.Join(", who cites ", chain))));

    private static string ReportLine(Report report)
    {
        var parts = new[] { report.Id, report.Publisher, report.Published is { } day ? $"published {day.Day:O}" : "day unknown" };
        return OneLine.Of(string.Join(", ", parts.OfType<string>()));
    }

    private IEnumerable<string> Contradictions()
    {
        foreach (var toll in _shown.Counted.Tolls.Where(toll => toll.Low < toll.High))
        {
            yield return $"{IncidentRow.People(toll.Who)} {toll.Kind.Word()}: {IncidentRow.Range(toll)}; "
                + $"the least is {References(toll.LowClaims)}, the most {References(toll.HighClaims)}";
        }

        if (_shown.Counted.Incident.Blamed is { Count: > 1 } blamed)
        {
            yield return "different parties are blamed: " + OneLine.Of(string.Join("; ", blamed));
        }

        foreach (var (claim, _) in _shown.Claims)
        {
            if (claim.Stance == Stance.Denied)
            {
                yield return $"{Reference(claim.Id)} is denied by its report";
            }

            foreach (var response in claim.Responses)
            {
                yield return $"{OneLine.Of(response.By)} {response.Act.Word()} {Reference(claim.Id)} ({response.About.Word()})";
            }
        }
    }

    private void AppendList(string title, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            if (!any)
            {
                Line(title);
            }

            any = true;
            Line($"  - {OneLine.Of(line)}");
        }

        if (any)
        {
            Line("");
        }
    }

    private string Reference(string claim) => string.Create(CultureInfo.InvariantCulture, $"[{_numbers.GetValueOrDefault(claim)}]");

    private string References(IEnumerable<string> claims) => string.Join(' ', claims.Select(Reference));

    private void Field(string name, string value) => Line($"  {name,-9} {OneLine.Of(value)}");

    private void Line(string text) => _page.Append(text).Append('\n');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
