using System.Text.Json;

namespace Marsad.Scoring;

/// <summary>Reads claims from JSON Lines: those that a person marked, and those that a program printed.</summary>
public static class MarkedFile
{
    private const string GoldExample = """{"doc": "a1", "claims": [{"kind": "killed", "quote": "…", "low": 3, "high": 3}]}""";
    private const string ClaimExample = """{"report": "a1", "kind": "killed", "quote": "…", "low": 3, "high": 3}""";

    /// <summary>Reads a file of marked reports: each line one report's id, <c>doc</c>, and its <c>claims</c>.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The claims of each report, in the order of the file.</returns>
    /// <exception cref="InvalidDataException">A line is not as expected; the message names the line and what was expected.</exception>
    public static IReadOnlyList<MarkedReport> ReadGold(string path)
    {
        var (reports, lines) = (new List<MarkedReport>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (number, json) in Lines(path, GoldExample))
        {
            using (json)
            {
                Located(path, number, () =>
                {
                    var report = MarkedJson.Report(json.RootElement);
                    if (!lines.TryAdd(report.Id, number))
                    {
                        throw new InvalidDataException(
                            $"“doc” is '{report.Id}', which line {lines[report.Id]} has too; put all claims of a report in one line");
                    }

                    reports.Add(report);
                });
            }
        }

        return reports.Count > 0 ? reports : throw new InvalidDataException($"{path}: The file is blank; expected lines such as {GoldExample}.");
    }

    /// <summary>Reads a file of claims as <c>marsad claims --format jsonl</c> prints them: each line one claim with its <c>report</c>.</summary>
    /// <param name="path">The file; a blank one holds no claims.</param>
    /// <returns>Each claim with the id of its report.</returns>
    /// <exception cref="InvalidDataException">A line is not as expected; the message names the line and what was expected.</exception>
    public static ILookup<string, MarkedClaim> ReadClaims(string path)
    {
        var claims = new List<(string Report, MarkedClaim Claim)>();
        foreach (var (number, json) in Lines(path, ClaimExample))
        {
            using (json)
            {
                Located(path, number, () => claims.Add(MarkedJson.ClaimWithReport(json.RootElement)));
            }
        }

        return claims.ToLookup(claim => claim.Report, claim => claim.Claim, StringComparer.Ordinal);
    }

    private static IEnumerable<(int Number, JsonDocument Json)> Lines(string path, string example)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            JsonDocument? json = null;
            try
            {
                json = JsonDocument.Parse(line);
            }
            catch (JsonException)
            {
                // Told below, as for any other JSON that is no object.
            }

            yield return json?.RootElement.ValueKind == JsonValueKind.Object
                ? (number, json)
                : throw new InvalidDataException($"{path}:{number}: The line is no JSON object; expected one such as {example}.");
        }
    }

    private static void Located(string path, int number, Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{path}:{number}: {fault.Message}.", fault);
        }
    }
}

/// <summary>A report's claims as a person marked them.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Claims">Its claims; empty where there are none.</param>
public sealed record MarkedReport(string Id, IReadOnlyList<MarkedClaim> Claims);
