using Marsad.Claims.Placing;
using Marsad.Claims.Scenes;
using Marsad.Text;

namespace Marsad.Claims.Weapons;

/// <summary>Gives each claim its means: the word of weapon or attack that stands with its harm, else the event's.</summary>
internal sealed class MeansReader(Lexicon lexicon)
{
    // How much further off a word counts that belongs less surely to this harm than its distance in tokens says.
    private const int OtherClause = 100;
    private const int OtherHarm = 90;
    private const int OtherClaim = 60;
    private const int WeakWord = 40;

    // A sum over weeks was done by fighting where that is said of it, not where an operation only dates it.
    private const int Adjoining = 3;

    private readonly WeaponReader _weapons = new(lexicon);
    private readonly AccidentReader _accidents = new(lexicon);
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _one = lexicon.Label("det.one");
    private readonly int _count = lexicon.Label("count");
    private readonly int _claimed = lexicon.Label("claim.responsibility");
    private readonly int _another = lexicon.Label("event.other");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _party = lexicon.Label("party");
    private readonly int _partyAdjective = lexicon.Label("party.adj");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _conflict = lexicon.Label("attack.long");

    /// <summary>Sets the means of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var told = discourse.Weapons ??= _weapons.Read(discourse);
        var bySentence = new DraftsBySentence(drafts, discourse.Text.Sentences.Count);
        foreach (var draft in drafts)
        {
            var here = draft.Sentence.Index;
            var accident = _accidents.IsOf(draft.Sentence, draft.Harm);
            draft.Means = _weapons.Of(draft.Harm, draft.Sentence, told.Arms) is { } own ? own.Means
                : accident ? null : Nearest(discourse.Scenes[here], draft, told.OfSentence[here], bySentence[here]);
            draft.MeansIsOwn = draft.Means is not null;
            draft.OpensEvent = OpensEvent(draft.Sentence);

            // "The army also killed three": who acts anew did not do so with the weapons told before.
            var actsAnew = draft.Blamed is not null && draft.Group.First >= draft.Harm.Last && here > 0 && !draft.Sentence.Has(_claimed);
            draft.Means ??= draft.GoesOn?.Means;
            if (draft.Means is null && !actsAnew && draft.Scope == ClaimScope.Incident && !accident && !SameEvent.SumsUp(discourse, draft) && draft.Kind is not ClaimKind.Trapped)
            {
                draft.Means = SameEvent.Search(discourse, draft, this, static (reader, discourse, draft, i) => reader.ToldIn(discourse, draft, i))?.Means;
            }

            if (draft.Kind == ClaimKind.Trapped && (draft.Harm.Has(_verb) || draft.Harm.Has(_verbGroup)))
            {
                draft.Means ??= SameEvent.Search(discourse, draft, this, static (_, discourse, _, i) => discourse.Weapons!.IsBesieged(i) ? Told.Siege : null, anyDay: true)?.Means;
            }

            draft.Means = Of(draft.Kind, draft.Means);
        }
    }

    private Told? ToldIn(Discourse discourse, ClaimDraft draft, int sentence) =>
        _accidents.IsAlone(discourse.Text.Sentences[sentence]) ? Told.Accident
        : discourse.Weapons!.First[sentence] is { } weapon && !(weapon.IsWeak && sentence > draft.Sentence.Index) ? new Told(weapon.Means)
        : null;

    // People are taken, flee and go missing under many weapons, and are cut off by one.
    private static Means? Of(ClaimKind kind, Means? means) => kind switch
    {
        ClaimKind.Detained or ClaimKind.Missing or ClaimKind.Displaced or ClaimKind.Returned => null,
        ClaimKind.Trapped => means == Means.Siege ? means : null,
        _ => means,
    };

    private static Means? Nearest(Scene scene, ClaimDraft draft, Weapon[] weapons, ReadOnlySpan<ClaimDraft> drafts)
    {
        Weapon? nearest = null;
        var least = int.MaxValue;

        // "A week after fighters ambushed a patrol, killing ten": what dates the rest is told of for itself.
        var since = draft.Harm.First < draft.Group.First ? EarlierBefore(weapons, draft.At)?.First : null;
        var isSum = draft.Scope != ClaimScope.Incident;
        foreach (var weapon in weapons)
        {
            var isOfOther = since is { } from ? weapon.First < from : weapon.IsEarlier;
            if (isOfOther || (isSum && weapon.IsWeak && Between(draft, weapon) > Adjoining) || (weapon.Means == Means.Siege && !weapon.IsHunger && draft.Kind != ClaimKind.Trapped))
            {
                continue;
            }

            var distance = Distance(scene, draft, weapon, drafts);
            if (distance < least)
            {
                (nearest, least) = (weapon, distance);
            }
        }

        // A whole war is not fought with one weapon.
        return nearest is null || draft.Scope == ClaimScope.Conflict ? null : nearest.MixedWith(weapons, earlierToo: true);
    }

    private static Weapon? EarlierBefore(Weapon[] weapons, int token)
    {
        Weapon? last = null;
        foreach (var weapon in weapons)
        {
            last = weapon.IsEarlier && weapon.First < token ? weapon : last;
        }

        return last;
    }

    private static int Distance(Scene scene, ClaimDraft draft, Weapon weapon, ReadOnlySpan<ClaimDraft> others)
    {
        var distance = Between(draft, weapon);
        distance += weapon.IsWeak || (weapon.IsBlast && weapon.First < draft.Harm.First) ? WeakWord : 0;
        distance += scene.SameClause(weapon.First, draft.Harm.First) ? 0 : OtherClause;
        var (isHarm, isOthers) = (false, false);
        foreach (var other in others)
        {
            if (other.Harm.First != draft.Harm.First)
            {
                isHarm |= other.Harm.First == weapon.First;
                isOthers |= IsOf(other, draft, weapon);
            }
        }

        return distance + (isHarm ? OtherHarm : 0) + (isOthers ? OtherClaim : 0);
    }

    private static int Between(ClaimDraft draft, Weapon weapon) =>
        weapon.First >= draft.Harm.Last ? weapon.First - draft.Harm.Last : Math.Max(0, draft.At - weapon.Last);

    // "Ten died in an air strike and two were shot": what stands behind one harm and before the next people is the first one's.
    private static bool IsOf(ClaimDraft other, ClaimDraft draft, Weapon weapon)
    {
        var passive = other.Group.First < other.Harm.First;
        return draft.At > other.At
            ? passive && weapon.First >= other.Harm.First && weapon.Last <= draft.At && draft.Group.First < draft.Harm.First
            : weapon.First >= other.At;
    }

    // "An operation", "another attack": not the one told before.
    private bool OpensEvent(Sentence sentence)
    {
        if (!sentence.Has(_attack))
        {
            return false;
        }

        var units = sentence.Units;
        for (var i = 1; i < units.Count; i++)
        {
            if (units[i].Has(_attack) && !units[i].Has(_conflict))
            {
                var at = i - 1;
                while (at > 0 && at > i - 3 && (units[at].Has(_adj) || units[at].Has(_party) || units[at].Has(_partyAdjective)))
                {
                    at--;
                }

                if (units[at].Has(_one) || units[at].Has(_count) || units[i - 1].Has(_another))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // What a sentence tells: a means, or an accident that has none.
    private sealed record Told(Means? Means)
    {
        public static readonly Told Accident = new((Means?)null);

        public static readonly Told Siege = new(Claims.Means.Siege);
    }
}
