using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>Applies the stages of a lexicon's rules to the units of one sentence. Not for several threads at once.</summary>
internal sealed class Cascade
{
    private readonly PatternMatcher _matcher = new();
    private readonly List<Unit> _made = [];
    private readonly List<int> _active = [];

    /// <summary>Applies a stage that makes units: left to right, the longest match at a place wins, then the first rule.</summary>
    public void Reduce(Stage stage, List<Unit> units, List<Phrase> phrases)
    {
        Activate(stage, Present(units));
        if (_active.Count == 0)
        {
            return;
        }

        _made.Clear();
        var changed = false;
        for (var at = 0; at < units.Count;)
        {
            var (rule, end) = stage.MayStart(units[at]) ? Best(stage, units, at) : (-1, at);
            if (rule < 0)
            {
                _made.Add(units[at++]);
                continue;
            }

            at = Make(stage.Rules[rule], units, at, end, phrases);
            changed = true;
        }

        if (changed)
        {
            units.Clear();
            units.AddRange(_made);
        }
    }

    /// <summary>Applies a stage that only finds: every match of every rule, in text order.</summary>
    public void Find(Stage stage, List<Unit> units, List<Phrase> found)
    {
        var present = Present(units);
        for (var rule = 0; rule < stage.Rules.Length; rule++)
        {
            if (!Needed(stage.Rules[rule], present))
            {
                continue;
            }

            for (var at = 0; at < units.Count; at++)
            {
                if (MayStart(stage.Rules[rule], units[at]))
                {
                    var end = _matcher.Match(stage.Rules[rule], units, at);
                    if (end > at)
                    {
                        found.Add(PhraseOf(stage.Rules[rule], units, at, end));
                    }
                }
            }
        }
    }

    // What a rule needs is looked for once a sentence, not once a unit: in most sentences few rules are left.
    private void Activate(Stage stage, in LabelSet present)
    {
        _active.Clear();
        for (var rule = 0; rule < stage.Rules.Length; rule++)
        {
            if (Needed(stage.Rules[rule], present))
            {
                _active.Add(rule);
            }
        }
    }

    private static LabelSet Present(List<Unit> units)
    {
        var present = default(LabelSet);
        foreach (ref var unit in CollectionsMarshal.AsSpan(units))
        {
            present.Add(unit.Labels);
        }

        return present;
    }

    private (int Rule, int End) Best(Stage stage, List<Unit> units, int at)
    {
        var best = (-1, at);
        foreach (var rule in _active)
        {
            if (MayStart(stage.Rules[rule], units[at]))
            {
                var end = _matcher.Match(stage.Rules[rule], units, at);
                if (end > best.at)
                {
                    best = (rule, end);
                }
            }
        }

        return best;
    }

    private static bool MayStart(Rule rule, in Unit unit) =>
        rule.StartsAnywhere || rule.Starts.Meets(unit.Labels) || (unit.Word >= 0 && rule.StartWords.Length > 0 && rule.StartWords.Contains(unit.Word));

    private static bool Needed(Rule rule, in LabelSet present)
    {
        foreach (ref readonly var need in rule.Needs.AsSpan())
        {
            if (!need.Meets(present))
            {
                return false;
            }
        }

        return true;
    }

    // The longest match was found before others were tried, so it is run again for its captures.
    private int Make(Rule rule, List<Unit> units, int at, int end, List<Phrase> phrases)
    {
        _ = _matcher.Match(rule, units, at);
        var first = at;
        var last = end;
        foreach (var (name, from, to) in _matcher.Captures)
        {
            if (name == rule.Extent)
            {
                (first, last) = (from, to);
            }
        }

        for (var i = at; i < first; i++)
        {
            _made.Add(units[i]);
        }

        var phrase = PhraseOf(rule, units, first, last);
        var made = new Unit
        {
            First = units[first].First,
            Last = units[last - 1].Last,
            Word = -1,
            Phrase = phrases.Count,
            Labels = rule.Makes,
            Value = phrase[rule.ValueFrom]?.Value ?? 0,
        };
        foreach (var keep in rule.Keeps)
        {
            made.Labels.Add(LabelsOf(phrase, keep));
        }

        phrases.Add(phrase);
        _made.Add(made);
        return last;
    }

    private static LabelSet LabelsOf(Phrase phrase, Inheritance keep)
    {
        var labels = default(LabelSet);
        foreach (var capture in phrase.Captures)
        {
            if (capture.Name == keep.From)
            {
                labels.Add(capture.Unit.Labels.And(keep.Mask));
            }
        }

        return labels;
    }

    private Phrase PhraseOf(Rule rule, List<Unit> units, int first, int last)
    {
        var captures = new Capture[_matcher.Captures.Count];
        for (var i = 0; i < captures.Length; i++)
        {
            var (name, from, to) = _matcher.Captures[i];
            captures[i] = new Capture(name, from == to ? Empty(units, from) : Whole(units, from, to));
        }

        return new Phrase(rule, units[first].First, units[last - 1].Last, captures);
    }

    private static Unit Empty(List<Unit> units, int at)
    {
        var token = at < units.Count ? units[at].First : units[^1].Last;
        return new Unit { First = token, Last = token, Word = -1, Phrase = -1 };
    }

    private static Unit Whole(List<Unit> units, int from, int to)
    {
        if (to - from == 1)
        {
            return units[from];
        }

        var whole = new Unit { First = units[from].First, Last = units[to - 1].Last, Word = -1, Phrase = -1 };
        for (var i = from; i < to; i++)
        {
            whole.Labels.Add(units[i].Labels);
            whole.Value = whole.Value == 0 ? units[i].Value : whole.Value;
        }

        return whole;
    }
}
