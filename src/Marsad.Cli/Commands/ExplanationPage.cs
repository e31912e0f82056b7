using System.Globalization;
using System.Text;
using Marsad.Claims;
using Marsad.Cli.Output;
using Marsad.Places;
using Marsad.Publish;

namespace Marsad.Cli.Commands;

/// <summary>An explanation as plain text for a terminal.</summary>
internal static class ExplanationPage
{
    public static ReadOnlyMemory<byte> Render(Explanation explanation, bool marks)
    {
        var page = new StringBuilder();
        var report = explanation.Reading.Report;
        page.Append(OneLine.Of(report.Id)).Append(", ").AppendLine(report.Published is { } day
            ? $"published {day.Day:O}, from {(day.Words is null ? day.Basis.ToString().ToLowerInvariant() : $"'{OneLine.Of(day.Words)}'")}"
            : "publishing day not known");
        for (var i = 0; i < explanation.Sentences.Count; i++)
        {
            Render(page, i + 1, explanation.Sentences[i], marks);
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Render(StringBuilder page, int number, SentenceExplanation sentence, bool marks)
    {
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{number}. {OneLine.Of(sentence.Text)}");
        foreach (var mark in marks ? sentence.Marks : [])
        {
            page.AppendLine($"    {OneLine.Of(mark.Words),-28} {string.Join(' ', mark.Labels)}{(mark.Rule is null ? "" : $"  [{mark.Rule}]")}");
        }

        foreach (var match in sentence.Matches)
        {
            var parts = string.Join(", ", match.Captures.Select(c => $"{c.Key} '{OneLine.Of(c.Value)}'"));
            page.AppendLine($"  rule  {match.Rule}: '{OneLine.Of(match.Words)}' ({parts})");
        }

        foreach (var near in sentence.NearMatches)
        {
            page.AppendLine($"  near  {near.Rule}: {Lacked(near)}");
        }

        foreach (var place in sentence.Places)
        {
            page.AppendLine($"  place '{OneLine.Of(place.Words)}'{(place.Within is null ? "" : $" in '{OneLine.Of(place.Within)}'")}: {Candidates(place)}");
        }

        foreach (var (claim, attributes) in sentence.Claims)
        {
            page.AppendLine($"  claim {Claim(claim)}");
            foreach (var attribute in attributes)
            {
                page.AppendLine($"          {attribute.Attribute}: {(attribute.Words is null ? "" : $"'{OneLine.Of(attribute.Words)}', ")}{attribute.Why}");
            }
        }

        foreach (var open in sentence.OpenNumbers)
        {
            page.AppendLine($"  open  '{OneLine.Of(open.Words)}': {open.Why}.");
        }
    }

    private static string Candidates(PlaceReason place) =>
        place.Candidates.Count == 0 ? "not in the gazetteer" : string.Join("; then ", place.Candidates.Select(Candidate));

    private static string Candidate(PlaceCandidate candidate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", new[] { candidate.Place.Name, candidate.Place.Admin1, candidate.Place.Country }.Where(part => part.Length > 0))} ({candidate.Place.Kind.Word()}, {candidate.Score:0.##} points)");

    private static string Lacked(NearMatch near)
    {
        var wanted = $"wanted {string.Join(" or ", near.Wanted)}";
        return near.Words.Length == 0 ? $"{wanted} to begin with"
            : $"'{OneLine.Of(near.Words)}', then {wanted}, {(near.Met is null ? "and the sentence ended" : $"met '{OneLine.Of(near.Met)}'")}";
    }

    private static string Claim(Claim claim)
    {
        var what = claim.State is { } state ? $"{claim.Kind.Word()}: {state.Word()}"
            : claim.Count is null ? claim.Kind.Word()
            : $"{claim.Kind.Word()} {Range(claim.Count)}, {claim.Who?.Word()}, {claim.Scope?.Word()}";
        return string.Join("; ", (string[])
        [
            what, $"place: {claim.PlaceText ?? "not told"}", $"days: {ClaimRow.When(claim.When) ?? "not told"}", $"means: {claim.Means?.Word() ?? "not told"}",
            $"blamed: {claim.Blamed ?? "nobody"}", $"said by: {claim.SaidBy ?? "the report"}", claim.Stance.Word(), $"rule {claim.Rule}",
        ]);
    }

    private static string Range(Count count) => string.Create(CultureInfo.InvariantCulture, $"{count.Low?.ToString(CultureInfo.InvariantCulture) ?? "?"} to {count.High?.ToString(CultureInfo.InvariantCulture) ?? "?"} ({count.Text})");
}
