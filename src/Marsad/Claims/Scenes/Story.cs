using Marsad.Dates;

namespace Marsad.Claims.Scenes;

/// <summary>One thing that happened, as the report tells it in several sentences.</summary>
internal sealed class Happening(int first)
{
    private const int MostPlaces = 24;
    private const int FirstPlaces = 8;

    /// <summary>The first sentence that tells of it.</summary>
    public int First { get; } = first;

    /// <summary>Its places, in text order, with the sentence each stands in.</summary>
    public List<(PlaceRow Row, int Sentence)> Rows { get; } = [];

    /// <summary>Adds a place; of very many the first ones and the last ones are kept.</summary>
    public void Add(PlaceRow row, int sentence)
    {
        Rows.Add((row, sentence));
        if (Rows.Count > MostPlaces)
        {
            Rows.RemoveAt(FirstPlaces);
        }
    }

    /// <summary>The sentences that tell of it, in text order.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>Whether the sentence is one of the two that bring it up: headline and lead.</summary>
    public bool IsOpening(int sentence) => sentence <= Sentences[Math.Min(1, Sentences.Count - 1)];

    /// <summary>The next sentence that tells of it; −1 where none does.</summary>
    public int Next(int sentence)
    {
        var at = Sentences.BinarySearch(sentence + 1);
        at = at < 0 ? ~at : at;
        return at < Sentences.Count ? Sentences[at] : -1;
    }

    /// <summary>When it happened: a day or a few; null where no sentence says.</summary>
    public DateMention? Day { get; set; }

    /// <summary>The month or year in which it happened, where that is all that is told.</summary>
    public DateMention? Coarse { get; set; }

    /// <summary>When somebody first spoke of it: it happened no later.</summary>
    public DateMention? Said { get; set; }

    /// <summary>Whether it is so far from the main story that it may have happened anywhere: a month or a year ago, or "meanwhile".</summary>
    public bool IsFarAside { get; set; }

    /// <summary>Whether the report tells it beside its main story: another day, "meanwhile", "another attack".</summary>
    public bool IsAside { get; set; }
}

/// <summary>Threads the sentences of a report to the things they tell of: the main one, and others it turns to.</summary>
/// <remarks>One walk over the sentences; each looks at no more than a few things told before it.</remarks>
internal sealed class Story
{
    private const int MostOpen = 6;

    // One a thread, for one report after the other.
    [ThreadStatic]
    private static List<Happening>? t_open;

    private readonly Happening?[] _bySentence;

    /// <summary>Threads the scenes.</summary>
    public Story(Scene[] scenes)
    {
        _bySentence = new Happening?[scenes.Length];
        var open = t_open ??= [];
        open.Clear();
        for (var i = 0; i < scenes.Length; i++)
        {
            if (!scenes[i].IsViolent)
            {
                continue;
            }

            // Each entry of a list tells of things of its own.
            if (open.Count > 0 && scenes[open[0].First].World != scenes[i].World)
            {
                open.Clear();
            }

            var happening = Main is null ? null : Earlier(scenes[i], i, open, Main);
            if (happening is null)
            {
                happening = new Happening(i) { IsAside = Main is not null, IsFarAside = scenes[i].World > 0 || scenes[i].TurnsAway || DayOf(scenes[i]).Coarse is not null };
                if (Main is null)
                {
                    Main = happening;
                    happening.Day = scenes[i].World > 0 ? null : DayBefore(scenes, i);
                }
            }

            open.Remove(happening);
            open.Add(happening);
            if (open.Count > MostOpen)
            {
                open.RemoveAt(open[0] == Main ? 1 : 0);
            }

            Add(happening, scenes[i], i);
            _bySentence[i] = happening;
        }
    }

    /// <summary>What the report tells first; null where it tells of no violence.</summary>
    public Happening? Main { get; }

    /// <summary>What a sentence tells of; null where it tells of no violence.</summary>
    public Happening? Of(int sentence) => _bySentence[sentence];

