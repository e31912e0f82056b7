using Marsad.Text;

namespace Marsad.Claims.Weapons;

/// <summary>Tells what nobody's weapon did: crashes and wrecks, floods, disease.</summary>
internal sealed class AccidentReader(Lexicon lexicon)
{
    private readonly int _accident = lexicon.Label("accident");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _weak = lexicon.Label("means.weak");
    private readonly int _site = lexicon.Label("site");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _cause = lexicon.Label("accident.cause");
    private readonly int _done = lexicon.Label("accident.done");
    private readonly int _bomber = lexicon.Label("no-culprit");
    private readonly int _fired = lexicon.Label("weapon.fired");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _relative = lexicon.Label("clause.relative");
    private readonly LabelSet _between = lexicon.Labels("det", "adj", "adv", "have", "count");
    private readonly LabelSet _means = lexicon.LabelsUnder("means.");

    /// <summary>Whether the sentence tells of an accident and of no attack.</summary>
    public bool IsAlone(Sentence sentence) => Tells(sentence) && !sentence.Units.Exists(IsAttack);

    /// <summary>Whether an accident is what the harm at a token was done by: it stands nearer than any attack.</summary>
    public bool IsOf(Sentence sentence, Unit harm)
    {
        if (!Tells(sentence))
        {
            return false;
        }

        var units = sentence.Units;
        var at = units.IndexFrom(harm.First);
        var (accident, attack, isDone) = (int.MaxValue, int.MaxValue, false);
        for (var i = 0; i < units.Count; i++)
        {
            isDone |= units[i].Has(_accident) && IsDone(units, i);
            accident = !isDone && IsAccident(units, i) ? Math.Min(accident, Math.Abs(i - at)) : accident;
            attack = IsAttack(units[i]) ? Math.Min(attack, Math.Abs(i - at)) : attack;
        }

        return accident < int.MaxValue && accident <= attack;
    }

    private bool Tells(Sentence sentence)
    {
        if (!sentence.Has(_accident))
        {
            return false;
        }

        // What follows from an attack's accident is the attack's too: "a raid sank a boat; ten drowned".
        for (var i = 0; i < sentence.Units.Count && !(sentence.Units[i].Has(_accident) && IsDone(sentence.Units, i)); i++)
        {
            if (IsAccident(sentence.Units, i))
            {
                return true;
            }
        }

        return false;
    }

    // Not "the crash site".
    private bool IsAccident(List<Unit> units, int at) =>
        units[at].Has(_accident) && !(at + 1 < units.Count && units[at + 1].Has(_site) && units[at].Has(_noun));

    // What an attack did, not an aircraft that fell: "a missile sank the ferry", "a drone crashed into a market", "shells started wildfires".
    private bool IsDone(List<Unit> units, int at)
    {
        var isCaused = false;
        for (var i = at - 1; i >= 0; i--)
        {
            if (units[i].Has(_cause))
            {
                isCaused = true;
            }
            else if (IsWeapon(units[i]))
            {
                return isCaused || (units[at].Has(_done) && (units[i].Has(_fired) || !units[i].Has(_weapon)));
            }
            else if (!units[i].Has(_relative) && !units[i].Labels.Meets(_between) && !(isCaused && units[i].Has(_comma)))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsAttack(Unit unit) =>
        (unit.Has(_attack) || unit.Has(_attackVerb)) && unit.Labels.Meets(_means) && !unit.Has(_weapon) && !unit.Has(_weak);

    private bool IsWeapon(in Unit unit) =>
        unit.Labels.Meets(_means) && !unit.Has(_weak) && (unit.Has(_attack) || unit.Has(_weapon) || unit.Has(_bomber));
}
