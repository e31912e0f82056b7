using Marsad.Text;

namespace Marsad.Claims.Weapons;

/// <summary>A word of weapon or attack in its sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">One past its last.</param>
/// <param name="Means">How harm is done with it.</param>
/// <param name="IsWeak">Whether any other word in the event tells it better ("an assault").</param>
/// <param name="IsHunger">Whether it is what a siege kills with.</param>
/// <param name="IsEarlier">Whether it only dates what its sentence tells ("days after an ambush").</param>
/// <param name="IsBlast">Whether it only tells that something went up.</param>
internal sealed record Weapon(int First, int Last, Means Means, bool IsWeak, bool IsHunger, bool IsEarlier, bool IsBlast = false)
{
    // Two words this close tell of one attack or of a row of them.
    private const int OneRow = 5;

    /// <summary>"Air strikes and shelling": two means in a row are mixed; a weapon and the attack it was used in are not.</summary>
    /// <param name="others">The words of its sentence.</param>
    /// <param name="earlierToo">Whether those of them count that only date what is told.</param>
    public Means MixedWith(Weapon[] others, bool earlierToo)
    {
        var (flown, mixed) = (false, false);
        foreach (var other in others)
        {
            if (other.IsEarlier && !earlierToo)
            {
                continue;
            }

            flown |= Means == Means.Explosive && other.Means == Means.Airstrike && other.First >= First && other.First - Last <= OneRow;
            mixed |= other.Means != Means && !other.IsWeak && Math.Abs(other.First - First) <= OneRow && AreTwo(other.Means, Means);
        }

        return flown ? Means.Airstrike : mixed ? Means.Mixed : Means;
    }

    private static bool AreTwo(Means one, Means other) => (one, other) is (Means.Airstrike, Means.Shelling) or (Means.Shelling, Means.Airstrike) or (Means.Ground, Means.Airstrike)
        or (Means.Airstrike, Means.Ground) or (Means.Explosive, Means.Shooting) or (Means.Shooting, Means.Explosive) or (Means.Ground, Means.Shelling) or (Means.Shelling, Means.Ground);
}

/// <summary>What a report's weapons are, where one word may be of two kinds.</summary>
/// <param name="HasAircraft">Whether aircraft or strikes from the air stand in it.</param>
/// <param name="HasGuns">Whether artillery, mortars, rockets do.</param>
/// <param name="HasLaidBombs">Whether car bombs, mines, bombers do.</param>
internal readonly record struct Arms(bool HasAircraft, bool HasGuns, bool HasLaidBombs);

/// <summary>What the sentences of a report tell of how harm was done.</summary>
/// <param name="Arms">What arms the report speaks of.</param>
/// <param name="OfSentence">The words of weapon and attack of each sentence, by its index.</param>
internal sealed record WeaponsTold(Arms Arms, Weapon[][] OfSentence)
{
    /// <summary>What each sentence passes on to others, by its index; null where it tells nothing.</summary>
    public Weapon?[] First { get; } = Array.ConvertAll(OfSentence, PassedOn);

    /// <summary>Whether the sentence tells of a siege.</summary>
    public bool IsBesieged(int sentence) => Array.Exists(OfSentence[sentence], w => w.Means == Means.Siege && !w.IsHunger);

    private static int Rank(Weapon weapon) => weapon.IsWeak ? 0 : weapon.IsBlast ? 1 : 2;

    // Its first strong word, gas before all else, a row of two as mixed. No siege kills in the next sentence.
    private static Weapon? PassedOn(Weapon[] weapons)
    {
        Weapon? first = null;
        foreach (var weapon in weapons)
        {
            first = weapon.Means == Means.Siege || weapon.IsEarlier ? first
                : weapon.Means == Means.Chemical && first?.Means != Means.Chemical ? weapon
                : first is null || (Rank(weapon) > Rank(first) && first.Means != Means.Chemical) ? weapon
                : first;
        }

        return first is null ? null : first with { Means = first.MixedWith(weapons, earlierToo: false) };
    }
}

/// <summary>Finds the words that tell how harm was done.</summary>
internal sealed class WeaponReader(Lexicon lexicon)
{
    private const int BackToVerb = 6;

    private readonly (int Label, Means Means)[] _means =
    [
        (lexicon.Label("means.mixed"), Means.Mixed), (lexicon.Label("means.chemical"), Means.Chemical), (lexicon.Label("means.airstrike"), Means.Airstrike),
        (lexicon.Label("means.execution"), Means.Execution), (lexicon.Label("means.shelling"), Means.Shelling), (lexicon.Label("means.explosive"), Means.Explosive),
        (lexicon.Label("means.shooting"), Means.Shooting), (lexicon.Label("means.ground"), Means.Ground), (lexicon.Label("means.siege"), Means.Siege), (lexicon.Label("means.hunger"), Means.Siege),
    ];

    private readonly int _air = lexicon.Label("means.airstrike");
    private readonly int _guns = lexicon.Label("means.shelling");
    private readonly int _laid = lexicon.Label("means.explosive");
    private readonly int _hunger = lexicon.Label("means.hunger");
    private readonly int _weak = lexicon.Label("means.weak");
    private readonly int _missile = lexicon.Label("means.or-shelling");
    private readonly int _bombardment = lexicon.Label("means.bombardment");
    private readonly int _bombing = lexicon.Label("means.or-explosive");
    private readonly int _raid = lexicon.Label("means.raid");
    private readonly int _foot = lexicon.Label("raid.foot");
    private readonly int _blast = lexicon.Label("means.blast");
    private readonly int _bomb = lexicon.Label("means.bomb");
    private readonly int _dropped = lexicon.Label("drop.verb");
    private readonly int _state = lexicon.Label("party.state");
    private readonly int _demonym = lexicon.Label("demonym");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly Earlier _earlier = new(lexicon);
    private readonly AccidentReader _accidents = new(lexicon);
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _lost = lexicon.Label("weapon.lost");
    private readonly int _site = lexicon.Label("weapon.site");
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _group = lexicon.Label("group");
    private readonly int _downed = lexicon.Label("no-attack");

