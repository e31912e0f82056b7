using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Tells what stands around a name: who speaks, bodies that bear it, small words that begin none.</summary>
internal sealed class NameBounds(Lexicon lexicon)
{
    // Words of a body's name between the place and what tells that it is a body.
    private const int MostOfBody = 2;

    private readonly int _say = lexicon.Label("say");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _det = lexicon.Label("det");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _clause = lexicon.Label("conj.clause");
    private readonly int _capital = lexicon.Label("place.capital");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _local = lexicon.Label("source.local");
    private readonly int _title = lexicon.Label("title");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _notPlace = lexicon.Label("not-place");
    private readonly LabelSet _bodies = lexicon.Labels("party", "party.head", "people", "people.group", "source.org");

    /// <summary>Whether a body bears the name: "members of the Gran Ardan gang"; not "the Ardan health ministry", which is that place's.</summary>
    public bool IsOfBody(ReadOnlySpan<Unit> units, int at, int end)
    {
        if (at == 0 || !(units[at - 1].Has(_det) || IsInside(units, at, end)))
        {
            return false;
        }

        // "The Ardan Islamic Party": the body's word stands at the end of its capitals.
        for (var i = end; i < units.Length && i <= end + MostOfBody; i++)
        {
            if (units[i].Has(_site) || units[i].Has(_kind) || units[i].Has(_local))
            {
                return false;
            }

            if (units[i].Labels.Meets(_bodies))
            {
                return true;
            }

            if (!units[i].Has(_cap))
            {
                return false;
            }
        }

        return false;
    }

    // "The Free Ardan Rangers": between words with capitals, the first of which begins no sentence.
    private bool IsInside(ReadOnlySpan<Unit> units, int at, int end) =>
        at > 1 && end < units.Length && units[at - 1].Has(_cap) && units[at - 2].Has(_det) && units[end].Has(_cap);

    /// <summary>Whether the words before lead to a name, whatever it looks like: "the village of", "the quarter of".</summary>
    public bool IsLed(ReadOnlySpan<Unit> units, int at) => at > 1 && units[at - 1].Has(_of) && units[at - 2].Has(_kind) && !units[at - 2].Has(_capital);

    /// <summary>Whether a title stands before a name: "Sheikh Orva".</summary>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where the title may stand.</param>
    /// <param name="any">Whether a rank serves too, "General Orva", which mostly stands before a person's name.</param>
    public bool IsTitled(ReadOnlySpan<Unit> units, int at, bool any = false) =>
        units[at].Has(_title) && (any || units[at].Has(_notPlace)) && units[at].Has(_cap) && at + 1 < units.Length && units[at + 1].Has(_cap);

    /// <summary>Whether the word begins a name only before a hyphen: "at Ardan", "an Ardan".</summary>
    public bool IsSmallWord(in Unit unit) => unit.Has(_prep) || unit.Has(_det) || unit.Has(_clause) || unit.Has(_and);

    /// <summary>Whether what ends there is said to speak, so that it is a person or a body.</summary>
    public bool Speaks(ReadOnlySpan<Unit> units, int end) => end < units.Length && units[end].Has(_say) && !units[end].Has(_possessive);
}
