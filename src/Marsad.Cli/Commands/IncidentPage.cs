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
        page.AppendList("Contradictions", new Contradictions(shown, page.Reference).Sentences());
        page.AppendList("Why these claims stand together", shown.Counted.Incident.Reasons);
        page.Line($"'marsad report ID' shows a report's text with its claims marked.");
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

    private static string PlaceLine(Places.Place place)
    {
        if (place.Latitude is not { } latitude || place.Longitude is not { } longitude)
        {
            return $"{place.Relation.Word()} {place.Text}: unresolved, it is in no gazetteer and has no point on the map";
        }

        var name = string.Join(", ", new[] { place.Name, place.Admin1, place.Country }.Where(part => part is { Length: > 0 }).Distinct(StringComparer.Ordinal));
        var taken = place.Name == place.Text ? name : $"{place.Text}, taken for {name}";
        return Text($"{place.Relation.Word()} {taken}: {latitude:0.####}, {longitude:0.####} ({place.Precision.Word()}, within {place.RadiusKm:0.#} km)");
    }

    private void AppendTolls()
    {
        var tolls = _shown.Counted.Tolls.OrderBy(toll => toll.Kind).ToList();
        var rules = tolls.Select(toll => toll.Rule).Distinct(StringComparer.Ordinal);
        _look.Append(
            _page,
            [
                new Column<Toll>("Harm", toll => toll.Kind.Word(), IsShort: true),
                new Column<Toll>("Who", toll => toll.InsideTotal ? "of them " + IncidentRow.People(toll.Who) : IncidentRow.People(toll.Who)),
                new Column<Toll>("Toll", IncidentRow.Range, IsNumber: true, IsShort: true),
                new Column<Toll>("Low rests on", toll => References(toll.LowClaims)),
                new Column<Toll>("High rests on", HighRestsOn),
                new Column<Toll>("Origins", toll => Text($"{toll.Origins:N0}"), IsNumber: true),
            ],
            tolls,
            tolls.Count == 0 ? "Tolls" : "Tolls, counted by the rule " + string.Join(", ", rules),
            "No claim gives a number.");
    }

    private string HighRestsOn(Toll toll) => References(toll.HighClaims) is var claims && toll.High is null && claims.Length > 0 ? "open: " + claims : claims;

    private void AppendClaims()
    {
        Line("Claims");
        foreach (var (claim, _) in _shown.Claims)
        {
            var report = _shown.Reports[claim.ReportHash];
            Line($"{Reference(claim.Id)} {Summary(claim)}");
            Line($"    “{OneLine.Of(claim.Quote)}”");
            Line($"    {Source(claim)}; in {ReportLine(report)} (rule {claim.Rule})");
            foreach (var response in claim.Responses)
            {
                Line($"    {OneLine.Of(response.By)} {response.Act.Word()} {(response.About == ResponseAbout.Culprit ? "who did it" : "it")}: “{OneLine.Of(response.Quote)}”");
            }
        }

        Line("");
    }

    private string Summary(Claim claim)
    {
        var parts = new List<string?>
        {
            $"{claim.Kind.Word()}: {HowMany(claim)}".TrimEnd(' ', ':'),
            claim.PlaceText,
            ClaimRow.When(claim.When),
            claim.Means?.Word(),
            claim.Blamed is null ? null : claim.Blamed + " blamed",
            claim.Stance == Stance.Asserted ? null : claim.Stance.Word(),
            claim.SupersededBy is { } newer && _numbers.ContainsKey(newer) ? "replaced by " + Reference(newer) : null,
            claim.PartOf is { } whole && _numbers.ContainsKey(whole) ? "part of " + Reference(whole) : null,
        };
        return OneLine.Of(string.Join("; ", parts.OfType<string>()));
    }

    // "three civilians", "a woman"; the words for the number often hold those for the people.
    private static string HowMany(Claim claim)
    {
        var (count, who) = (claim.Count?.Text, claim.WhoText ?? (claim.Who is { } group ? IncidentRow.People(group) : null));
        return count is null || who is null ? count ?? who ?? ""
            : who.Contains(count, StringComparison.OrdinalIgnoreCase) && who != count ? who
            : count.EndsWith(who, StringComparison.OrdinalIgnoreCase) ? count
            : $"{count} {who}";
    }

    private static string Source(Claim claim) => claim.Sources.Count == 0
        ? claim.SaidBy is { } said ? "said by " + OneLine.Of(said) : "in the report's own voice"
        : "said by " + OneLine.Of(string.Join("; and by ", claim.Sources.Select(chain => string.Join(", who cites ", chain))));

    private static string ReportLine(Report report)
    {
        var parts = new[] { report.Id, report.Publisher, report.Published is { } day ? $"published {day.Day:O}" : "day unknown" };
        return OneLine.Of(string.Join(", ", parts.OfType<string>()));
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
