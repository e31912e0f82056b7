using Marsad.Dates;
using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Reads each sentence's scene: where and when, as far as it says.</summary>
internal sealed class SceneReader(Lexicon lexicon)
{
    private readonly int _place = lexicon.Label("place");
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _det = lexicon.Label("det");
    private readonly int _date = lexicon.Label("date");
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _the = lexicon.Word("the");

    /// <summary>The scenes of all sentences, by index.</summary>
    public Scene[] Read(MarkedText text, DateReading dates, List<FoundPlace> places, List<Place> resolved)
    {
        var mentions = dates.Mentions.ToDictionary(m => m.Phrase);
        var scenes = text.Sentences.ConvertAll(s => Read(s, mentions, places, resolved)).ToArray();
        var inForce = dates.Published is { } published ? DateRange.On(published.Day) : (DateRange?)null;
        foreach (var scene in scenes)
        {
            var own = scene.Days.FirstOrDefault(d => !d.OfStatement && d.Mention is { Role: DateRole.Point, Range.Precision: <= DatePrecision.Month });
            inForce = own?.Mention.Range ?? inForce;
            scene.InForce = inForce;
        }

        return scenes;
    }

    private Scene Read(Sentence sentence, Dictionary<int, DateMention> mentions, List<FoundPlace> places, List<Place> resolved)
    {
        var units = sentence.Units;
        var days = new List<SceneDay>();
        var breaks = new List<int>();
        var (violent, back) = (false, false);
        for (var at = 0; at < units.Count; at++)
        {
            if (units[at].Has(_date) && mentions.TryGetValue(units[at].Phrase, out var mention) && Dates(mention))
            {
                days.Add(new SceneDay(mention, units[at].First, units[at].Last, IsOfStatement(units, at)));
            }

            if (units[at].Has(_break) || units[at].Has(_semicolon))
            {
                breaks.Add(units[at].First);
            }

            violent |= units[at].Has(_attack) || units[at].Has(_attackVerb) || units[at].Has(_harm);
            back |= at > 0 && units[at - 1].Word == _the && (units[at].Has(_attack) || units[at].Has(_kind));
        }

        return new Scene(Rows(sentence, places, resolved), days, breaks, violent, back);
    }

    private static bool Dates(DateMention mention) =>
        mention.Role is DateRole.Point or DateRole.Since or DateRole.Until or DateRole.Duration && mention.Range.Precision != DatePrecision.Unknown;

    // "said Wednesday", "reported on Thursday that".
    private bool IsOfStatement(List<Unit> units, int at) =>
        (at > 0 && units[at - 1].Has(_say)) || (at > 1 && units[at - 2].Has(_say) && units[at - 1].Last - units[at - 1].First == 1)
        || (at + 1 < units.Count && units[at + 1].Has(_say) && !units[at + 1].Has(_harm));

    private List<PlaceRow> Rows(Sentence sentence, List<FoundPlace> places, List<Place> resolved)
    {
        var rows = new List<PlaceRow>();
        var units = sentence.Units;
        for (var at = 0; at < units.Count; at++)
        {
            if (!IsPlace(units[at], places))
            {
                continue;
            }

            var first = at;
            var row = new List<int> { (int)units[at].Value - 1 };
            for (var next = NextInRow(units, at, places, resolved); next > at; next = NextInRow(units, at, places, resolved))
            {
                row.Add((int)units[next].Value - 1);
                at = next;
            }

            if (row.Exists(p => places[p].Located))
            {
                rows.Add(new PlaceRow([.. row.Select(p => places[p])], [.. row.Select(p => resolved[p])], units[first].First, units[at].Last, Fineness(units[first], places, resolved)));
            }
        }

        return rows;
    }

    private bool IsPlace(in Unit unit, List<FoundPlace> places) => unit.Has(_place) && unit.Value > 0 && unit.Value <= places.Count;

    private int NextInRow(List<Unit> units, int at, List<FoundPlace> places, List<Place> resolved)
    {
        var next = at + 1;
        var joined = false;
        while (next < units.Count && next <= at + 3 && (units[next].Has(_comma) || units[next].Has(_and) || units[next].Has(_det)))
        {
            joined |= units[next].Has(_and) || units[next].Has(_comma);
            next++;
        }

        // "Douma, Eastern Ghouta" is a place and where it lies, not a row of two.
        return joined && next < units.Count && IsPlace(units[next], places) && Fineness(units[next], places, resolved) == Fineness(units[at], places, resolved) ? next : at;
    }

    private int Fineness(in Unit unit, List<FoundPlace> places, List<Place> resolved)
    {
        var index = (int)unit.Value - 1;
        if (unit.Has(_country))
        {
            return 0;
        }

        return places[index].Mention.Hint switch
        {
            PlaceKindHint.Region => 1,
            PlaceKindHint.District => 2,
            PlaceKindHint.Settlement => 3,
            PlaceKindHint.Quarter or PlaceKindHint.Site or PlaceKindHint.Camp => 4,
            _ => OfPrecision(resolved[index].Precision),
        };
    }

    private static int OfPrecision(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Country => 0,
        PlacePrecision.Region => 1,
        PlacePrecision.District => 2,
        PlacePrecision.Site => 4,
        _ => 3,
    };
}
