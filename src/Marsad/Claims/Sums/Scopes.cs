using Marsad.Claims.Scenes;
using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims.Sums;

/// <summary>Tells of each claim whether it counts one event, a stretch of time or the whole war.</summary>
internal sealed class Scopes(Lexicon lexicon)
{
    // Numbers so large are no single event's, and larger ones are the war's.
    private const long MostInOneEvent = 50_000;
    private const long WarsDead = 20_000;
    private const long WarsDisplaced = 1_000_000;

    // A number beside the word for a war.
    private const long DeadOfNamedWar = 5_000;

    // A report on so many days or more is a survey.
    private const int Survey = 26;
    private const int RecentMonths = 100;
    private const int Lead = 2;

    private readonly SomeOfThem _some = new(lexicon);
    private readonly WarTotals _wars = new(lexicon);
    private readonly SingleEvents _singles = new(lexicon);
    private readonly int _war = lexicon.Label("war");
    private readonly int _warStart = lexicon.Label("war.start");
    private readonly int _total = lexicon.Label("total.cue");
    private readonly int _paper = lexicon.Label("source.org");
    private readonly int _name = lexicon.Label("name");
    private readonly int _say = lexicon.Label("say");
    private readonly int _pronoun = lexicon.Label("pronoun.subject");
    private readonly int _records = lexicon.Label("records");
    private readonly int _perfect = lexicon.Label("vg.perfect");
    private readonly int _have = lexicon.Label("have");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _long = lexicon.Label("attack.long");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _ing = lexicon.Label("v.ing");
    private readonly int _adv = lexicon.Label("adv");
    private readonly int _vague = lexicon.Label("num.vague");
    private readonly int _since = lexicon.Label("conj.since");
    private readonly int _kin = lexicon.Label("group.kin");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _past = lexicon.Label("aux.past");
    private readonly LabelSet _cues = lexicon.Labels("war", "war.start", "total.cue", "records", "conj.since");
    private readonly LabelSet _attacks = lexicon.Labels("attack", "attack.long");

    /// <summary>Sets the scope of all drafts, and what of their tense it depends on; the place depends on the scope, the days on both.</summary>
    public void Set(Discourse discourse, List<ClaimDraft> drafts)
    {
        var events = discourse.EventDays;
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].IsPerfect = IsPerfect(drafts[i]);
            drafts[i].IsPast = lexicon.Means(discourse.Text.Tokens[drafts[i].Harm.First], _past);
            var own = events.Own(drafts[i])?.Mention;
            drafts[i].Stretch = own is null && drafts[i].IsPerfect ? events.StretchBefore(drafts[i]) : null;
            own ??= drafts[i].Stretch;
            drafts[i].IsEver = own is null && drafts[i].IsPerfect && drafts[i].Group.Has(_vague) && drafts[i].Sentence.Index > Lead;
            if (drafts[i].Heading is { } heading)
            {
                drafts[i].Scope = OfEntry(drafts[i], heading, events.Own(drafts[i]), discourse);
                continue;
            }

            drafts[i].GoesOn = own is null ? _some.WholeOf(drafts, i) : null;
            drafts[i].Scope = drafts[i].GoesOn?.Scope ?? ScopeOf(drafts[i], own, discourse);
            if (i == 0)
            {
                drafts[0].IsSurvey = IsLong(own, discourse) && !_singles.Tells(drafts[0]) && drafts[0].Scope != ClaimScope.Conflict && drafts[0].Sentence.Index <= Lead;
                drafts[0].Scope = drafts[0].IsSurvey ? ClaimScope.Period : drafts[0].Scope;
            }

            if (own is null && drafts[i].Scope == ClaimScope.Incident && i > 0 && drafts[i - 1].Scope == ClaimScope.Period && SumsOn(drafts[i], drafts[i - 1]))
            {
                drafts[i].Scope = ClaimScope.Period;
            }

