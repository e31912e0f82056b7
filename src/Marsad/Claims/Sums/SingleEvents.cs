using Marsad.Text;

namespace Marsad.Claims.Sums;

/// <summary>Tells whether a sentence speaks of one attack, however coarse its date: "in 2013 a gas attack killed 1,400".</summary>
internal sealed class SingleEvents(Lexicon lexicon)
{
    // "A large car bomb", "a Saudi-led coalition air strike": so many words may stand behind the article.
    private const int MostBetween = 4;

    private readonly int _attack = lexicon.Label("attack");
    private readonly int _long = lexicon.Label("attack.long");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _site = lexicon.Label("site");
    private readonly int _single = lexicon.Label("n.one");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _det = lexicon.Label("det.single");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _verb = lexicon.Label("verb");

    /// <summary>Whether the draft's sentence tells of an attack in the singular, and of none in the plural before the harm.</summary>
    public bool Tells(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var tells = false;
        for (var at = 0; at < units.Count; at++)
        {
            if (units[at].First < draft.Harm.First && (units[at].Has(_long) || (units[at].Has(_attack) && units[at].Has(_many))))
            {
                return false;
            }

            tells |= units[at].Has(_det) && IsOfAttack(units, at);
        }

        return tells;
    }

    private bool IsOfAttack(List<Unit> units, int article)
    {
        for (var at = article + 1; at < units.Count && at <= article + MostBetween && !units[at].Has(_prep); at++)
        {
            if (units[at].Has(_single) && (units[at].Has(_attack) || units[at].Has(_weapon)))
            {
                return true;
            }

            // "Stormed a hospital", "hit the central market".
            if (units[at].Has(_single) && units[at].Has(_site))
            {
                return article > 0 && units[article - 1].Has(_attackVerb);
            }

            if (units[at].Has(_verb) && !units[at].Has(_single))
            {
                return false;
            }
        }

        return false;
    }
}
