using Marsad.Cli.Shell;
using Marsad.Places;
using Marsad.Publish;
using Marsad.Reports;
using Marsad.Scoring;

namespace Marsad.Cli.Commands;

/// <summary>Scores marked reports, each as it comes in. Reports that nobody marked are passed over.</summary>
/// <param name="gold">The marked reports.</param>
/// <param name="claims">Claims that were read already; null to read them now.</param>
internal sealed class ScoreRun(IReadOnlyList<MarkedReport> gold, ILookup<string, MarkedClaim>? claims)
{
    private readonly Dictionary<string, MarkedReport> _waiting = gold.ToDictionary(report => report.Id, StringComparer.Ordinal);
    private readonly List<ReportScore> _scores = [];

    /// <summary>The scores of the marked reports, in the order they came in.</summary>
    public IReadOnlyList<ReportScore> Reports => _scores;

    /// <summary>Scores the reports and says on standard error what could not be.</summary>
    /// <returns>The exit code.</returns>
    public int Over(string[] paths, IntakeOptions options)
    {
        using var reader = claims is null ? Reader.Open(CompiledData.Folder) : null;
        using var gazetteer = Gazetteer.Open(CompiledData.Places);
        using var progress = Progress.OfReports(paths);
        options = options with { PassedOver = (where, sentence) => progress.Say($"{where}: {sentence}") };
        var scorer = new ReportScorer(gazetteer);
        var failed = false;
        foreach (var (refusal, weight, score) in InOrder.Select(Marked(paths, options), item => item.Weight, item => Scored(item, reader, scorer)))
        {
            failed |= refusal is not null;
            if (refusal is not null)
            {
                progress.Say(refusal);
            }
            else
            {
                _scores.Add(score!);
                progress.Add(weight);
            }
        }

        return ScoreTheRest(scorer, paths, progress) || failed ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private IEnumerable<Item> Marked(string[] paths, IntakeOptions options)
    {
        foreach (var item in ReportIntake.Read(paths, options))
        {
            if (item is RefusedReport { Path: var path, Reason: var reason })
            {
                yield return new(null, null, 0, $"{path}: {reason}");
            }
            else if (item is ReceivedReport received && _waiting.Remove(received.Report.Id, out var marked))
            {
                yield return new(received.Report, marked, received.Bytes.Length, null);
            }
        }
    }

    private Outcome Scored(Item item, Reader? reader, ReportScorer scorer)
    {
        if (item is not { Report: { } report, Marked: { } marked })
        {
            return new(item.Refusal, 0, null);
        }

        return new(null, item.Weight, scorer.Score(report.Id, marked.Claims, Said(report, reader), report.Text));
    }

    private IReadOnlyList<MarkedClaim> Said(Report report, Reader? reader)
    {
        if (reader is null)
        {
            return [.. claims![report.Id]];
        }

        var reading = reader.Read(report);
        return [.. reading.Claims.Zip(ClaimJson.Offsets(reading), MarkedClaim.Of)];
    }

    /// <summary>Scores marked reports that did not come in: by the claims that are at hand, else all their claims are missed.</summary>
    /// <returns>Whether a report was asked for in vain.</returns>
    private bool ScoreTheRest(ReportScorer scorer, string[] paths, Progress progress)
    {
        var rest = gold.Where(report => _waiting.ContainsKey(report.Id)).ToList();
        _scores.AddRange(rest.Select(report => scorer.Score(report.Id, report.Claims, [.. claims?[report.Id] ?? []], null)));
        if (rest.Count == 0 || (claims is not null && paths.Length == 0))
        {
            return false;
        }

        progress.Say($"{rest.Count} of {gold.Count} marked reports are not among those given, '{rest[0].Id}' the first; "
            + (claims is null ? "their claims count as missed." : "their quotes are taken on trust."));
        return true;
    }

    private sealed record Item(Report? Report, MarkedReport? Marked, long Weight, string? Refusal);

    private sealed record Outcome(string? Refusal, long Weight, ReportScore? Score);
}
