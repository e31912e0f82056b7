using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Tells whether a sentence counts things, so that a figure set against theirs is none of people.</summary>
internal sealed class CountedThings(Lexicon lexicon)
{
    private readonly int _group = lexicon.Label("group");
    private readonly int _bare = lexicon.Label("group.bare");
    private readonly int _count = lexicon.Label("count");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _many = lexicon.Label("n.many");

    /// <summary>Whether they stand before a token: "110 explosions, compared with 230", "attacks more than doubled".</summary>
    public bool StandBefore(Sentence sentence, int token)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            var counted = unit.Has(_group) ? unit.Has(_bare) : unit.Has(_count);
            if (unit.Last <= token && (counted || (unit.Has(_attack) && unit.Has(_many))))
            {
                return true;
            }
        }

        return false;
    }
}
