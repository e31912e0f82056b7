namespace Marsad.Claims;

/// <summary>Drafts by the sentence that tells them; those of one sentence in the order given.</summary>
internal sealed class DraftsBySentence
{
    private readonly ClaimDraft[] _drafts;
    private readonly int[] _ends;

    /// <summary>Sorts the drafts.</summary>
    /// <param name="drafts">The drafts; none of a later sentence than <paramref name="sentences"/> tell.</param>
    /// <param name="sentences">How many sentences the report has.</param>
    public DraftsBySentence(List<ClaimDraft> drafts, int sentences)
    {
        _drafts = new ClaimDraft[drafts.Count];
        _ends = new int[sentences + 1];
        foreach (var draft in drafts)
        {
            _ends[draft.Sentence.Index + 1]++;
        }

        for (var i = 1; i <= sentences; i++)
        {
            _ends[i] += _ends[i - 1];
        }

        // Each start moves on to its end while the sentence's drafts are put in, so that the one behind it is then its start.
        foreach (var draft in drafts)
        {
            _drafts[_ends[draft.Sentence.Index]++] = draft;
        }
    }

    /// <summary>The drafts of the sentence.</summary>
    public ReadOnlySpan<ClaimDraft> this[int sentence] => _drafts.AsSpan((sentence == 0 ? 0 : _ends[sentence - 1]).._ends[sentence]);
}
