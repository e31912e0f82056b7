using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Gives each claim its days and its scope: from the time words of its clause, else from the event it belongs to, else the publishing day.</summary>
internal sealed class Dating(Lexicon lexicon)
{
    // Numbers so large are no single event's, and larger ones are the war's.
    private const long MostInOneEvent = 50_000;
    private const long WarsDead = 20_000;
    private const long WarsDisplaced = 1_000_000;

    // What was said within so many days is told as the state of today.
    private const int ThisWeek = 7;

    // What began later is no war's beginning.
    private const int HalfYear = 180;

    // A report on so many days or more is a survey.
    private const int Survey = 26;
    private const int RecentMonths = 100;
    private const int Lead = 2;

    // So many sentences back a sum's time may have been told.
    private const int NearBy = 3;

    private readonly SomeOfThem _some = new(lexicon);
    private readonly WarTotals _wars = new(lexicon);
    private readonly int _war = lexicon.Label("war");
    private readonly int _warStart = lexicon.Label("war.start");
    private readonly int _total = lexicon.Label("total.cue");
    private readonly int _paper = lexicon.Label("source.org");
    private readonly int _name = lexicon.Label("name");
    private readonly int _say = lexicon.Label("say");
    private readonly int _records = lexicon.Label("records");
    private readonly int _perfect = lexicon.Label("vg.perfect");
    private readonly int _have = lexicon.Label("have");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _long = lexicon.Label("attack.long");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _ing = lexicon.Label("v.ing");
    private readonly int _adv = lexicon.Label("adv");
    private readonly int _vague = lexicon.Label("num.vague");
    private readonly int _since = lexicon.Word("since");
    private readonly int _many = lexicon.Label("n.many");

    /// <summary>Sets the scope of all drafts; the place depends on it, the days on both.</summary>
    public void SetScopes(Discourse discourse, List<ClaimDraft> drafts)
    {
        var events = discourse.EventDays;
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].IsPerfect = IsPerfect(drafts[i]);
            var own = events.Own(drafts[i])?.Mention;
            drafts[i].Stretch = own is null && drafts[i].IsPerfect ? events.StretchBefore(drafts[i]) : null;
            own ??= drafts[i].Stretch;
            drafts[i].IsEver = own is null && drafts[i].IsPerfect && drafts[i].Group.Has(_vague) && drafts[i].Sentence.Index > Lead;
            drafts[i].GoesOn = own is null ? _some.WholeOf(drafts, i) : null;
            drafts[i].Scope = drafts[i].GoesOn?.Scope ?? ScopeOf(drafts[i], own, discourse);
            if (i == 0)
            {
                drafts[0].IsSurvey = IsLong(own, discourse) && drafts[0].Scope != ClaimScope.Conflict && drafts[0].Sentence.Index <= Lead;
                drafts[0].Scope = drafts[0].IsSurvey ? ClaimScope.Period : drafts[0].Scope;
            }

