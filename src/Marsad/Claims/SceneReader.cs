using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Reads each sentence's scene: where and when, as far as it says.</summary>
internal sealed class SceneReader(Lexicon lexicon)
{
    // A turn to another thing is told in the first words.
    private const int Opening = 4;

    // "In the city of Ardan, meanwhile,".
    private const int LateOpening = 9;

    // So many days may lie between when it began and "until Friday".
    private const int MostGoesOn = 6;

    private static readonly List<SceneDay> s_noDays = [];
    private static readonly List<int> s_noBreaks = [];

    private readonly PlaceRowReader _rows = new(lexicon);
    private readonly PlacesToldBefore _before = new(lexicon);
    private readonly Datelines _datelines = new(lexicon);
    private readonly Worlds _worlds = new(lexicon);
    private readonly StatementDays _statements = new(lexicon);
    private readonly int _date = lexicon.Label("date");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _entered = lexicon.Label("ctl.entered");
    private readonly int _taken = lexicon.Label("ctl.taken");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _definite = lexicon.Label("det.definite");
    private readonly int _other = lexicon.Label("det.other");
    private readonly int _one = lexicon.Label("det.one");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _prepPlace = lexicon.Label("prep.place");
    private readonly int _nearWord = lexicon.Label("near");
    private readonly int _spread = lexicon.Label("spread");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _country = lexicon.Label("place.kind.country");
    private readonly int _place = lexicon.Label("place");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _turn = lexicon.Label("turn");
    private readonly int _weekday = lexicon.Label("date.weekday");
    private readonly int _group = lexicon.Label("group");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _be = lexicon.Label("be");
    private readonly int _party = lexicon.Label("party");
    private readonly int _the = lexicon.Label("article");

    // A unit with none of these tells a scene nothing.
    private readonly LabelSet _telling = lexicon.Labels("date", "clause.break", "semicolon", "attack", "attack.verb", "harm", "ctl.entered", "ctl.taken", "spread", "place.kind", "place.kind.country", "turn", "conj.and");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");

