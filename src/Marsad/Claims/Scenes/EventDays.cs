using Marsad.Dates;

namespace Marsad.Claims.Scenes;

/// <summary>Which time expression dates an event: its clause's, else that of the event told before at the same place.</summary>
internal sealed class EventDays(Discourse discourse)
{
    private const int Bound = 12;
    private const int OfPerfect = 30;
    private const int OtherClause = 25;
    private const int SentenceBegin = 3;
    private const int BackToMain = 8;

    private readonly Dictionary<int, DateMention>? _posts = Posts(discourse);
    private readonly Dictionary<int, (int Sentence, DateMention Day)>? _entries = Entries(discourse);

    /// <summary>The time expression of the draft's clause, else of its sentence; what dates a statement comes last.</summary>
    public SceneDay? Own(ClaimDraft draft)
    {
        if (draft.IsEntry && OfEntry(draft) is { } ofEntry)
        {
            return ofEntry;
        }

        var scene = discourse.Scenes[draft.Sentence.Index];
        if (scene.Days.Count == 0)
        {
            return null;
        }

        var nearest = Nearest(scene, draft, ofClause: true) ?? Nearest(scene, draft, ofClause: false);
        return nearest is { Mention.Role: DateRole.Since } since && IsWithin(draft, since.Mention)
            ? since with { Mention = since.Mention with { Range = since.Mention.Told, Role = DateRole.Point } }
            : nearest;
    }

    private SceneDay? OfEntry(ClaimDraft draft)
    {
        foreach (var scene in discourse.ScenesOfEntry(draft))
        {
            foreach (var day in scene.Days)
            {
                if (day.First >= draft.Entry.First && day.First < draft.Entry.Last)
                {
                    return day;
                }
            }
        }

        return null;
    }

    /// <summary>The stretch up to today that the sentence before tells, where this one tells no time; null where it tells none.</summary>
    public DateMention? StretchBefore(ClaimDraft draft)
    {
        var here = draft.Sentence.Index;
        return here > 0 && discourse.Scenes[here].Days.Count == 0 && discourse.Scenes[here - 1].Days is [{ OfStatement: false, IsBound: false, Mention: { Role: DateRole.Since or DateRole.Duration, Range.Start: not null } stretch }] ? stretch : null;
    }

    /// <summary>The time expression that dates the draft's event; null where only the publishing day can.</summary>
    public DateMention? Of(ClaimDraft draft, SceneDay? own)
    {
        if (own is { OfStatement: false })
        {
            return own.Mention;
        }

        var happening = discourse.Story.Of(draft.Sentence.Index) ?? discourse.Story.Main;
        happening = happening is null || discourse.SharesWorld(happening.First, draft.Sentence.Index) ? happening : null;
        var day = happening?.Day is { } first && Told(first) is var told && (own is null || !(told.Range.Start > own.Mention.Range.End)) ? told : null;
        day ??= happening is { IsAside: true, Coarse: null, Said: null } ? MainDay(happening) : null;
        return OfPost(draft) ?? day ?? (happening?.Said?.Range.End < own?.Mention.Range.End ? happening!.Said : own?.Mention) ?? TimeBefore(draft, happening) ?? happening?.Said ?? OfEntry(draft.Sentence.Index);
    }

    // "In Ardan six died on Monday. Shells fell on Velk": still Monday, unless another day was told between.
    private DateMention? MainDay(Happening aside)
    {
        if (discourse.Story.Main is not { Day: { } day } main || day.Role == DateRole.Duration)
        {
            return discourse.Story.Main?.Day;
        }

        var isNext = day.Role == DateRole.Point && !aside.IsFarAside;
        for (var i = aside.First - 1; isNext && i > main.First && i >= aside.First - BackToMain; i--)
        {
            var between = discourse.Story.Of(i);
            if (between == main)
            {
                return day;
            }

            isNext = between is null or { Day: null, Coarse: null };
        }

        return isNext ? day : null;
    }

    // An entry of a list opens with its day, whatever its first sentence tells; what stands before that day has none.
    private DateMention? OfEntry(int here) =>
        discourse.Scenes[here].World is > 0 and var entry && _entries is not null && _entries.TryGetValue(entry, out var opening) && opening.Sentence <= here ? opening.Day : null;