    private readonly LabelSet _any = lexicon.LabelsUnder("means.");

    /// <summary>What all sentences tell.</summary>
    public WeaponsTold Read(Discourse discourse)
    {
        var arms = ArmsOf(discourse.Text);
        var told = discourse.Text.Sentences;
        var weapons = new Weapon[told.Count][];
        for (var i = 0; i < weapons.Length; i++)
        {
            weapons[i] = told[i].HasAny(_any) ? Read(discourse, told[i], arms) : [];
        }

        return new WeaponsTold(arms, weapons);
    }

    /// <summary>What arms the report speaks of.</summary>
    private Arms ArmsOf(MarkedText text)
    {
        var arms = default(Arms);
        foreach (var sentence in text.Sentences)
        {
            arms = new(
                arms.HasAircraft || sentence.Has(_air),
                arms.HasGuns || sentence.Has(_guns),
                arms.HasLaidBombs || (sentence.Has(_laid) && sentence.Units.Exists(u => u.Has(_laid) && !u.Has(_bomb))));
        }

        return arms;
    }

    // All words of a sentence that tell it, in text order.
    private Weapon[] Read(Discourse discourse, Sentence sentence, Arms arms)
    {
        var found = new List<Weapon>();
        var accident = _accidents.IsAlone(sentence);
        for (var i = 0; i < sentence.Units.Count; i++)
        {
            var unit = sentence.Units[i];
            if (At(sentence, i, arms) is { } means && !(accident && unit.Has(_weapon)) && !IsUnused(sentence.Units, i))
            {
                found.Add(new Weapon(unit.First, unit.Last, means, unit.Has(_weak), unit.Has(_hunger), _earlier.IsBefore(discourse, sentence.Units, i), unit.Has(_blast)));
            }
        }

        return found.Count == 0 ? [] : [.. found];
    }

    /// <summary>How the word of harm itself says it was done ("beheaded"), or null.</summary>
    public Weapon? Of(Unit harm, Sentence sentence, Arms arms)
    {
        var at = sentence.Units.IndexAt(harm.First);
        return at >= 0 && sentence.Units[at].Last == harm.Last && At(sentence, at, arms) is { } means ? new Weapon(harm.First, harm.Last, means, false, true, false) : null;
    }

    private Means? At(Sentence sentence, int at, Arms arms)
    {
        var units = sentence.Units;
        var unit = units[at];
        foreach (var (label, means) in _means)
        {
            if (unit.Has(label))
            {
                // "A helicopter fired on": from the air.
                return means == Means.Shooting && at > 0 && units[at - 1].Has(_air) && units[at - 1].Has(_weapon) ? Means.Airstrike : means;
            }
        }

        return unit.Has(_missile) ? FromAir(sentence) ? Means.Airstrike : Means.Shelling
            : unit.Has(_bombardment) ? !arms.HasAircraft ? Means.Shelling : arms.HasGuns ? Means.Mixed : Means.Airstrike
            : unit.Has(_raid) ? Raid(sentence, at, arms)
            : unit.Has(_bombing) || unit.Has(_bomb) ? Bombing(sentence, at, arms)
            : null;
    }

    // Who comes on foot or on motorbikes raids on the ground; a raid is flown where aircraft are spoken of, or by a state.
    private Means Raid(Sentence sentence, int at, Arms arms)
    {
        var units = sentence.Units;
        var onFoot = !FromAir(sentence) && sentence.Has(_foot) && units.Exists(u => u.Has(_foot) && !u.Has(_group));
        return !onFoot && (arms.HasAircraft || (at > 0 && (units[at - 1].Has(_state) || units[at - 1].Has(_demonym)))) ? Means.Airstrike : Means.Ground;
    }

    // Bombs fall from aircraft where somebody who has them drops them; else they were laid.
    private Means Bombing(Sentence sentence, int at, Arms arms)
    {
        var units = sentence.Units;
        var flown = FromAir(sentence) || sentence.Has(_dropped) || (at > 0 && (units[at - 1].Has(_state) || units[at - 1].Has(_demonym)));
        return flown || (units[at].Has(_bombing) && arms.HasAircraft && !arms.HasLaidBombs) ? Means.Airstrike : Means.Explosive;
    }

    private bool FromAir(Sentence sentence) => sentence.Has(_air) && sentence.Units.Exists(u => u.Has(_air) && u.Has(_weapon));

    // "Destroying mortar shells", "a drone was shot down", "artillery positions": not what people were hurt with.
    private bool IsUnused(List<Unit> units, int at)
    {
        if (at + 1 < units.Count && units[at + 1].Has(_site) && (units[at].Has(_weapon) || units[at].Has(_attack)))
        {
            return true;
        }

        for (var i = at + 1; i < units.Count && i <= at + 3; i++)
        {
            if (units[i].Has(_downed))
            {
                return true;
            }
        }

        for (var i = at - 1; i >= 0 && i >= at - BackToVerb; i--)
        {
            // "Destroyed in an air strike": what stands behind another word than "of" is not what was destroyed.
            if (units[i].Has(_stop) || units[i].Has(_group) || (units[i].Has(_prep) && !units[i].Has(_of) && !units[i].Has(_lost)))
            {
                return false;
            }

            if (units[i].Has(_lost) || units[i].Has(_downed))
            {
                return true;
            }
        }

        return false;
    }
}