    /// <summary>The scenes of all sentences, by index.</summary>
    public Scene[] Read(MarkedText text, DateReading dates, List<FoundPlace> places, List<Place> resolved)
    {
        var walk = new SceneWalk(text, dates.Mentions, dates.Published?.Day, places, resolved);
        var scenes = new Scene[text.Sentences.Count];
        var worlds = _worlds.Of(text);
        for (var i = 0; i < scenes.Length; i++)
        {
            walk.Enter(worlds[i]);
            scenes[i] = Read(walk, text.Sentences[i]);
        }

        var today = dates.Published is { } published ? DateRange.On(published.Day) : (DateRange?)null;
        var (inForce, world) = (today, 0);
        foreach (var scene in scenes)
        {
            (inForce, world) = (scene.World == world ? inForce : today, scene.World);
            inForce = OwnDay(scene)?.Mention.Range ?? inForce;
            scene.InForce = inForce;
        }

        return scenes;
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

    private Scene Read(SceneWalk walk, Sentence sentence)
    {
        var text = walk.Text;
        var units = sentence.Units;
        var days = s_noDays;
        var breaks = s_noBreaks;
        var written = _datelines.EndOf(text, sentence);
        var (violent, back, spread, nameless, turns, others, wide) = (false, false, false, false, false, false, false);
        for (var at = 0; at < units.Count; at++)
        {
            if (!units[at].Labels.Meets(_telling))
            {
                continue;
            }

            if (units[at].Has(_date) && walk.MentionOf(units[at]) is { } mention && units[at].First >= written && Dates(mention))
            {
                var day = Day(text, units, at, mention);
                if (!(day.OfStatement && IsOfTomorrow(units[at], mention, walk.Published)))
                {
                    days = days.Count == 0 ? [] : days;
                    AddDay(days, day);
                }
            }

            if (units[at].Has(_break) || units[at].Has(_semicolon) || BeginsClause(units, at))
            {
                breaks = breaks.Count == 0 ? [] : breaks;
                breaks.Add(units[at].First);
            }

            violent |= units[at].Has(_attack) || units[at].Has(_attackVerb) || units[at].Has(_harm) || units[at].Has(_entered) || units[at].Has(_taken);
            back |= units[at].Has(_attack) && IsDefinite(text, units, at);
            spread |= units[at].Has(_spread) || (units[at].Has(_kind) && units[at].Has(_many));
            wide |= units[at].Has(_country) && IsWhole(units, at);
            nameless |= units[at].Has(_kind) && IsNameless(units, at);
            turns |= units[at].Has(_turn) && (at < Opening || (at < LateOpening && units[at - 1].Has(_comma)));
            others |= at > 0 && units[at - 1].Has(_other) && (units[at].Has(_attack) || (at == 1 && units[at].Has(_harm)));
        }

        var rows = _rows.Read(text, sentence, walk.Places, walk.Resolved);
        if (_before.MayFind(sentence))
        {
            rows = _before.WithMeant(text, sentence, walk.Told, rows);
        }

        PlacesToldBefore.Remember(walk.Told, rows);
        walk.Label = rows.Find(static r => r.IsLabel) ?? (text.Tokens[sentence.First].Is(TokenShape.LineStart) ? null : walk.Label);
        return new Scene(rows, days, breaks, violent, back, spread, nameless, turns || (others && !back)) { Label = walk.Label, IsCountrywide = wide, World = walk.World };
    }

    // "Said Sunday" in a report of Saturday: a page that was written on after its day. What was said six days ago nobody tells as news.
    private bool IsOfTomorrow(in Unit unit, DateMention mention, DateOnly? published) =>
        unit.Has(_weekday) && unit.Last - unit.First == 1 && mention.Range.Start is { } start && start == published?.AddDays(-6);

    // "Shells hit Ardan and two people were killed in Velk"; what is told of two harms, "two were killed and three were wounded in Velk", goes for both.
    private bool BeginsClause(List<Unit> units, int at) =>
        units[at].Has(_and) && at + 2 < units.Count && units[at + 1].Has(_group) && (units[at + 2].Has(_verbGroup) || units[at + 2].Has(_be)) && !HarmsSome(units, at);

    private bool HarmsSome(List<Unit> units, int end)
    {
        for (var at = 1; at < end; at++)
        {
            if ((units[at].Has(_harm) && units[at - 1].Has(_group)) || (units[at].Has(_group) && units[at - 1].Has(_harm)))
            {
                return true;
            }
        }

        return false;
    }

    // "Across the country", "throughout the nation".
    private bool IsWhole(List<Unit> units, int at) => at > 1 && units[at - 1].Has(_definite) && units[at - 2].Has(_spread) && !units[at].Has(_place);

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

    // "In a northern village", with nothing behind it that names it.
    private bool IsNameless(List<Unit> units, int at)
    {
        var before = at - 1;
        while (before > 0 && (units[before].Has(_adj) || units[before].Has(_compass)) && !units[before].Has(_one))
        {
            before--;
        }

        return before > 0 && units[before].Has(_one) && units[before - 1].Has(_prepPlace)
            && !(at + 2 < units.Count && (units[at + 1].Has(_prepPlace) || units[at + 1].Has(_nearWord)));
    }

    // "The attack", "Monday's raid", "the Kestrian assault".
    private bool IsDefinite(MarkedText text, List<Unit> units, int at)
    {
        if (at > 0 && units[at - 1].Has(_party) && lexicon.Means(text.Tokens[units[at - 1].First], _the))
        {
            return true;
        }

        var before = at - 1;
        while (before > 0 && at - before < 3 && !units[before].Has(_definite) && !units[before].Has(_date))
        {
            before--;
        }

        return before >= 0 && (units[before].Has(_definite) || (units[before].Has(_date) && before == at - 1));
    }

    private static bool Dates(DateMention mention) =>
        mention.Role is DateRole.Point or DateRole.Since or DateRole.Until or DateRole.Duration && mention.Range.Precision != DatePrecision.Unknown;
}