            var happening = own is null && drafts[0].IsSurvey ? discourse.Story.Of(drafts[i].Sentence.Index) : null;
            if (own is null && drafts[0].IsSurvey && happening?.Day is null)
            {
                drafts[i].Scope = ClaimScope.Period;
            }
        }

        discourse.SumsOfWar ??= SumsOfWar(drafts);
    }

    // "At least 128 have died since Thursday, the monitor said. In raids on villages 36 were killed, he said": the same voice goes on to sum up several attacks.
    private bool SumsOn(ClaimDraft draft, ClaimDraft before)
    {
        if (draft.Sentence.Index - before.Sentence.Index > 1 || !draft.Sentence.Has(_attack))
        {
            return false;
        }

        var units = draft.Sentence.Units;
        var speaks = units.FindIndex(u => u.Has(_pronoun)) is >= 0 and var at && at + 1 < units.Count && units[at + 1].Has(_say);
        return speaks && units.Exists(u => u.Has(_attack) && u.Has(_many) && !u.Has(_attackVerb));
    }

    // The sentences of which each claim is of the whole war.
    private static HashSet<int> SumsOfWar(List<ClaimDraft> drafts)
    {
        var sums = new HashSet<int>();
        foreach (var draft in drafts)
        {
            _ = draft.Scope == ClaimScope.Conflict && sums.Add(draft.Sentence.Index);
        }

        foreach (var draft in drafts)
        {
            _ = draft.Scope != ClaimScope.Conflict && sums.Remove(draft.Sentence.Index);
        }

        return sums;
    }

    // "The mission recorded 5,166 casualties in the first half of 2016": a report on months, whose figures are all of those months.
    private static bool IsLong(DateMention? own, Discourse discourse) => own is { Role: DateRole.Point, Range: { Start: { } start, End: { } end } } && end.DayNumber - start.DayNumber >= Survey && end.DayNumber >= discourse.Published?.DayNumber - RecentMonths;

    // "The daily Kestag reported" names a paper, no sum.
    private bool IsPaper(List<Unit> units, int at) =>
        units[at].Has(_paper) && at + 1 < units.Count && (units[at + 1].Has(_name) || units[at + 1].Has(_say));

    private ClaimScope ScopeOf(ClaimDraft draft, DateMention? own, Discourse discourse)
    {
        var (war, start, total, since, records) = (false, false, false, false, false);
        var units = draft.Sentence.Units;
        for (var i = 0; i < units.Count && draft.Sentence.HasAny(_cues); i++)
        {
            var unit = units[i];
            war |= unit.Has(_war);
            start |= unit.Has(_warStart);
            total |= unit.Has(_total) && !IsPaper(units, i);
            records |= unit.Has(_records);
            since |= unit.Has(_since);
        }

        // "Since being brought there" is no sum.
        total |= since && (war || start || discourse.Scenes[draft.Sentence.Index].Days.Any(d => d.Mention.Role == DateRole.Since));

        var number = draft.Count?.Low ?? draft.Count?.High ?? 0;
        var lasting = own?.Role is DateRole.Since or DateRole.Duration or DateRole.Until && !IsShort(own.Range, discourse.Published);
        var single = own is { Role: DateRole.Point, Range.Precision: DatePrecision.Day or DatePrecision.Days };
        var ofWar = war && _wars.Holds(draft, own, draft.IsPerfect);
        var least = draft.Kind is ClaimKind.Displaced or ClaimKind.Trapped or ClaimKind.Returned ? WarsDisplaced : WarsDead;
        if ((number >= least && !single && (own is null || own.Role != DateRole.Duration)) || (war && (start || total) && lasting) || (war && number >= DeadOfNamedWar && !single)
            || (war && start && (draft.IsPerfect || draft.IsHeading || draft.Match.Rule.Frame == "toll") && !single) || (ofWar && !IsOfOneHouse(draft)))
        {
            return ClaimScope.Conflict;
        }

        // "In total 140 people died on Tuesday" is still one day's; what an office recorded in May is a month's.
        total = (total && !single) || (records && own?.Range.Precision == DatePrecision.Month);
        var isOne = !lasting && !total && number < MostInOneEvent && !IsTollOf(draft, own) && _singles.Tells(draft);
        return isOne ? ClaimScope.Incident : lasting || total || own?.Range.Precision is DatePrecision.Year or DatePrecision.Open || IsSpan(own) || IsTollOf(draft, own) || number >= MostInOneEvent || (draft.IsPerfect && own?.Range.Precision is DatePrecision.Week or DatePrecision.Month) || draft.Kind == ClaimKind.Trapped || IsSummingUp(draft, own) || draft.IsEver || ofWar
            ? ClaimScope.Period
            : ClaimScope.Incident;
    }

    // "Her husband and two sons have been killed in the war": at some time of it, but no sum of it.
    private bool IsOfOneHouse(ClaimDraft draft)
    {
        if (draft.Count?.High == 1 || draft.Group.Has(_kin))
        {
            return true;
        }

        foreach (ref readonly var capture in draft.Match.Captures.AsSpan())
        {
            if (capture.Unit.Has(_kin))
            {
                return true;
            }
        }

        return false;
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

    // An entry counts over the time of its heading, unless it has one of its own.
    private ClaimScope? OfEntry(ClaimDraft draft, ClaimDraft heading, SceneDay? own, Discourse discourse) =>
        own is { IsOfEntry: true } ? IsBrief(own.Mention.Range) ? ClaimScope.Incident : ClaimScope.Period
        : heading is { IsHeading: true, Scope: ClaimScope.Incident } ? ScopeOf(draft, own?.Mention, discourse)
        : heading.Scope;

    // "40 of them on Tuesday", "12 of them in the past 24 hours".
    private static bool IsBrief(DateRange range) => range is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 2;

    // "Coalition strikes have killed hundreds", "an offensive in February and March": several attacks or a long one, and no day.
    private bool IsSummingUp(ClaimDraft draft, DateMention? own)
    {
        if (own?.Range is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 31)
        {
            return true;
        }

        if (!draft.Sentence.HasAny(_attacks))
        {
            return false;
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
}
