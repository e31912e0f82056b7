using Marsad.Dates;

namespace Marsad.Claims.Harm;

/// <summary>Keeps of the attacks and damages those that nothing else tells: no counted claim of the same event, and each event once.</summary>
internal sealed class ToldAttacks
{
    // How many sentences away a number may stand that belongs to the attack.
    private const int Reach = 3;

    // Of a list of a thousand harms in one sentence the first few are compared: reading stays linear.
    private const int MostCompared = 8;

    private readonly Discourse _discourse;
    private readonly DraftsBySentence _others;
    private readonly Dictionary<(ClaimKind Kind, string Thing, DateRange When), List<ClaimDraft>> _kept = [];

    private ToldAttacks(Discourse discourse, List<ClaimDraft> others) =>
        (_discourse, _others) = (discourse, new DraftsBySentence(others, discourse.Text.Sentences.Count));

    /// <summary>The attacks and damages to be told, in the order given.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="attacks">All that the rules found, with their attributes.</param>
    /// <param name="others">The claims of other kinds.</param>
    public static List<ClaimDraft> Of(Discourse discourse, List<ClaimDraft> attacks, List<ClaimDraft> others)
    {
        var told = new ToldAttacks(discourse, others);
        return attacks.FindAll(told.IsNew);
    }

    private bool IsNew(ClaimDraft attack)
    {
        if (IsTaken(attack) || (attack.Kind == ClaimKind.Attack && IsCounted(attack)))
        {
            return false;
        }

        var thing = (attack.Kind, Thing(attack), attack.When);
        if (!_kept.TryGetValue(thing, out var alike))
        {
            _kept.Add(thing, [attack]);
            return true;
        }

        if (alike.Exists(kept => MeansMeet(kept, attack) && PlacesMeet(kept, attack) && StancesMeet(kept, attack)))
        {
            return false;
        }

        if (alike.Count < MostCompared)
        {
            alike.Add(attack);
        }

        return true;
    }

    private bool IsTaken(ClaimDraft attack)
    {
        foreach (var other in _others[attack.Sentence.Index])
        {
            if (other.Harm.First == attack.Harm.First)
            {
                return true;
            }
        }

        return false;
    }

    // What was hit tells two damages apart; attacks differ by place, day and means alone.
    private string Thing(ClaimDraft draft) =>
        draft.Kind == ClaimKind.Damage ? _discourse.Text.Words(draft.Group).ToUpperInvariant() : "";

    private bool IsCounted(ClaimDraft attack)
    {
        var last = Math.Min(attack.Sentence.Index + Reach, _discourse.Text.Sentences.Count - 1);
        for (var i = Math.Max(0, attack.Sentence.Index - Reach); i <= last; i++)
        {
            if (IsCountedIn(attack, i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCountedIn(ClaimDraft attack, int sentence)
    {
        var compared = 0;
        foreach (var other in _others[sentence])
        {
            if (other.Kind is ClaimKind.Killed or ClaimKind.Injured or ClaimKind.Casualties or ClaimKind.Missing or ClaimKind.Detained)
            {
                if (AreOneEvent(other, attack))
                {
                    return true;
                }

                if (++compared == MostCompared)
                {
                    return false;
                }
            }
        }

        return false;
    }

    private static bool AreOneEvent(ClaimDraft counted, ClaimDraft attack) =>
        MeansMeet(counted, attack) && PlacesMeet(counted, attack) && (StancesMeet(counted, attack) || counted.Sentence.Index == attack.Sentence.Index)
        && counted.When.Meets(attack.When);

    private static bool MeansMeet(ClaimDraft one, ClaimDraft other) =>
        one.Means is null || other.Means is null || one.Means == other.Means || one.Means == Means.Mixed || other.Means == Means.Mixed;

    private static bool StancesMeet(ClaimDraft one, ClaimDraft other) => (one.Stance == Stance.Denied) == (other.Stance == Stance.Denied);

    private static bool PlacesMeet(ClaimDraft one, ClaimDraft other) =>
        one.Row is null || other.Row is null || string.Equals(one.PlaceText, other.PlaceText, StringComparison.OrdinalIgnoreCase)
        || one.Row.MayLieIn(other.Row) || other.Row.MayLieIn(one.Row);
}
