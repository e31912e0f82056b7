using Marsad.Text;

namespace Marsad.Claims;

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
        var (accident, attack) = (int.MaxValue, int.MaxValue);
        for (var i = 0; i < units.Count; i++)
        {
            accident = IsAccident(units, i) ? Math.Min(accident, Math.Abs(i - at)) : accident;
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

        for (var i = 0; i < sentence.Units.Count; i++)
        {
            if (IsAccident(sentence.Units, i))
            {
                return true;
            }
        }

        return false;
    }

    // Not "the crash site", and not what an attack did: "a missile sank the ferry".
    private bool IsAccident(List<Unit> units, int at) =>
        units[at].Has(_accident) && !(at + 1 < units.Count && units[at + 1].Has(_site) && units[at].Has(_noun)) && !(at > 0 && IsAttack(units[at - 1]));

    private bool IsAttack(Unit unit) =>
        (unit.Has(_attack) || unit.Has(_attackVerb)) && unit.Labels.Meets(_means) && !unit.Has(_weapon) && !unit.Has(_weak);
}