            var happening = own is null && drafts[0].IsSurvey ? discourse.Story.Of(drafts[i].Sentence.Index) : null;
            if (own is null && drafts[0].IsSurvey && happening?.Day is null)
            {
                drafts[i].Scope = ClaimScope.Period;
            }
        }

        discourse.SumsOfWar ??= [.. drafts.GroupBy(d => d.Sentence.Index).Where(g => g.All(d => d.Scope == ClaimScope.Conflict)).Select(g => g.Key)];
    }

    /// <summary>Sets the days of all drafts, and brings a war's total to its country and its beginning.</summary>
    public static void SetDays(Discourse discourse, List<ClaimDraft> drafts)
    {
        var events = discourse.EventDays;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var own = events.Own(draft);
            draft.DateIsOwn = own is { OfStatement: false };
            var mention = draft.Scope == ClaimScope.Incident ? events.Of(draft, own) : own is { OfStatement: false } ? own.Mention : draft.Stretch;
            Set(discourse, draft, draft.Kind == ClaimKind.Trapped && !DatesState(discourse, draft, mention) ? events.OfPost(draft) : mention);
            if (own is null && draft is { Stretch: null, IsEver: false } && draft.Kind != ClaimKind.Trapped)
            {
                GoOn(drafts, i);
            }

            if (draft.Scope == ClaimScope.Conflict)
            {
                ToWholeWar(discourse, draft, own?.Mention.Role == DateRole.Since);
            }

            Bound(discourse, draft, own?.Mention);
        }

        Begin(drafts);
    }

    // A war's total that does not say since when goes back as far as another of the report does.
    private static void Begin(List<ClaimDraft> drafts)
    {
        var start = drafts.Find(d => d is { Scope: ClaimScope.Conflict, When: { Start: { } from, End: { } to } } && to.DayNumber - from.DayNumber >= HalfYear)?.When.Start;
        foreach (var draft in drafts)
        {
            if (start is not null && draft is { Scope: ClaimScope.Conflict, When.Start: null })
            {
                draft.When = draft.When with { Start = start };
            }
        }
    }

    // "The mission recorded 5,166 casualties in the first half of 2016": a report on months, whose figures are all of those months.
    private static bool IsLong(DateMention? own, Discourse discourse) => own is { Role: DateRole.Point, Range: { Start: { } start, End: { } end } } && end.DayNumber - start.DayNumber >= Survey && end.DayNumber >= discourse.Published?.DayNumber - RecentMonths;

    // People are trapped, and still are: only a time since when dates that, not the day of what else the sentence tells.
    private static bool DatesState(Discourse discourse, ClaimDraft draft, DateMention? mention)
    {
        var verb = discourse.Text.Words(draft.Harm);
        return mention is { Role: DateRole.Since or DateRole.Duration, Range.Start: not null } or { Range.Precision: DatePrecision.Month or DatePrecision.Year }
            || verb.StartsWith("was ", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("were ", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("had ", StringComparison.OrdinalIgnoreCase);
    }

    // A sum without a time of its own goes on with the one told just before it: "since Monday 50 have died; 20 were children".
    private static void GoOn(List<ClaimDraft> drafts, int at)
    {
        var draft = drafts[at];
        var before = draft.Whole ?? draft.GoesOn ?? (drafts[at].Scope == ClaimScope.Period && drafts[0].IsSurvey ? drafts[0] : null);
        for (var i = at - 1; before is null && draft.Scope == ClaimScope.Period && i >= 0 && drafts[i].Sentence.Index >= draft.Sentence.Index - NearBy; i--)
        {
            before = drafts[i] is { Scope: ClaimScope.Period, When.Start: not null } ? drafts[i] : null;
        }

        if (before is not null && (draft.Whole is null || before.At <= draft.At))
        {
            (draft.When, draft.DateText) = (before.When, before.DateText);
        }
    }

    // "The monitor said in August that 500 had died since March": a sum ends when it was told, or by the day it names.
    private static void Bound(Discourse discourse, ClaimDraft draft, DateMention? own)
    {
        if (draft.Scope is not (ClaimScope.Period or ClaimScope.Conflict) || own is not { Role: DateRole.Since or DateRole.Until } && draft.Scope == ClaimScope.Period)
        {
            return;
        }

        var days = discourse.Scenes[draft.Sentence.Index].Days;
        var last = days.FirstOrDefault(d => d.Mention.Role == DateRole.Until || (d.OfStatement && !(d.Mention.Range is { Precision: DatePrecision.Day, End: { } said } && said >= discourse.Published?.AddDays(-ThisWeek))))?.Mention.Range.End;
        var first = draft.When.Start ?? days.FirstOrDefault(d => d.Mention.Role == DateRole.Since)?.Mention.Range.Start;
        draft.When = new DateRange(first, last < draft.When.End && (first is null || first <= last) ? last : draft.When.End, DatePrecision.Open);
    }

    private static void Set(Discourse discourse, ClaimDraft draft, DateMention? mention)
    {
        if (mention is not null)
        {
            draft.When = mention.Range;
            draft.DateText = discourse.Text.Text.Substring(mention.Span.Start, mention.Span.Length);
        }
        else if (discourse.Published is { } day)
        {
            draft.When = draft.Scope == ClaimScope.Incident || draft.Kind == ClaimKind.Trapped ? DateRange.On(day) : new DateRange(null, day, DatePrecision.Open);
        }
    }

    // "The daily Kestag reported" names a paper, no sum.
    private bool IsPaper(List<Unit> units, int at) =>
        units[at].Has(_paper) && at + 1 < units.Count && (units[at + 1].Has(_name) || units[at + 1].Has(_say));

    private ClaimScope ScopeOf(ClaimDraft draft, DateMention? own, Discourse discourse)
    {
        var (war, start, total, since, records) = (false, false, false, false, false);
        var units = draft.Sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            war |= unit.Has(_war);
            start |= unit.Has(_warStart);
            total |= unit.Has(_total) && !IsPaper(units, i);
            records |= unit.Has(_records);
            since |= unit.Word == _since && unit.Word >= 0;
        }

        // "Since being brought there" is no sum.
        total |= since && (war || start || discourse.Scenes[draft.Sentence.Index].Days.Any(d => d.Mention.Role == DateRole.Since));

        var number = draft.Count?.Low ?? draft.Count?.High ?? 0;
        var lasting = own?.Role is DateRole.Since or DateRole.Duration or DateRole.Until && !IsShort(own.Range, discourse.Published);
        var single = own is { Role: DateRole.Point, Range.Precision: DatePrecision.Day or DatePrecision.Days };
        var least = draft.Kind is ClaimKind.Displaced or ClaimKind.Trapped or ClaimKind.Returned ? WarsDisplaced : WarsDead;
        if ((number >= least && !single && (own is null || own.Role != DateRole.Duration)) || (war && (start || total) && lasting) || (war && number >= 5_000 && !single)
            || (war && start && draft.IsPerfect && !single) || (war && _wars.Holds(draft, own, draft.IsPerfect)))
        {
            return ClaimScope.Conflict;
        }

        // "In total 140 people died on Tuesday" is still one day's; what an office recorded in May is a month's.
        total = (total && !single) || (records && own?.Range.Precision == DatePrecision.Month);
        return lasting || total || own?.Range.Precision is DatePrecision.Year or DatePrecision.Open || IsSpan(own) || IsTollOf(draft, own) || number >= MostInOneEvent || draft.Kind == ClaimKind.Trapped || IsSummingUp(draft, own) || draft.IsEver
            ? ClaimScope.Period
            : ClaimScope.Incident;
    }

    // "Between Monday and Thursday", "from 3 to 9 March": days told one by one, more than an event has.
    private static bool IsSpan(DateMention? own) =>
        own?.Range is { Precision: DatePrecision.Days, Start: { } start, End: { } end } && end.DayNumber - start.DayNumber >= 2;

    // "Have been killed", "has wounded", "have fired on the town, killing several".
    private bool IsPerfect(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var verb = units.IndexFrom(draft.Harm.First);
        for (var at = verb - 1; at > 0 && draft.Harm.Has(_ing); at--)
        {
            if (units[at].Has(_attackVerb) && !units[at].Has(_ing))
            {
                verb = at;
                break;
            }
        }

        return draft.Harm.Has(_have) || draft.Harm.Has(_perfect) || (verb > 0 && (units[verb - 1].Has(_have) || (verb > 1 && units[verb - 1].Has(_adv) && units[verb - 2].Has(_have))));
    }

    // Two days ("overnight", "in the past 24 hours") are still one event; a week is not.
    private static bool IsShort(DateRange range, DateOnly? published) =>
        range is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 2 && (published is null || end == published || range.Precision == DatePrecision.Days);

    // "Coalition strikes have killed hundreds", "an offensive in February and March": several attacks or a long one, and no day.
    private bool IsSummingUp(ClaimDraft draft, DateMention? own)
    {
        if (own?.Range is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 31)
        {
            return true;
        }

        var attacks = false;
        foreach (var unit in draft.Sentence.Units)
        {
            attacks |= (unit.Has(_long) || (unit.Has(_attack) && unit.Has(_many))) && unit.First < draft.Harm.First;
        }

        return attacks && (own is null ? draft.IsPerfect : own.Range.Precision is DatePrecision.Week or DatePrecision.Month);
    }

    // "Bringing the number killed this month to 48".
    private static bool IsTollOf(ClaimDraft draft, DateMention? own) =>
        draft.Match.Rule.Frame is "toll" or "rival" && own?.Range.Precision is DatePrecision.Week or DatePrecision.Month;

    private static void ToWholeWar(Discourse discourse, ClaimDraft draft, bool isSince)
    {
        var told = draft.DateIsOwn && draft.When.Start < discourse.Published?.AddDays(-90) ? draft.When.Start : null;
        var start = isSince ? told ?? discourse.Dates.WarBegan : discourse.Dates.WarBegan ?? told;
        draft.When = new DateRange(start, discourse.Published, DatePrecision.Open);
        if (draft is { PlaceIsOwn: true, Row: { Fineness: <= 1, Role: PlaceRole.Where } })
        {
            return;
        }

        var rows = discourse.Scenes[draft.Sentence.Index].Rows;
        var country = rows.FirstOrDefault(r => r is { Fineness: 0, Role: PlaceRole.Where }) ?? rows.FirstOrDefault(r => r.Fineness == 0) ?? discourse.Setting.Country;
        if (country is null && !draft.PlaceIsOwn)
        {
            // A town told before is not where the whole war was.
            (draft.Places, draft.PlaceText, draft.Row) = ([], null, null);
        }

        Locator.Take(discourse, draft, country);
    }
}
