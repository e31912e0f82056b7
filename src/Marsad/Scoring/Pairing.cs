namespace Marsad.Scoring;

/// <summary>Which told claim is which marked one: one to one, the best agreement first.</summary>
internal static class Pairing
{
    private const double EnoughOverlap = 0.5;

    // A number found is worth more than any likeness of words.
    private const int SameNumber = 2;

    /// <summary>The pairs, the best first.</summary>
    public static IReadOnlyList<ClaimPair> Of(IReadOnlyList<MarkedClaim> gold, IReadOnlyList<MarkedClaim> said, Likeness likeness)
    {
        var pairs = new List<ClaimPair>();
        var (goldTaken, saidTaken) = (new bool[gold.Count], new bool[said.Count]);
        foreach (var (_, i, j) in Candidates(gold, said, likeness).OrderDescending())
        {
            if (goldTaken[i] || saidTaken[j])
            {
                continue;
            }

            goldTaken[i] = saidTaken[j] = true;
            pairs.Add(new(gold[i], said[j]));
        }

        return pairs;
    }

    private static IEnumerable<(double Score, int Gold, int Said)> Candidates(
        IReadOnlyList<MarkedClaim> gold, IReadOnlyList<MarkedClaim> said, Likeness likeness)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < said.Count; j++)
            {
                if (Score(gold[i], said[j], likeness) is { } score)
                {
                    yield return (score, i, j);
                }
            }
        }
    }

    /// <summary>How well two claims go together; null where they cannot be the same.</summary>
    private static double? Score(MarkedClaim gold, MarkedClaim said, Likeness likeness)
    {
        if (gold.Kind != said.Kind)
        {
            return null;
        }

        if (gold.IsCounted && gold.IsNumbered)
        {
            return (gold.Low, gold.High) == (said.Low, said.High)
                ? SameNumber + likeness.Overlap(gold.Quote, said.Quote) + Shared(gold, said, likeness)
                : null;
        }

        return gold.IsNumbered == said.IsNumbered && likeness.Overlap(gold.Quote, said.Quote) is >= EnoughOverlap and var near ? near : null;
    }

    private static int Shared(MarkedClaim gold, MarkedClaim said, Likeness likeness) =>
        ((ComparedField[])[ComparedField.Who, ComparedField.Place, ComparedField.Date])
            .Count(field => Agreement.On(field, gold, said, likeness));
}

/// <summary>A marked claim and the told one that was taken for it.</summary>
/// <param name="Gold">As a person marked it.</param>
/// <param name="Said">As it was read.</param>
public sealed record ClaimPair(MarkedClaim Gold, MarkedClaim Said);
