using Marsad.Places;

namespace Marsad.Scoring;

/// <summary>Compares what was read in one report with what a person marked in it. Immutable; safe for many threads at once.</summary>
/// <param name="gazetteer">Knows which spellings of a name are one.</param>
/// <remarks>The rules stand in <c>docs/guide.md</c>, under "Measure it on your own marked reports".</remarks>
public sealed class ReportScorer(Gazetteer gazetteer)
{
    private const double SameWords = 0.5;

    /// <summary>Scores one report.</summary>
    /// <param name="report">Its id.</param>
    /// <param name="gold">The claims as marked.</param>
    /// <param name="said">The claims as read.</param>
    /// <param name="text">The report's text; null where it is not at hand, and quotes are then taken on trust.</param>
    public ReportScore Score(string report, IReadOnlyList<MarkedClaim> gold, IReadOnlyList<MarkedClaim> said, string? text)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(said);
        var likeness = new Likeness(gazetteer.Letters);
        var told = said.Where(claim => claim.IsScored).ToLookup(claim => text is null || Quoting.Holds(claim, text));
        var vague = told[true].ToLookup(claim => claim.IsCounted && !claim.IsNumbered);

        var asked = WithoutRepeats(gold.Where(claim => claim.IsScored && (!claim.IsCounted || claim.IsNumbered)), likeness);
        var numbered = WithoutRepeats(vague[false], likeness);
        var pairs = Pairing.Of(asked, numbered, likeness);
        return new()
        {
            Report = report,
            Found = pairs,
            Missed = [.. asked.Except(pairs.Select(pair => pair.Gold))],
            Extra =
            [
                .. Unexcused(numbered.Except(pairs.Select(pair => pair.Said)), pairs, likeness),
                .. told[false],
                .. vague[true].Where(claim => gold.All(marked => likeness.Overlap(marked.Quote, claim.Quote) < SameWords)),
            ],
            Wrong = [.. pairs.SelectMany(pair => WrongIn(pair, likeness))],
        };
    }

    /// <summary>A number told several times of the same people, place and day counts once.</summary>
    private static List<MarkedClaim> WithoutRepeats(IEnumerable<MarkedClaim> claims, Likeness likeness)
    {
        var seen = new HashSet<object>();
        return [.. claims.Where(claim => !claim.IsCounted
            || seen.Add((claim.Kind, claim.Low, claim.High, claim.Who, likeness.KeyOf(claim.Place), claim.Start)))];
    }

    /// <summary>Leaves out what only repeats a found number under another hedge: once for each found claim.</summary>
    private static IEnumerable<MarkedClaim> Unexcused(IEnumerable<MarkedClaim> left, IReadOnlyList<ClaimPair> pairs, Likeness likeness)
    {
        var unused = pairs.Select(pair => pair.Gold).ToList();
        foreach (var claim in left)
        {
            var repeated = unused.FindIndex(found => Repeats(claim, found, likeness));
            if (repeated < 0)
            {
                yield return claim;
            }
            else
            {
                unused.RemoveAt(repeated);
            }
        }
    }

    private static bool Repeats(MarkedClaim claim, MarkedClaim found, Likeness likeness) =>
        claim.Kind == found.Kind
        && (Has(found, claim.Low) || Has(found, claim.High))
        && (claim.Who == found.Who || likeness.Overlap(found.Quote, claim.Quote) >= SameWords);

    private static bool Has(MarkedClaim claim, long? bound) => bound is not null && (claim.Low == bound || claim.High == bound);

    private static IEnumerable<Disagreement> WrongIn(ClaimPair pair, Likeness likeness) =>
        Agreement.Fields
            .Where(field => Agreement.IsAsked(field, pair.Gold) && !Agreement.On(field, pair.Gold, pair.Said, likeness))
            .Select(field => new Disagreement(pair, field));
}
