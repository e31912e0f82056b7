using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>What the words of a sentence tell of its scene without naming a place or a day.</summary>
/// <param name="IsViolent">Whether a word of attack or harm stands in it.</param>
/// <param name="PointsBack">Whether it speaks of a thing told before: "the attack", "Monday's raid".</param>
/// <param name="IsSpread">Whether it sums up what happened in several places.</param>
/// <param name="IsNameless">Whether it tells of a place without its name: "in a northern village".</param>
/// <param name="TurnsAway">Whether it turns to another thing: "meanwhile", "another attack".</param>
/// <param name="IsCountrywide">Whether it tells of the whole country: "across the country".</param>
internal readonly record struct SceneSigns(bool IsViolent, bool PointsBack, bool IsSpread, bool IsNameless, bool TurnsAway, bool IsCountrywide);

/// <summary>Reads the signs of a scene.</summary>
internal sealed class SceneSignReader(Lexicon lexicon)
{
    // A turn to another thing is told in the first words.
    private const int Opening = 4;
    // "In the city of Ardan, meanwhile,".
    private const int LateOpening = 9;
    private readonly int _date = lexicon.Label("date");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _entered = lexicon.Label("ctl.entered");
    private readonly int _taken = lexicon.Label("ctl.taken");
    private readonly int _harm = lexicon.Label("harm");
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
    private readonly int _party = lexicon.Label("party");
    private readonly int _the = lexicon.Label("article");
    private readonly int _comma = lexicon.Label("comma");

    // A unit with none of these is no sign.
    private readonly LabelSet _telling = lexicon.Labels("attack", "attack.verb", "harm", "ctl.entered", "ctl.taken", "spread", "place.kind", "place.kind.country", "turn");

    /// <summary>The signs of the sentence.</summary>
    public SceneSigns Of(MarkedText text, Sentence sentence)
    {
        if (!sentence.HasAny(_telling))
        {
            return default;
        }

        var units = sentence.Units;
        var (violent, back, spread, nameless, turns, others, wide) = (false, false, false, false, false, false, false);
        for (var at = 0; at < units.Count; at++)
        {
            if (!units[at].Labels.Meets(_telling))
            {
                continue;
            }

            violent |= units[at].Has(_attack) || units[at].Has(_attackVerb) || units[at].Has(_harm) || units[at].Has(_entered) || units[at].Has(_taken);
            back |= units[at].Has(_attack) && IsDefinite(text, units, at);
            spread |= units[at].Has(_spread) || (units[at].Has(_kind) && units[at].Has(_many));
            wide |= units[at].Has(_country) && IsWhole(units, at);
            nameless |= units[at].Has(_kind) && IsNameless(units, at);
            turns |= units[at].Has(_turn) && (at < Opening || (at < LateOpening && units[at - 1].Has(_comma)));
            others |= at > 0 && units[at - 1].Has(_other) && (units[at].Has(_attack) || (at == 1 && units[at].Has(_harm)));
        }

        return new SceneSigns(violent, back, spread, nameless, turns || (others && !back), wide);
    }

    // "Across the country", "throughout the nation".
    private bool IsWhole(List<Unit> units, int at) => at > 1 && units[at - 1].Has(_definite) && units[at - 2].Has(_spread) && !units[at].Has(_place);

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
}
