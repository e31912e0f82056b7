using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Reads the times of a sentence that can date an event, and which day is in force from sentence to sentence.</summary>
internal sealed class SceneDays(Lexicon lexicon)
{
    // So many days may lie between when it began and "until Friday".
    private const int MostGoesOn = 6;
    private static readonly List<SceneDay> s_noDays = [];
    private readonly StatementDays _statements = new(lexicon);
    private readonly int _date = lexicon.Label("date");
    private readonly int _day = lexicon.Label("date.day");
    private readonly int _weekday = lexicon.Label("date.weekday");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");

    /// <summary>The times of the sentence, in text order.</summary>
    /// <param name="walk">What was met so far.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="written">One past the words that tell where and when the report was written, which date nothing.</param>
    public List<SceneDay> Of(SceneWalk walk, Sentence sentence, int written)
    {
        if (!sentence.Has(_date))
        {
            return s_noDays;
        }

        var units = sentence.Units;
        List<SceneDay>? days = null;
        for (var at = 0; at < units.Count; at++)
        {
            if (units[at].Has(_date) && walk.MentionOf(units[at]) is { } mention && units[at].First >= written && (Dates(mention) || IsNoDay(units[at], mention, walk.Published)))
            {
                var day = Day(walk.Text, units, at, mention);
                if (!(day.OfStatement && IsOfTomorrow(units[at], mention, walk.Published)))
                {
                    AddDay(days ??= new(1), day);
                }
            }
        }

        return days ?? s_noDays;
    }

    /// <summary>Sets the day in force of each scene: its own, else the one told last before it in its entry of a list, else the publishing day.</summary>
    public static void SetInForce(Scene[] scenes, DateRange? published)
    {
        var (inForce, world) = (published, 0);
        foreach (var scene in scenes)
        {
            (inForce, world) = (scene.World == world ? inForce : published, scene.World);
            inForce = OwnDay(scene)?.Mention.Range ?? inForce;
            scene.InForce = inForce;
        }
    }

    private static SceneDay? OwnDay(Scene scene)
    {
        foreach (var day in scene.Days)
        {
            if (!day.OfStatement && !day.IsBound && day.Mention is { Role: DateRole.Point, Range.Precision: <= DatePrecision.Month })
            {
                return day;
            }
        }

        return null;
    }

    // "Said Sunday" in a report of Saturday: a page that was written on after its day. What was said six days ago nobody tells as news.
    private bool IsOfTomorrow(in Unit unit, DateMention mention, DateOnly? published) =>
        unit.Has(_weekday) && unit.Last - unit.First == 1 && mention.Range.Start is { } start && start == published?.AddDays(-6);

    private SceneDay Day(MarkedText text, List<Unit> units, int at, DateMention mention)
    {
        var day = new SceneDay(mention, units[at].First, units[at].Last, mention.Role is DateRole.Point or DateRole.Until && _statements.Dates(units, at)) { OpensClause = at > 0 && units[at - 1].Has(_and) };
        if (!text.Phrases[units[at].Phrase].Rule.Facts.ContainsKey("reach"))
        {
            return day;
        }

        // "A day after a raid killed five, two more died": up to the comma, where it begins the sentence or stands between commas.
        var end = at > 0 && !units[at - 1].Has(_comma) ? -1 : units.FindIndex(at, u => u.Has(_comma));
        return day with { Reach = (units[at].Last, end < 0 ? int.MaxValue : units[end].First) };
    }

    // "Began on Wednesday and went on into Thursday": one time, from the one to the other.
    private static void AddDay(List<SceneDay> days, SceneDay day)
    {
        if (days.Count > 0 && days[^1] is { OfStatement: false, IsBound: false, Mention: { Role: DateRole.Point, Range: { Precision: DatePrecision.Day, Start: { } start } } } before
            && day.Mention is { Role: DateRole.Until, Range.End: { } end } && end.DayNumber - start.DayNumber is > 0 and <= MostGoesOn)
        {
            days[^1] = before with { Mention = before.Mention with { Range = new DateRange(start, end, DatePrecision.Days) } };
            return;
        }

        days.Add(day);
    }

    // "30 February": a day that no calendar has is told, so what happened then is not the publishing day's.
    private bool IsNoDay(in Unit unit, DateMention mention, DateOnly? published) =>
        published is not null && unit.Has(_day) && !unit.Has(_weekday) && mention is { Role: DateRole.Point, Range.Precision: DatePrecision.Unknown };

    private static bool Dates(DateMention mention) =>
        mention.Role is DateRole.Point or DateRole.Since or DateRole.Until or DateRole.Duration && mention.Range.Precision != DatePrecision.Unknown;
}