    private static DateMention? DayBefore(Scene[] scenes, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (DayOf(scenes[i]).Day is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static Happening? Earlier(Scene scene, int at, List<Happening> open, Happening main)
    {
        var (day, coarse) = DayOf(scene);
        var rows = scene.Rows.TrueForAll(static row => row.IsTelling) ? scene.Rows : scene.Rows.FindAll(static row => row.IsTelling);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var happening = open[i];
            if (IsSpokenOfBefore(scene, happening))
            {
                // What was spoken of on Wednesday did not happen on Thursday.
                continue;
            }

            if (scene.TurnsAway && rows.Count > 0 && !TellsOneOf(happening, rows))
            {
                continue;
            }

            var fits = day is not null ? DayFits(scene, day, at, rows, happening) && PlaceFits(rows, happening)
                : coarse is not null ? happening.Coarse is { } told && told.Range.Meets(coarse.Range) && PlaceFits(rows, happening)
                : !scene.TurnsAway && GoesOn(scene, at, rows, happening, main);
            if (fits)
            {
                return happening;
            }
        }

        return null;
    }

    private static bool DayFits(Scene scene, DateMention day, int at, List<PlaceRow> rows, Happening happening)
    {
        if (happening.Day is { } told)
        {
            return day.Range.Meets(told.Range);
        }

        if (scene.TurnsAway || happening.Coarse is not null)
        {
            return false;
        }

        return scene.PointsBack || (happening.Said is { } said ? at <= happening.First + 1 || day.Range.Meets(said.Range) : at <= 1 || rows.Exists(r => happening.Rows.Exists(h => h.Row.Shares(r))));
    }

    // Without a day of its own a sentence goes on with what was told last; with a new place it belongs to the main story.
    private static bool GoesOn(Scene scene, int at, List<PlaceRow> rows, Happening happening, Happening main)
    {
        if (rows.Count == 0)
        {
            return happening.Coarse is null || at == happening.Sentences[^1] + 1 || scene.PointsBack;
        }

        return happening == main ? PlaceFits(rows, happening) : TellsOneOf(happening, rows);
    }

    private static bool IsSpokenOfBefore(Scene scene, Happening happening)
    {
        foreach (var day in scene.Days)
        {
            if (day.OfStatement && day.Mention.Range.End < happening.Day?.Range.Start)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsOneOf(Happening happening, List<PlaceRow> rows)
    {
        foreach (var (told, _) in happening.Rows)
        {
            foreach (var row in rows)
            {
                if (told.IsTelling && told.Shares(row))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool PlaceFits(List<PlaceRow> rows, Happening happening)
    {
        if (rows.Count == 0)
        {
            return true;
        }

        var isPlaced = false;
        foreach (var (told, _) in happening.Rows)
        {
            if (!told.IsTelling)
            {
                continue;
            }

            isPlaced = true;
            foreach (var row in rows)
            {
                if (row.Meets(told))
                {
                    return true;
                }
            }
        }

        return !isPlaced;
    }

    private static void Add(Happening happening, Scene scene, int at)
    {
        happening.Sentences.Add(at);
        foreach (var row in scene.Rows)
        {
            // "It came two weeks after a bomb in Ardan": that was another thing.
            if (!IsBound(row, scene.Days))
            {
                happening.Add(row, at);
            }
        }

        var (day, coarse) = DayOf(scene);
        happening.Day = happening.Day is { } known && !IsWithin(day, known) ? known : day ?? happening.Day;
        happening.Coarse ??= day is null ? coarse : null;
        foreach (var said in scene.Days)
        {
            happening.Said = said.OfStatement && (happening.Said is null || (scene.PointsBack && said.Mention.Range.End < happening.Said.Range.End)) ? said.Mention : happening.Said;
        }
    }

    private static bool IsBound(PlaceRow row, List<SceneDay> days)
    {
        foreach (var day in days)
        {
            if (day.IsBound && row.First >= day.Reach.First && row.First < day.Reach.Last)
            {
                return true;
            }
        }

        return false;
    }

    // "Early this week a convoy was hit … On Monday evening": the second says it better.
    private static bool IsWithin(DateMention? day, DateMention known) =>
        day is { Role: DateRole.Point } && known is { Role: DateRole.Point, Range: { Start: { } start, End: { } end } } && end.DayNumber - start.DayNumber > 1 && day.Range.Start >= known.Range.Start && day.Range.End <= known.Range.End && day.Range != known.Range;

    // A day, or two, or "the past 24 hours"; a month or a year by itself.
    private static (DateMention? Day, DateMention? Coarse) DayOf(Scene scene)
    {
        DateMention? coarse = null;
        foreach (var day in scene.Days)
        {
            var mention = day.Mention;
            if (day.OfStatement || day.IsBound)
            {
                continue;
            }

            if (mention.Range is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 2 && mention.Role is DateRole.Point or DateRole.Duration or DateRole.Since)
            {
                return (mention, null);
            }

            coarse ??= mention.Role == DateRole.Point && mention.Range.Precision is >= DatePrecision.Week and not DatePrecision.Unknown ? mention : null;
        }

        return (null, coarse);
    }
}
