using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Reads each sentence's scene: where and when, as far as it says.</summary>
internal sealed class SceneReader(Lexicon lexicon)
{
    private static readonly List<int> s_noBreaks = [];

    private readonly SceneDays _days = new(lexicon);
    private readonly SceneSignReader _signs = new(lexicon);
    private readonly PlaceRowReader _rows = new(lexicon);
    private readonly PlacesToldBefore _before = new(lexicon);
    private readonly Datelines _datelines = new(lexicon);
    private readonly Worlds _worlds = new(lexicon);
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _group = lexicon.Label("group");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _be = lexicon.Label("be");

    private readonly LabelSet _breaking = lexicon.Labels("clause.break", "semicolon", "conj.and");
    private readonly int _and = lexicon.Label("conj.and");

    /// <summary>The scenes of all sentences, by index.</summary>
    /// <param name="text">The report.</param>
    /// <param name="dates">Its days.</param>
    /// <param name="places">Its places.</param>
    /// <param name="resolved">What each was resolved to.</param>
    /// <param name="entries">By the sentence, the stretches whose places and days are theirs alone; null where there are none.</param>
    public Scene[] Read(MarkedText text, DateReading dates, List<FoundPlace> places, List<Place> resolved, Dictionary<int, List<(int First, int Last)>>? entries)
    {
        var walk = new SceneWalk(text, dates.Mentions, dates.Published?.Day, places, resolved);
        var scenes = new Scene[text.Sentences.Count];
        var worlds = _worlds.Of(text);
        for (var i = 0; i < scenes.Length; i++)
        {
            walk.Enter(worlds[i]);
            var scene = Read(walk, text.Sentences[i]);
            scenes[i] = entries is not null && entries.TryGetValue(i, out var own) ? scene.Within(own) : scene;
        }

        SceneDays.SetInForce(scenes, dates.Published is { } published ? DateRange.On(published.Day) : null);
        return scenes;
    }

    private Scene Read(SceneWalk walk, Sentence sentence)
    {
        var text = walk.Text;
        var days = _days.Of(walk, sentence, _datelines.EndOf(text, sentence));
        var signs = _signs.Of(text, sentence);
        var rows = _rows.Read(text, sentence, walk.Places, walk.Resolved);
        if (_before.MayFind(sentence))
        {
            rows = _before.WithMeant(text, sentence, walk.Told, rows);
        }

        PlacesToldBefore.Remember(walk.Told, rows);
        walk.Label = rows.Find(static r => r.IsLabel) ?? (text.Tokens[sentence.First].Is(TokenShape.LineStart) ? null : walk.Label);
        return new Scene(rows, days, Breaks(sentence), signs.IsViolent, signs.PointsBack, signs.IsSpread, signs.IsNameless, signs.TurnsAway)
        {
            Label = walk.Label,
            IsCountrywide = signs.IsCountrywide,
            World = walk.World,
        };
    }

    private List<int> Breaks(Sentence sentence)
    {
        if (!sentence.HasAny(_breaking))
        {
            return s_noBreaks;
        }

        var units = sentence.Units;
        List<int>? breaks = null;
        for (var at = 0; at < units.Count; at++)
        {
            if (units[at].Has(_break) || units[at].Has(_semicolon) || BeginsClause(units, at))
            {
                (breaks ??= new(1)).Add(units[at].First);
            }
        }

        return breaks ?? s_noBreaks;
    }

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
}
