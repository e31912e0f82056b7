using Marsad.Text;

namespace Marsad.Claims.Explanations;

/// <summary>Tells which rules nearly found something in a sentence: their trigger stands in it, and the rest does not fit.</summary>
internal sealed class NearMissFinder(Marker marker)
{
    // More would bury what one looks for; fewer still where the stage found what it was made for.
    private const int MostOfAStage = 4;
    private const int MostBesideMatches = 2;
    private const int MostWanted = 3;
    private const int MostNames = 6;

    // The words that tell what happened, who has a place, what was agreed, what was struck, and who says it.
    private readonly Dictionary<string, LabelSet> _triggers = new(StringComparer.Ordinal)
    {
        ["harm"] = LabelsUnder(marker.Lexicon, "harm", "k.", "vg.", "victim.", "toll"),
        ["control"] = LabelsUnder(marker.Lexicon, "ctl"),
        ["deal"] = LabelsUnder(marker.Lexicon, "deal"),
        ["attack"] = LabelsUnder(marker.Lexicon, "strike", "attack.mounts", "damage.do"),
        ["sources"] = LabelsUnder(marker.Lexicon, "say"),
    };

    private readonly int _stop = marker.Lexicon.Label("stop");

    /// <summary>The rules of a stage that came nearest, the nearest first; those that found something are left out.</summary>
    /// <param name="stageName">The stage.</param>
    /// <param name="text">The report.</param>
    /// <param name="sentence">The sentence as the stage sees it.</param>
    /// <param name="isFound">Whether another rule of the stage found something in it.</param>
    public IEnumerable<NearMatch> In(string stageName, MarkedText text, Sentence sentence, bool isFound)
    {
        var triggers = _triggers[stageName];
        var stage = marker.Lexicon.Stage(stageName);
        var misses =
            from rule in Enumerable.Range(0, stage.Rules.Length)
            where HasTrigger(stage.Programs, rule, triggers, sentence)
            let miss = NearMiss.Of(stage, rule, sentence.Units)
            where miss is { Wanted.Count: > 0 } && (!isFound || TookIn(sentence, miss, triggers))
            orderby miss.Reached - miss.First descending
            select Told(text, sentence, miss);
        return misses.Take(isFound ? MostBesideMatches : MostOfAStage);
    }

    private static bool HasTrigger(RulePrograms programs, int rule, LabelSet triggers, Sentence sentence)
    {
        for (var at = programs.Entries[rule]; at < programs.EndOf(rule); at++)
        {
            if (programs.Steps[at] is { Code: PatternCode.Test or PatternCode.Behind or PatternCode.NotBehind, A: var asked }
                && programs.Tests[asked] is var test && AsksFor(test, triggers) && sentence.Units.Exists(unit => test.Holds(unit.Kind)))
            {
                return true;
            }
        }

        return false;
    }

    // A test that a trigger passes among much else ("any word but a comma") is not made for it.
    private static bool AsksFor(UnitTest test, LabelSet triggers) =>
        test.AllOf.Meets(triggers) || (!test.AnyOf.IsEmpty && triggers.Holds(test.AnyOf));

    private static bool TookIn(Sentence sentence, NearMiss miss, LabelSet triggers)
    {
        for (var i = miss.First; i < miss.Reached && miss.Reached - miss.First > 1; i++)
        {
            if (sentence.Units[i].Labels.Meets(triggers))
            {
                return true;
            }
        }

        return false;
    }

    private NearMatch Told(MarkedText text, Sentence sentence, NearMiss miss)
    {
        var units = sentence.Units;
        var words = miss.Reached > miss.First ? Words(text, units[miss.First].First, units[miss.Reached - 1].Last) : "";
        var met = miss.Reached < units.Count && !units[miss.Reached].Has(_stop) ? text.Words(units[miss.Reached]) : null;
        return new(miss.Rule.Name, words, [.. miss.Wanted.Where(IsTelling).DefaultIfEmpty(miss.Wanted[0]).Take(MostWanted).Select(Asks)], met);
    }

    // A test that only forbids tells nothing of what is missing.
    private static bool IsTelling(UnitTest test) => !test.AnyOf.IsEmpty || !test.AllOf.IsEmpty || test.Words.Length > 0;

    /// <summary>A test as a pattern writes it, without what it forbids.</summary>
    private string Asks(UnitTest test)
    {
        var lexicon = marker.Lexicon;
        string[] any = [.. test.AnyOf.Labels().Select(label => lexicon.LabelNames[label]), .. test.Words.Select(word => $"'{lexicon.Vocabulary[word]}'")];
        string[] all = [.. test.AllOf.Labels().Select(label => "+" + lexicon.LabelNames[label])];
        var shown = any.Length > MostNames ? [.. any.Take(MostNames), "…"] : any;
        return $"[{string.Join(", ", (string[])[string.Join('|', shown), .. all]).TrimStart(',', ' ')}]";
    }

    private static string Words(MarkedText text, int first, int last)
    {
        var span = text.SpanOf(first, last);
        return text.Text.Substring(span.Start, span.Length);
    }

    private static LabelSet LabelsUnder(Lexicon lexicon, params string[] prefixes)
    {
        var labels = default(LabelSet);
        foreach (var prefix in prefixes)
        {
            labels.Add(lexicon.LabelsUnder(prefix));
        }

        return labels;
    }
}
