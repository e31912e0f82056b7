using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>Tells which units are sides of a war, and which of them do anything themselves.</summary>
internal sealed class Sides(Lexicon lexicon)
{
    // How many units after its subject a verb follows that makes a clause of it.
    private const int CloseToVerb = 4;

    private readonly int _party = lexicon.Label("party");
    private readonly int _head = lexicon.Label("party.head");
    private readonly int _combatant = lexicon.Label("who.combatant");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _det = lexicon.Label("det");
    private readonly int _conj = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _told = lexicon.Label("ctl.side");
    private readonly int _people = lexicon.Label("demonym.people");
    private readonly int _one = lexicon.Label("det.one");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _land = lexicon.Label("ctl.thing");
    private readonly int _control = lexicon.Label("ctl");
    private readonly int _clause = lexicon.Label("conj.clause");

    /// <summary>Whether the unit is a party or people who fight.</summary>
    public bool IsSide(in Unit unit) => unit.Has(_party) || unit.Has(_combatant) || unit.Has(_head) || unit.Has(_told) || (unit.Has(_people) && unit.Has(_many));

    /// <summary>Whether it is governed, as in "fighters of the alliance", "backed by Sarland": a party behind a preposition does nothing itself.</summary>
    public bool IsGoverned(List<Unit> units, int at, int verb = int.MaxValue)
    {
        var i = at - 1;
        while (i >= 0 && (IsModifier(units[i]) || (units[i].Has(_conj) && i > 0 && (units[i - 1].Has(_adj) || IsSide(units[i - 1])))))
        {
            i--;
        }

        // "Swept into the enclave": a verb that takes its preposition along governs too.
        // "After the army retook": before a clause the word is no preposition.
        return i >= 0 && !(units[i].Has(_clause) && verb - at <= CloseToVerb) && (units[i].Has(_prep) || units[i].Has(_control));
    }

    /// <summary>Whether it only owns, as in "the army's", "the rebel enclave": the noun behind is what the sentence speaks of.</summary>
    public bool IsOwner(List<Unit> units, int at) =>
        at + 1 < units.Count && (units[at + 1].Has(_possessive) || ((units[at + 1].Has(_kind) || units[at + 1].Has(_site) || units[at + 1].Has(_land)) && !units[at + 1].Has(_verb)));

    private bool IsModifier(in Unit unit) =>
        unit.Has(_adj) || unit.Has(_det) || unit.Has(_party) || (unit.Has(_unknown) && unit.Has(_lower));

    /// <summary>Whether it only explains, as in "the Sisters, an alliance of fighters, captured": the name before says who.</summary>
    public bool IsApposition(List<Unit> units, int at) =>
        at > 1 && units[at].Has(_head) && !units[at].Has(_party) && units[at - 1].Has(_one) && (IsSide(units[at - 2]) || units[at - 2].Has(_comma));
}
