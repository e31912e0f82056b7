using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>Applies the stages of a lexicon's rules to the units of one sentence. Not for several threads at once.</summary>
internal sealed class Cascade
{
    private readonly PatternMatcher _matcher = new();
    private readonly List<Unit> _made = [];
    private readonly List<UInt128> _starting = [];

    /// <summary>Applies a stage that makes units: left to right, the longest match at a place wins, then the first rule.</summary>
    public void Reduce(Stage stage, List<Unit> units, List<Phrase> phrases)
    {
        var tried = new Tried(stage, units);
        var kept = 0;
        _made.Clear();
        for (var at = 0; at < units.Count;)
        {
            var (rule, end) = Best(ref tried, units, at);
            if (rule < 0)
            {
                at++;
                continue;
            }

            _made.AddRange(CollectionsMarshal.AsSpan(units)[kept..at]);
            kept = at = Make(stage.Rules[rule], units, at, end, phrases);
        }

        if (kept > 0)
        {
            _made.AddRange(CollectionsMarshal.AsSpan(units)[kept..]);
            units.Clear();
            units.AddRange(CollectionsMarshal.AsSpan(_made));
        }
    }

    /// <summary>Applies a stage that only finds: every match, rule by rule, each rule's in text order.</summary>
    public void Find(Stage stage, List<Unit> units, List<Phrase> found)
    {
        var tried = new Tried(stage, units);
        var any = UInt128.Zero;
        _starting.Clear();
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(units))
        {
            _starting.Add(stage.Starting(unit));
            any |= _starting[^1];
        }

        for (; any != 0; any &= any - 1)
        {
            var rule = (int)UInt128.TrailingZeroCount(any);
            if (tried.IsNeeded(rule))
            {
                Find(stage.Rules[rule], UInt128.One << rule, units, found);
            }
        }
    }

    private void Find(Rule rule, UInt128 bit, List<Unit> units, List<Phrase> found)
    {
        for (var at = 0; at < units.Count; at++)
        {
            if ((_starting[at] & bit) != 0)
            {
                var end = _matcher.Match(rule, units, at);
                if (end > at)
                {
                    found.Add(PhraseOf(rule, units, at, end));
                }
            }
        }
    }

    private (int Rule, int End) Best(ref Tried tried, List<Unit> units, int at)
    {
        var best = (Rule: -1, End: at);
        var starting = tried.Stage.Starting(CollectionsMarshal.AsSpan(units)[at]);
        for (; starting != 0; starting &= starting - 1)
        {
            var rule = (int)UInt128.TrailingZeroCount(starting);
            if (tried.IsNeeded(rule))
            {
                var end = _matcher.Match(tried.Stage.Rules[rule], units, at);
                best = end > best.End ? (rule, end) : best;
            }
        }

        return best;
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

    // What a rule needs is looked for once a sentence, and only for rules that may begin somewhere in it.
    private struct Tried(Stage stage, List<Unit> units)
    {
        private UInt128 _asked;
        private UInt128 _needed;
        private LabelSet _present;

        public readonly Stage Stage => stage;

        public bool IsNeeded(int rule)
        {
            var bit = UInt128.One << rule;
            if ((_asked & bit) == 0)
            {
                _present = _asked == 0 ? Present(units) : _present;
                _asked |= bit;
                _needed |= HasNeeds(stage.Rules[rule], _present) ? bit : 0;
            }

            return (_needed & bit) != 0;
        }

        private static LabelSet Present(List<Unit> units)
        {
            var present = default(LabelSet);
            foreach (ref readonly var unit in CollectionsMarshal.AsSpan(units))
            {
                present.Add(unit.Labels);
            }

            return present;
        }

        private static bool HasNeeds(Rule rule, in LabelSet present)
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
    }
}
