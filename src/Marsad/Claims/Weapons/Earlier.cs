using Marsad.Text;

namespace Marsad.Claims.Weapons;

/// <summary>Tells an attack that only dates what is told: "days after a raid, ten died".</summary>
internal sealed class Earlier(Lexicon lexicon)
{
    private const int Reach = 8;

    private readonly int _after = lexicon.Label("conj.after");
    private readonly int _time = lexicon.Label("time-unit");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _semicolon = lexicon.Label("semicolon");

    /// <summary>Whether "after" stands between the two tokens: what is told before it came later.</summary>
    public bool Parts(Discourse discourse, List<Unit> units, int from, int to) => units.Exists(u => u.First > from && u.Last <= to && IsAfter(discourse, u));

    /// <summary>Whether the unit stands behind "days after".</summary>
    public bool IsBefore(Discourse discourse, List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (IsAfter(discourse, units[i]))
            {
                return units[i].Last - 1 > units[0].First && lexicon.Means(discourse.Text.Tokens[units[i].Last - 2], _time);
            }

            if (units[i].Has(_comma) || units[i].Has(_semicolon))
            {
                return false;
            }
        }

        return false;
    }

    // Of a unit of several words, "two days after", the last.
    private bool IsAfter(Discourse discourse, in Unit unit) => lexicon.Means(discourse.Text.Tokens[unit.Last - 1], _after);
}
