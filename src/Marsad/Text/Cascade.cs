using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>Applies the stages of a lexicon's rules to the units of one sentence. Not for several threads at once.</summary>
/// <param name="kinds">The kinds of units of the lexicon whose stages these are.</param>
internal sealed class Cascade(Kinds kinds)
{
    private readonly List<(Unit Unit, int First, int Last)> _made = [];
    private readonly List<(int At, RuleSet Rules)> _places = [];
    private PatternMatcher _matcher = new();
    private PatternMatcher _best = new();

    public Kinds Kinds => kinds;

    /// <summary>Applies a stage that makes units: left to right, the longest match at a place wins, then the first rule.</summary>
    public void Reduce(Stage stage, Sentence sentence, List<Phrase> phrases)
    {
        if (stage.Possible(sentence) is { IsEmpty: false } possible)
        {
            Reduce(stage, possible, sentence, phrases);
        }
    }

    /// <summary>The same, where it was looked up before which of its rules may match.</summary>
    public void Reduce(Stage stage, RuleSet possible, Sentence sentence, List<Phrase> phrases)
    {
        // Rules still look at what was before: what is made waits, and all moves together once.
        var all = CollectionsMarshal.AsSpan(sentence.Units);
        _made.Clear();
        for (var at = 0; at < all.Length;)
        {
            var rules = stage.Matching(all, at, possible);
            if (rules.IsEmpty || Best(stage, rules, all, at, out var end) is not (>= 0 and var rule))
            {
                at++;
                continue;
            }

            at = Make(stage.Rules[rule], sentence, at, end, phrases);
        }

        if (_made.Count > 0)
        {
            PutMade(sentence.Units);
        }
    }

    private void PutMade(List<Unit> units)
    {
        var all = CollectionsMarshal.AsSpan(units);
        var (kept, from) = (0, 0);
        foreach (ref readonly var made in CollectionsMarshal.AsSpan(_made))
        {
            kept += Move(all, from, made.First, kept);
            all[kept++] = made.Unit;
            from = made.Last;
        }

        kept += Move(all, from, all.Length, kept);
        units.RemoveRange(kept, all.Length - kept);
    }

    private static int Move(Span<Unit> units, int from, int last, int to)
    {
        if (from != to)
        {
            units[from..last].CopyTo(units[to..]);
        }

        return last - from;
    }

    /// <summary>Applies a stage that only finds: every match, rule by rule, each rule's in text order.</summary>
    public void Find(Stage stage, Sentence sentence, List<Phrase> found)
    {
        var possible = stage.Possible(sentence);
        if (possible.IsEmpty)
        {
            return;
        }

        ReadOnlySpan<Unit> units = CollectionsMarshal.AsSpan(sentence.Units);
        var any = default(RuleSet);
        _places.Clear();
        for (var at = 0; at < units.Length; at++)
        {
            if (stage.Matching(units, at, possible) is { IsEmpty: false } rules)
            {
                _places.Add((at, rules));
                any = any.Or(rules);
            }
        }

        for (; !any.IsEmpty; any = any.Rest)
        {
            Find(stage, any.First, units, sentence, found);
        }
    }

    private void Find(Stage stage, int rule, ReadOnlySpan<Unit> units, Sentence sentence, List<Phrase> found)
    {
        foreach (var (at, rules) in _places)
        {
            if (rules.Holds(rule))
            {
                var end = _matcher.Match(stage, rule, units, at);
                if (end > at)
                {
                    found.Add(PhraseOf(stage.Rules[rule], sentence, at, end, _matcher));
                }
            }
        }
    }

    // Leaves the best match's captures in _best.
    private int Best(Stage stage, RuleSet rules, ReadOnlySpan<Unit> units, int at, out int end)
    {
        var best = -1;
        end = at;
        for (; !rules.IsEmpty; rules = rules.Rest)
        {
            var rule = rules.First;
            if (_matcher.Match(stage, rule, units, at) is var reached && reached > end)
            {
                (best, end) = (rule, reached);
                (_best, _matcher) = (_matcher, _best);
            }
        }

        return best;
    }

    private int Make(Rule rule, Sentence sentence, int at, int end, List<Phrase> phrases)
    {
        var units = sentence.Units;
        var (first, last) = (at, end);
        foreach (var (name, from, to) in _best.Captures)
        {
            if (name == rule.Extent)
            {
                (first, last) = (from, to);
            }
        }

        var phrase = PhraseOf(rule, sentence, first, last, _best);
        var labels = rule.Makes;
        foreach (var keep in rule.Keeps)
        {
            labels.Add(LabelsOf(phrase, keep));
        }

        var kind = kinds.Of(labels, -1);
        var unit = new Unit { Kind = kind, First = phrase.First, Last = phrase.Last, Word = -1, Phrase = phrases.Count, Value = phrase[rule.ValueFrom]?.Value ?? 0 };
        _made.Add((unit, first, last));
        sentence.Made(kind);
        phrases.Add(phrase);
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

    private Phrase PhraseOf(Rule rule, Sentence sentence, int first, int last, PatternMatcher match)
    {
        var units = sentence.Units;
        var phrase = sentence.Pool.Take(rule, units[first].First, units[last - 1].Last, match.Captures.Count);
        var captures = phrase.Captures.AsSpan();
        for (var i = 0; i < captures.Length; i++)
        {
            var (name, from, to) = match.Captures[i];
            captures[i] = new Capture(name, from == to ? Empty(units, from) : Whole(units, from, to));
        }

        return phrase;
    }

    private Unit Empty(List<Unit> units, int at)
    {
        var token = at < units.Count ? units[at].First : units[^1].Last;
        return new Unit { Kind = kinds.Nothing, First = token, Last = token, Word = -1, Phrase = -1 };
    }

    private Unit Whole(List<Unit> units, int from, int to)
    {
        if (to - from == 1)
        {
            return units[from];
        }

        var labels = default(LabelSet);
        long value = 0;
        for (var i = from; i < to; i++)
        {
            labels.Add(units[i].Labels);
            value = value == 0 ? units[i].Value : value;
        }

        return new Unit { Kind = kinds.Of(labels, -1), First = units[from].First, Last = units[to - 1].Last, Word = -1, Phrase = -1, Value = value };
    }
}
