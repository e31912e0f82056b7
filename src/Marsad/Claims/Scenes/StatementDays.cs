using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Tells the days on which something was said from those on which it happened.</summary>
internal sealed class StatementDays(Lexicon lexicon)
{
    // "Said in a statement in the capital on Thursday", "On Thursday a spokesman of the ministry said".
    private const int MostBefore = 7;
    private const int MostBehind = 9;

    // "On Friday, the toll rose": up to here a comma parts no clauses.
    private const int SentenceBegin = 3;

    // Between a toll and what it does: "the death toll of the raid on the market in Ardan has climbed".
    private const int MostOfToll = 12;

    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _saying = lexicon.Label("say");
    private readonly int _ing = lexicon.Label("v.ing");
    private readonly int _as = lexicon.Label("conj.as");
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
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _shown = lexicon.Label("shown");
    private readonly int _moves = lexicon.Label("toll.moves");
    private readonly int[] _tolls = [lexicon.Label("toll"), lexicon.Label("toll.injured"), lexicon.Label("toll.casualties"), lexicon.Label("toll.missing")];
    private readonly int _that = lexicon.Label("conj.that");
    private readonly int _denies = lexicon.Label("deny");
    private readonly int _answers = lexicon.Label("say.answers");

    /// <summary>Whether the time at this place of its sentence dates what somebody said, or a toll that went up when more of the dead were found or died.</summary>
    public bool Dates(List<Unit> units, int at) => IsBehindSaying(units, at) || IsBeforeSaying(units, at) || IsOfToll(units, at);

    // "The toll rose to 31 on Friday", "On Friday the death toll reached 31"; "the toll of Monday's raid rose" tells when the raid was.
    private bool IsOfToll(List<Unit> units, int at)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (!units[i].Has(_moves))
            {
                continue;
            }

            for (var toll = i - 1; toll >= 0 && i - toll <= MostOfToll; toll--)
            {
                if (Array.Exists(_tolls, units[toll].Has))
                {
                    return (at < toll || at > i) && !IsParted(units, Math.Min(at, i), Math.Max(at, i));
                }
            }
        }

        return false;
    }

    // "As the toll mounted, bombs fell on Monday": another clause.
    private bool IsParted(List<Unit> units, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (units[i].Has(_comma) || units[i].Has(_break))
            {
                return i > SentenceBegin;
            }
        }

        return false;
    }

    private bool IsBehindSaying(List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - MostBefore; i--)
        {
            if (Says(units[i]) || (i == at - 1 && IsQuoted(units, i)))
            {
                return i == at - 1 ? !IsOfNext(units, at) : !StartsClause(units, at);
            }

            if (Tells(units[i]) || units[i].Has(_that) || (units[i].Has(_verb) && !units[i].Has(_say) && !units[i].Has(_prep)) || units[i].Has(_quote) || units[i].Has(_date))
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
                return (at <= 2 && !TellsBefore(units, at)) || (i == at + 1 && !units[i].Has(_front));
            }

            if (Tells(units[i]) || units[i].Has(_date) || units[i].Has(_aux))
            {
                return false;
            }
        }

        return false;
    }

    private bool TellsBefore(List<Unit> units, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (units[i].Has(_harm))
            {
                return true;
            }
        }

        return false;
    }

    // "Was quoted as saying on Thursday".
    private bool IsQuoted(List<Unit> units, int at) => at > 0 && units[at].Has(_saying) && units[at].Has(_ing) && units[at - 1].Has(_as);

    // To deny a raid is to speak of it.
    private bool Says(in Unit unit) => unit.Has(_shown) || (unit.Has(_say) && !unit.Has(_harm)) || unit.Has(_denies) || unit.Has(_answers);

    private bool Tells(in Unit unit) => unit.Has(_harm) || unit.Has(_attack) || unit.Has(_attackVerb) || unit.Has(_group);
}
