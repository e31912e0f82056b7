using System.Runtime.InteropServices;
using Marsad.Claims.Scenes;
using Marsad.Text;

namespace Marsad.Claims.Placing;

/// <summary>Where nothing tells where people were harmed: the place of the hospital, the health ministry, the police that counted them.</summary>
internal sealed class OfficePlaces(Lexicon lexicon)
{
    // "The ministry of health in", "Kestria's own health ministry".
    private const int Near = 3;

    private readonly int _local = lexicon.Label("source.local");

    /// <summary>The place of the office that the claim's sentence names; null where it names none.</summary>
    public PlaceRow? Of(Discourse discourse, ClaimDraft draft)
    {
        if (draft.Kind is ClaimKind.Control or ClaimKind.Deal)
        {
            return null;
        }

        foreach (var row in discourse.Scenes[draft.Sentence.Index].Rows)
        {
            if (row.Role == PlaceRole.OfSource && IsLocal(discourse, draft.Sentence, row))
            {
                return row;
            }
        }

        return null;
    }

    private bool IsLocal(Discourse discourse, Sentence sentence, PlaceRow row)
    {
        var tokens = CollectionsMarshal.AsSpan(discourse.Text.Tokens)[..Math.Min(sentence.Last, row.Last + Near)];
        for (var i = Math.Max(sentence.First, row.First - Near); i < tokens.Length; i++)
        {
            if (lexicon.Entries.Match(tokens, i, out _) is { } meaning && meaning.Labels[_local])
            {
                return true;
            }
        }

        return false;
    }
}
