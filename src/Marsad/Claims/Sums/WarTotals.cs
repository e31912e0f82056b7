using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims.Sums;

/// <summary>Tells whether a sentence counts over a whole war: "killed in the two-year war", "the invasion has killed thousands".</summary>
internal sealed class WarTotals(Lexicon lexicon)
{
    // The words that may stand between "in" and the war it was in.
    private const int Between = 5;

    private const string DuringWar = "date-during-war";

    private readonly int _war = lexicon.Label("war");
    private readonly int _whole = lexicon.Label("war.whole");
    private readonly int _have = lexicon.Label("have");
    private readonly int _adverb = lexicon.Label("adv");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _in = lexicon.Label("prep.whole");

    /// <summary>Whether the draft's number is one of the war's.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="own">The time of its own clause; null where none is told.</param>
    /// <param name="isPerfect">Whether the sentence tells what has happened up to now.</param>
    public bool Holds(ClaimDraft draft, DateMention? own, bool isPerfect)
    {
        var units = draft.Sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            var ofAge = own?.Rule == DuringWar && units[i].Has(_war);
            var ofNone = own is null && isPerfect && units[i].Has(_whole) && (IsIn(units, i, draft) || Does(units, i, draft));
            if (ofAge || ofNone)
            {
                return true;
            }
        }

        return false;
    }

    // "Have been killed in Luria's war".
    private bool IsIn(List<Unit> units, int war, ClaimDraft draft)
    {
        for (var i = war - 1; i >= 0 && i >= war - Between && units[i].First >= draft.Harm.Last && !units[i].Has(_comma); i--)
        {
            if (units[i].Has(_in))
            {
                return true;
            }
        }

        return false;
    }

    // "The war has killed".
    private bool Does(List<Unit> units, int war, ClaimDraft draft)
    {
        var at = war + 1;
        while (at < units.Count && units[at].Last <= draft.Harm.First && (units[at].Has(_have) || units[at].Has(_adverb)))
        {
            at++;
        }

        return at < units.Count && units[at].First == draft.Harm.First;
    }
}
