using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells the days on which something was said from those on which it happened.</summary>
internal sealed class StatementDays(Lexicon lexicon)
{
    // "Said in a statement in the capital on Thursday", "On Thursday a spokesman of the ministry said".
    private const int MostBefore = 7;
    private const int MostBehind = 9;

    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _date = lexicon.Label("date");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _aux = lexicon.Label("aux");
    private readonly int _have = lexicon.Label("have");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _group = lexicon.Label("group");
    private readonly int _prep = lexicon.Label("prep.place");
    private readonly int _front = lexicon.Label("say.front");
    private readonly int _quote = lexicon.Label("quote");
    private readonly int _that = lexicon.Word("that");
    private readonly int[] _denials = [lexicon.Word("denied"), lexicon.Word("denies"), lexicon.Word("dismissed"), lexicon.Word("rejected"), lexicon.Word("confirmed"), lexicon.Word("acknowledged")];

    /// <summary>Whether the time at this place of its sentence dates what somebody said.</summary>
    public bool Dates(List<Unit> units, int at) => IsBehindSaying(units, at) || IsBeforeSaying(units, at);

    private bool IsBehindSaying(List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - MostBefore; i--)
        {
            if (Says(units[i]))
            {
                return i == at - 1 ? !IsOfNext(units, at) : !StartsClause(units, at);
            }

            if (Tells(units[i]) || units[i].Word == _that || (units[i].Has(_verb) && !units[i].Has(_say) && !units[i].Has(_prep)) || units[i].Has(_quote) || units[i].Has(_date))
            {
                return false;
            }
        }

        return false;
    }

    // "Said Monday's raid": the day belongs to what was said.
    private bool IsOfNext(List<Unit> units, int at) => at + 1 < units.Count && (units[at + 1].Has(_attack) || (at + 2 < units.Count && units[at + 2].Has(_attack) && !units[at + 1].Has(_prep)));

    // "said the town on Monday was hit": what stands before the day has a verb behind it.
    private bool StartsClause(List<Unit> units, int at) =>
        at + 1 < units.Count && (units[at + 1].Has(_aux) || units[at + 1].Has(_have) || units[at + 1].Has(_harm) || units[at + 1].Has(_attackVerb) || (units[at + 1].Has(_verb) && !units[at + 1].Has(_say)));

    private bool IsBeforeSaying(List<Unit> units, int at)
    {
        for (var i = at + 1; i < units.Count && i <= at + MostBehind; i++)
        {
            if (Says(units[i]))
            {
                // "on Monday said the Observatory": the day stands in what was said before.
                return at <= 2 || (i == at + 1 && !units[i].Has(_front));
            }

            if (Tells(units[i]) || units[i].Has(_date) || units[i].Has(_aux))
            {
                return false;
            }
        }

        return false;
    }

    // To deny a raid is to speak of it.
    private bool Says(in Unit unit) => (unit.Has(_say) && !unit.Has(_harm)) || (unit.Word >= 0 && Array.IndexOf(_denials, unit.Word) >= 0);

    private bool Tells(in Unit unit) => unit.Has(_harm) || unit.Has(_attack) || unit.Has(_attackVerb) || unit.Has(_group);
}