    private static Dictionary<int, (int Sentence, DateMention Day)>? Entries(Discourse discourse)
    {
        Dictionary<int, (int Sentence, DateMention Day)>? entries = null;
        for (var i = 0; i < discourse.Scenes.Length; i++)
        {
            var scene = discourse.Scenes[i];
            if (scene.World > 0 && scene.Days.Find(static d => d is { OfStatement: false, IsBound: false }) is { } day)
            {
                (entries ??= []).TryAdd(scene.World, (i, day.Mention));
            }
        }

        return entries;
    }

    // "Raids since Saturday": what else is told of them began on that day.
    private static DateMention Told(DateMention day) => day.Role == DateRole.Since ? day with { Range = day.Told, Role = DateRole.Point } : day;

    // "In November 2014 gunmen attacked the mosque. More than 100 people were killed."
    private DateMention? TimeBefore(ClaimDraft draft, Happening? happening)
    {
        var here = draft.Sentence.Index;
        return happening is { IsFarAside: true, Coarse: { } coarse } && here == happening.First + 1 && discourse.Scenes[happening.First].Days[0] is var day && day.Mention == coarse
            && day.First - discourse.Text.Sentences[happening.First].First <= SentenceBegin ? coarse : null;
    }

    // "Since the truce collapsed on 3 March": what began the stretch happened on its first day.
    private bool IsWithin(ClaimDraft draft, DateMention since)
    {
        var harm = discourse.Text.SpanOf(draft.Harm);
        return harm.Start > since.Span.Start && harm.End < since.Span.End;
    }

    private static SceneDay? Nearest(Scene scene, ClaimDraft draft, bool ofClause)
    {
        SceneDay? nearest = null;
        var least = int.MaxValue;
        foreach (var day in scene.Days)
        {
            if (day.IsOfEntry || draft.Harm.First < day.Reach.First || draft.Harm.First >= day.Reach.Last || (ofClause && !scene.SameClause(day.First, draft.Harm.First)))
            {
                continue;
            }

            var distance = Distance(day, draft);
            if (nearest is null || distance < least)
            {
                (nearest, least) = (day, distance);
            }
        }

        return nearest;
    }

    private static int Distance(SceneDay day, ClaimDraft draft) =>
        (day.OfStatement ? 1000 : 0) - (day.IsBound ? Bound : 0) + (day.OpensClause && day.First >= draft.Harm.Last ? OtherClause : 0) + (day.Mention.Role is DateRole.Since or DateRole.Duration ? draft.IsPerfect ? -OfPerfect : 0 : 3)
        + Between(day, draft);

    // "The truce agreed on Friday collapsed the next day": what stands between the people or the deal and its verb is a word farther than what stands right behind.
    private static int Between(SceneDay day, ClaimDraft draft) =>
        day.First >= draft.Harm.First ? Math.Max(0, day.First - Math.Max(draft.Harm.Last, draft.Group.Last))
        : day.Last <= draft.At ? (draft.At - day.Last) * 2
        : Math.Max(0, draft.Harm.First - day.Last) + 1;

    /// <summary>The day of the post that the draft stands in: it stands at its end, behind its author. Null where it stands in none.</summary>
    public DateMention? OfPost(ClaimDraft draft) =>
        _posts?.GetValueOrDefault(draft.Sentence.Index) ?? _posts?.GetValueOrDefault(draft.Sentence.Index + 1);

    // Both come in text order, so one walk finds the sentence of each.
    private static Dictionary<int, DateMention>? Posts(Discourse discourse)
    {
        Dictionary<int, DateMention>? posts = null;
        var sentences = discourse.Text.Sentences;
        var at = 0;
        foreach (var mention in discourse.Dates.Mentions)
        {
            if (mention.Role != DateRole.Post)
            {
                continue;
            }

            while (at < sentences.Count && discourse.Text.SpanOf(sentences[at].First, sentences[at].Last).End < mention.Span.End)
            {
                at++;
            }

            if (at < sentences.Count && discourse.Text.SpanOf(sentences[at].First, sentences[at].Last).Contains(mention.Span))
            {
                (posts ??= []).TryAdd(at, mention);
            }
        }

        return posts;
    }
}
