using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Gives each claim its means: the word of weapon or attack that stands with its harm, else the event's.</summary>
internal sealed class MeansReader(Lexicon lexicon)
{
    // How much further off a word counts that belongs less surely to this harm than its distance in tokens says.
    private const int OtherClause = 100;
    private const int OtherHarm = 90;
    private const int OtherClaim = 60;
    private const int WeakWord = 40;

    // Two words this close tell of one attack or of a row of them.
    private const int OneRow = 5;

    private readonly WeaponReader _weapons = new(lexicon);
    private readonly AccidentReader _accidents = new(lexicon);
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _one = lexicon.Label("det.one");
    private readonly int _count = lexicon.Label("count");
    private readonly int _claimed = lexicon.Label("claim.responsibility");
    private readonly int _another = lexicon.Label("event.other");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _conflict = lexicon.Label("attack.long");

    /// <summary>Sets the means of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var arms = _weapons.ArmsOf(discourse.Text);
        var told = discourse.Weapons ??= discourse.Text.Sentences.ConvertAll(s => _weapons.Read(discourse, s, arms));
        var first = told.ConvertAll(First);
        discourse.MeansTold = first.ConvertAll(w => w?.Means);
        var bySentence = drafts.ToLookup(d => d.Sentence.Index);
        foreach (var draft in drafts)
        {
            var here = draft.Sentence.Index;
            var accident = _accidents.IsOf(draft.Sentence, draft.Harm);
            draft.Means = _weapons.Of(draft.Harm, draft.Sentence, arms) is { } own ? own.Means
                : accident ? null : Nearest(discourse.Scenes[here], draft, told[here], bySentence[here]);
            draft.MeansIsOwn = draft.Means is not null;
            draft.OpensEvent = OpensEvent(draft.Sentence);

            // "The army also killed three": who acts anew did not do so with the weapons told before.
            var actsAnew = draft.Blamed is not null && draft.Group.First >= draft.Harm.Last && here > 0 && !draft.Sentence.Has(_claimed);
            draft.Means ??= draft.GoesOn?.Means;
            if (draft.Means is null && !actsAnew && draft.Scope == ClaimScope.Incident && !accident && !SameEvent.SumsUp(discourse, draft) && draft.Kind is not ClaimKind.Trapped)
            {
                draft.Means = SameEvent.Search(discourse, draft, i => _accidents.IsAlone(discourse.Text.Sentences[i]) ? new Told(null) : first[i] is { } w && !(w.IsWeak && i > here) ? new Told(w.Means) : null)?.Means;
            }

            draft.Means = Of(draft.Kind, draft.Means);
        }
    }

    // People are taken, flee and go missing under many weapons, and are cut off by one.
    private static Means? Of(ClaimKind kind, Means? means) => kind switch
    {
        ClaimKind.Detained or ClaimKind.Missing or ClaimKind.Displaced or ClaimKind.Returned => null,
        ClaimKind.Trapped => means == Means.Siege ? means : null,
        _ => means,
    };

    // What a sentence passes on to the next: its first strong word, gas before all else, a row of two as mixed. No siege kills in the next.
    private static Weapon? First(List<Weapon> weapons)
    {
        var told = weapons.FindAll(w => w.Means != Means.Siege && !w.IsEarlier);
        var first = told.Find(w => w.Means == Means.Chemical) ?? told.Find(w => !w.IsWeak) ?? (told.Count > 0 ? told[0] : null);
        return first is null ? null : first with { Means = Mix(told, first) };
    }

    private static Means? Nearest(Scene scene, ClaimDraft draft, List<Weapon> weapons, IEnumerable<ClaimDraft> drafts)
    {
        var others = drafts.Where(d => d.Harm.First != draft.Harm.First).ToList();
        Weapon? nearest = null;
        var least = int.MaxValue;
        var since = weapons.FindLast(w => w.IsEarlier && w.First < draft.At)?.First ?? 0;
        foreach (var weapon in weapons.Where(w => (w.IsEarlier ? w.First < draft.At : w.First >= since) && (w.Means != Means.Siege || w.IsHunger || draft.Kind == ClaimKind.Trapped)))
        {
            var distance = Distance(scene, draft, weapon, others);
            if (distance < least)
            {
                (nearest, least) = (weapon, distance);
            }
        }

        // A whole war is not fought with one weapon.
        return nearest is null || draft.Scope == ClaimScope.Conflict ? null : Mix(weapons, nearest);
    }

    private static int Distance(Scene scene, ClaimDraft draft, Weapon weapon, List<ClaimDraft> others)
    {
        var distance = weapon.First >= draft.Harm.Last ? weapon.First - draft.Harm.Last : Math.Max(0, draft.At - weapon.Last);
        distance += weapon.IsWeak ? WeakWord : 0;
        distance += scene.SameClause(weapon.First, draft.Harm.First) ? 0 : OtherClause;
        distance += others.Exists(o => o.Harm.First == weapon.First) ? OtherHarm : 0;
        return distance + (others.Exists(o => IsOf(o, draft, weapon)) ? OtherClaim : 0);
    }

    // "Ten died in an air strike and two were shot": what stands behind one harm and before the next people is the first one's.
    private static bool IsOf(ClaimDraft other, ClaimDraft draft, Weapon weapon)
    {
        var passive = other.Group.First < other.Harm.First;
        return draft.At > other.At
            ? passive && weapon.First >= other.Harm.First && weapon.Last <= draft.At && draft.Group.First < draft.Harm.First
            : weapon.First >= other.At;
    }

    // "Air strikes and shelling": two means in a row are mixed; a weapon and the attack it was used in are not.
    private static Means Mix(List<Weapon> weapons, Weapon nearest) =>
        nearest.Means == Means.Explosive && weapons.Exists(w => w.Means == Means.Airstrike && w.First >= nearest.First && w.First - nearest.Last <= OneRow) ? Means.Airstrike
        : weapons.Exists(w => w.Means != nearest.Means && !w.IsWeak && Math.Abs(w.First - nearest.First) <= OneRow && AreTwo(w.Means, nearest.Means)) ? Means.Mixed : nearest.Means;

    private static bool AreTwo(Means one, Means other) => (one, other) is (Means.Airstrike, Means.Shelling) or (Means.Shelling, Means.Airstrike) or (Means.Ground, Means.Airstrike)
        or (Means.Airstrike, Means.Ground) or (Means.Explosive, Means.Shooting) or (Means.Shooting, Means.Explosive) or (Means.Ground, Means.Shelling) or (Means.Shelling, Means.Ground);

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
                while (at > 0 && at > i - 3 && units[at].Has(_adj))
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
    private sealed record Told(Means? Means);
}
