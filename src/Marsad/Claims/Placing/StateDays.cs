using Marsad.Claims.Scenes;
using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims.Placing;

/// <summary>Dates places and deals: by the time words of their own sentence, else by the publishing day, as a state that lasts is.</summary>
internal sealed class StateDays(Lexicon lexicon)
{
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _part = lexicon.Label("v.part");
    private readonly int _have = lexicon.Label("have");
    private readonly int _helped = lexicon.Label("aux.past");
    private readonly int _since = lexicon.Label("conj.since");
    private readonly int _when = lexicon.Label("conj.when");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _relative = lexicon.Label("relative");
    private readonly int _det = lexicon.Label("det");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _ground = lexicon.Label("prep.ground");

    // Headline and lead tell what is new.
    private const int Lead = 2;

    // A subject between "when" and its verb has so many units at most.
    private const int MostSubject = 6;

    // How many tokens a time since when may stand from what it dates.
    private const int Reach = 24;

    /// <summary>Sets the days of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var days = discourse.EventDays;
        foreach (var draft in drafts)
        {
            var told = days.Own(draft);
            var own = told is null || !Dates(discourse, draft, told) ? null : told.Mention;
            draft.DateIsOwn = own is not null;
            own = own is null || told!.OfStatement ? OfEvent(discourse, draft) ?? own : own;
            Set(discourse, draft, own, own?.Role == DateRole.Since && Opens(draft, told!));
            if (own is null && IsByTheWay(draft))
            {
                draft.When = draft.When with { Start = null, Precision = draft.When.End is null ? draft.When.Precision : DatePrecision.Open };
            }
        }
    }

    // A place taken is dated by the event it belongs to, where its own sentence tells no more than when it was said.
    private static DateMention? OfEvent(Discourse discourse, ClaimDraft draft) =>
        draft.State is ClaimState.Taken or ClaimState.Entered or ClaimState.Lost && discourse.Story.Of(draft.Sentence.Index) is { Day: { Role: DateRole.Point } day } happening
            && draft.Row is { } row && happening.Rows.Exists(r => r.Row.IsTelling && r.Row.Meets(row)) ? day : null;

    // A time since when dates what lasts, or what has happened since; of another clause it dates neither.
    private bool Dates(Discourse discourse, ClaimDraft draft, SceneDay day)
    {
        if (day.Mention.Role is not (DateRole.Since or DateRole.Duration))
        {
            return !Lasts(draft);
        }

        var near = Math.Min(Math.Abs(day.First - draft.Harm.Last), Math.Abs(draft.At - day.Last)) <= Reach;
        return near && discourse.Scenes[draft.Sentence.Index].SameClause(day.First, draft.Harm.First);
    }

    // "Since the truce broke down in March": the day is that of the breakdown.
    private bool Opens(ClaimDraft draft, SceneDay day) =>
        draft.Harm.First < day.First && draft.Sentence.Units.Exists(u => u.Has(_since) && u.Last <= draft.Harm.First && draft.At - u.Last <= Reach
            && !draft.Sentence.Units.Exists(c => c.Has(_comma) && c.First >= u.Last && c.Last <= draft.Harm.First));

    // What is told only beside something else, without a day, was so at some time before: "put in place under a deal", "who have seized large areas", "when it held the town".
    private bool IsByTheWay(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        if (draft.Kind == ClaimKind.Deal)
        {
            return draft.Match.Rule.Frame is "between" or "reduced" or "nominal" && Leads(units, Math.Min(draft.Match.First, draft.Group.First));
        }

        var verb = units.IndexFrom(draft.Harm.First);
        var have = verb > 0 && units[verb - 1].Has(_have) ? verb - 1 : verb;
        var perfect = draft.State is ClaimState.Taken or ClaimState.Entered or ClaimState.Held && have > 0 && units[have].Has(_have) && draft.Harm.Has(_part) && units[have - 1].Has(_relative);
        return (perfect && draft.Sentence.Index >= Lead) || (draft.Harm.Has(_past) && IsAfterWhen(units, verb));
    }

    // A preposition before the words for the deal, whatever adjectives stand between.
    private bool Leads(List<Unit> units, int first)
    {
        var at = units.IndexFrom(first) - 1;
        while (at >= 0 && (units[at].Has(_det) || units[at].Has(_adj)))
        {
            at--;
        }

        return at >= 0 && units[at].Has(_ground);
    }

    // "When it controlled the city": up to a few words before the verb, with no other verb between.
    private bool IsAfterWhen(List<Unit> units, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at <= MostSubject && !units[at].Has(_comma); at--)
        {
            if (units[at].Has(_when))
            {
                return true;
            }
        }

        return false;
    }

    private static void Set(Discourse discourse, ClaimDraft draft, DateMention? mention, bool opens)
    {
        if (mention is not null)
        {
            draft.When = opens ? mention.Told : mention.Range;
            draft.DateText = discourse.Text.Text.Substring(mention.Span.Start, mention.Span.Length);
        }
        else if (discourse.Published is { } day)
        {
            draft.When = DateRange.On(day);
        }
    }

    // "Now hold", "is controlled by", "are besieged": a state, and no word of the verb tells of the past.
    private bool Lasts(ClaimDraft draft)
    {
        if (draft.State is not (ClaimState.Held or ClaimState.Besieged))
        {
            return false;
        }

        foreach (var unit in draft.Sentence.Units)
        {
            var inside = unit.First >= draft.Harm.First - 4 && unit.Last <= draft.Harm.Last && unit.First >= draft.Match.First;
            if (inside && (unit.Has(_helped) || (unit.Has(_past) && !unit.Has(_part))))
            {
                return false;
            }
        }

        var active = draft.Match.Rule.Facts["frame"] is "active" or "relative";
        return !(active && draft.Harm.Has(_past)) || draft.Sentence.Units.Exists(u => u.Last == draft.Harm.First && u.Has(_have));
    }
}
