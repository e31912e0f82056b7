using System.Runtime.InteropServices;
using Marsad.Claims.Scenes;
using Marsad.Text;

namespace Marsad.Claims.Placing;

/// <summary>Where nothing tells where people were harmed: the place of the hospital, the health ministry, the police that counted them.</summary>
internal sealed class OfficePlaces(Lexicon lexicon)
{
    // "The ministry of health in", "Kestria's own health ministry".
    private const int Near = 3;

    private readonly int _own = lexicon.Label("source.local.own");
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

    /// <summary>Whether what the office tells is more likely of its own place than of the other, which an earlier sentence tells of another event: "police in Ardan say that six were taken".</summary>
    public bool Outweighs(Discourse discourse, ClaimDraft draft, PlaceRow other) =>
        !discourse.Scenes[draft.Sentence.Index].PointsBack && draft.Sentence.Index > 0 && Of(discourse, draft) is { } row && !row.Meets(other) && IsOfPlace(discourse, draft.Sentence, row);

    // A hospital takes in people from elsewhere; a police force, a mayor does not.
    private bool IsOfPlace(Discourse discourse, Sentence sentence, PlaceRow row) => IsNear(discourse, sentence, row, _own);

    private bool IsLocal(Discourse discourse, Sentence sentence, PlaceRow row) => IsNear(discourse, sentence, row, _local);

    private bool IsNear(Discourse discourse, Sentence sentence, PlaceRow row, int label)
    {
        var tokens = CollectionsMarshal.AsSpan(discourse.Text.Tokens)[..Math.Min(sentence.Last, row.Last + Near)];
        for (var i = Math.Max(sentence.First, row.First - Near); i < tokens.Length; i++)
        {
            if (lexicon.Entries.Match(tokens, i, out _) is { } meaning && meaning.Labels[label])
            {
                return true;
            }
        }

        return false;
    }
}
