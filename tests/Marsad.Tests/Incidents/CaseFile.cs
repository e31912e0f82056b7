using System.Globalization;
using Marsad.Claims;
using Marsad.Dates;
using Marsad.Origins;
using Marsad.Text;

namespace Marsad.Tests.Incidents;

/// <summary>Reads a case: reports with a claim a line, then what is expected. <c>specs/incidents/README.md</c> tells the notation.</summary>
internal sealed class CaseFile
{
    private readonly List<ClaimInContext> _claims = [];

    private CaseFile(string expected) => Expected = expected;

    public IReadOnlyList<ClaimInContext> Claims => _claims;

    public string Expected { get; }

    public static CaseFile Read(string path) => Parse(File.ReadAllText(path));

    public static CaseFile Parse(string text)
    {
        var halves = text.Split("\nexpect\n");
        var file = new CaseFile(halves[1].TrimEnd());
        var reports = halves[0].Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray();
        var number = 0;
        for (var at = 0; at < reports.Length;)
        {
            var end = Array.FindIndex(reports, at + 1, line => line.StartsWith("report ", StringComparison.Ordinal));
            file.AddReport(reports[at..(end < 0 ? reports.Length : end)], ++number);
            at = end < 0 ? reports.Length : end;
        }

        return file;
    }

    private void AddReport(string[] lines, int number)
    {
        var head = lines[0]["report ".Length..].Split(", ");
        var hash = "report" + number.ToString("D2", CultureInfo.InvariantCulture);
        var offset = 0;
        var claims = new List<Claim>();
        foreach (var line in lines.Skip(1))
        {
            // A claim stands a page further on, unless "&" puts it into the same sentence or "+" into the same list.
            offset += line.TrimStart()[0] switch { '+' => 0, '&' => 30, _ => 1000 };
            claims.Add(ClaimIn(line.TrimStart(' ', '&', '+'), hash, offset));
        }

        var publisher = head[0] == "unknown" ? null : head[0];
        var day = head[1] == "unknown" ? (DateOnly?)null : Day(head[1]);
        var facts = new ReportFacts(hash, publisher, day, null, ReportFacts.SourcesIn(claims));
        _claims.AddRange(claims.Select(claim => ClaimInContext.Of(claim, facts, InventedWorld.Origins)));
    }

    private static Claim ClaimIn(string line, string report, int offset)
    {
        var cells = line.Split(" | ");
        var what = cells[1].Split(' ', 3);
        var claim = new Claim
        {
            Id = cells[0],
            ReportId = report,
            ReportHash = report,
            Kind = Enum.Parse<ClaimKind>(what[0], ignoreCase: true),
            Count = what.Length > 1 ? CountOf(what[1]) : null,
            Who = what.Length > 2 ? Enum.Parse<VictimGroup>(what[2], ignoreCase: true) : VictimGroup.Person,
            Scope = ClaimScope.Incident,
            Quote = $"{cells[0]} {cells[1]}",
            Span = new Span(offset, offset + 25),
            Rule = "case",
        };
        return cells.Skip(2).Aggregate(claim, With);
    }

    private static Claim With(Claim claim, string cell)
    {
        var (field, value) = cell.Split(' ', 2) is [var first, var rest] ? (first, rest) : (cell, "");
        return field switch
        {
            "at" => claim with { PlaceText = value, Places = [.. value.Split(" + ").Select(InventedWorld.Place)] },
            "on" => claim with { When = DaysIn(value) },
            "by" => claim with { Means = Enum.Parse<Means>(value, ignoreCase: true) },
            "blames" => claim with { Blamed = value },
            "said" => claim with { Sources = [.. value.Split(" + ").Select(chain => (IReadOnlyList<string>)chain.Split(" > "))] },
            "scope" => claim with { Scope = Enum.Parse<ClaimScope>(value, ignoreCase: true) },
            "part" => claim with { PartOf = value },
            "replaced-by" => claim with { SupersededBy = value },
            "stance" => claim with { Stance = Enum.Parse<Stance>(value, ignoreCase: true) },
            "quote" => claim with { Quote = value },
            "denied" => claim with { Responses = [new Response(value, ResponseAct.Denies, ResponseAbout.Harm, "")] },
            "not-by" => claim with { Responses = [new Response(value, ResponseAct.Denies, ResponseAbout.Culprit, "")] },
            _ => throw new FormatException($"'{cell}' starts with no field that cases know."),
        };
    }

    private static DateRange DaysIn(string value) => value.Split("..") is [var start, var end]
        ? new DateRange(
            start.Length > 0 ? Day(start) : null, end.Length > 0 ? Day(end) : null,
            start.Length == 0 ? DatePrecision.Open : DatePrecision.Days)
        : DateRange.On(Day(value));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Count? CountOf(string text)
    {
        long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
        return text switch
        {
            "some" => new Count(text, null, null, Hedge.Vague),
            "dozens" => new Count(text, 24, null, Hedge.Vague),
            [.. var low, '+'] => new Count(text, Number(low), null, Hedge.AtLeast),
            ['<', .. var high] => new Count(text, null, Number(high), Hedge.UpTo),
            ['~', .. var about] => new Count(text, Number(about), Number(about), Hedge.About),
            _ when text.Split('-') is [var low, var high] => new Count(text, Number(low), Number(high), Hedge.Between),
            _ => new Count(text, Number(text), Number(text), Hedge.Exact),
        };
    }
}
