using System.Globalization;

namespace Marsad.Text;

/// <summary>Puts number words and digits together: "two hundred and five", "1.2 million", "several dozen", "tens of thousands".</summary>
/// <remarks>The words are the lexicon's: labels num.small (below 100), num.scale (hundred and up, dozen), num.whole (ready-made, such as
/// "a dozen") and num.vague (a lowest value; no upper one).</remarks>
internal sealed class NumberFinder(Lexicon lexicon)
{
    private readonly FigureForms _forms = new(lexicon);
    private readonly int _number = lexicon.Label("number");
    private readonly int _small = lexicon.Label("num.small");
    private readonly int _scale = lexicon.Label("num.scale");
    private readonly int _whole = lexicon.Label("num.whole");
    private readonly int _vague = lexicon.Label("num.vague");
    private readonly int _digits = lexicon.Label("digits");
    private readonly int _decimal = lexicon.Label("decimal");
    private readonly int _clock = lexicon.Label("clock");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _and = lexicon.Label("num.and");
    private readonly LabelSet _begins = lexicon.Labels("digits", "num.small", "num.scale", "num.whole", "num.vague");

    /// <summary>Replaces each run of number units by one unit labelled number.</summary>
    public void Find(string text, ReadOnlySpan<Token> tokens, List<Unit> units)
    {
        var kept = 0;
        for (var at = 0; at < units.Count;)
        {
            if (kept == at && !units[at].Labels.Meets(_begins))
            {
                kept = ++at;
                continue;
            }

            var end = Number(text, tokens, units, at, out var unit);
            if (end > at || kept < at)
            {
                units[kept] = end > at ? unit : units[at];
            }

            kept++;
            at = Math.Max(end, at + 1);
        }

        units.RemoveRange(kept, units.Count - kept);
    }

    private int Number(string text, ReadOnlySpan<Token> tokens, List<Unit> units, int at, out Unit unit)
    {
        unit = units[at];
        if (unit.Has(_clock) || !unit.Labels.Meets(_begins))
        {
            return at;
        }

        var sum = default(Sum);
        var end = _forms.Read(text, tokens, units, at, out var figure);
        if (end > at)
        {
            sum.BeginDigits(figure);
        }

        while (end < units.Count && Add(text, tokens, units, end, ref sum))
        {
            end = Next(units, end);
        }

        if (end == at || !sum.IsWhole)
        {
            return at;
        }

        unit.Last = units[end - 1].Last;
        unit.Word = end - at == 1 ? unit.Word : -1;
        unit.Value = sum.Value;
        var labels = unit.Labels;
        labels.Add(_number);
        if (sum.Vague)
        {
            labels.Add(_vague);
        }

        unit.Kind = lexicon.Kinds.Of(labels, unit.Word);

        return end;
    }

    // One past this unit, or past the "and" or hyphen that ties it to the next number word.
    private int Next(List<Unit> units, int at)
    {
        if (at + 2 < units.Count && units[at + 2].Has(_small) && units[at].Value is var value
            && ((units[at + 1].Has(_and) && (units[at].Has(_scale) || units[at].Has(_whole)) && value >= 100) || (units[at + 1].Has(_hyphen) && units[at + 1].Has(_glued) && units[at].Has(_small) && value >= 20)))
        {
            return at + 2;
        }

        return at + 1;
    }

    private bool Add(string text, ReadOnlySpan<Token> tokens, List<Unit> units, int at, ref Sum sum)
    {
        var unit = units[at];
        if (unit.Has(_scale) && unit.Value > 0 && !(unit.Has(_digits)))
        {
            return sum.Multiply(unit.Value, units[Math.Max(0, at - 1)].Has(_vague) && sum.Count > 0);
        }

        if (sum.Count > 0 && (unit.Has(_digits) || unit.Has(_whole) || unit.Has(_vague)))
        {
            return false;
        }

        if (unit.Has(_digits))
        {
            var value = unit.Has(_decimal)
                ? decimal.TryParse(tokens[unit.First].Span.Of(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction) ? fraction : 0
                : unit.Value;
            return sum.BeginDigits(value);
        }

        return unit.Has(_small) ? sum.AddSmall(unit.Value) : (unit.Has(_whole) || unit.Has(_vague)) && sum.Begin(unit.Value, unit.Has(_vague));
    }

    /// <summary>A number while its words are read.</summary>
    private struct Sum
    {
        private decimal _total;
        private decimal _current;
        private decimal _lastScale;
        private bool _isDigits;

        public int Count { get; private set; }

        public bool Vague { get; private set; }

        public readonly long Value => (long)(_total + _current);

        // "1.2" alone is no number of people; "0" is none.
        public readonly bool IsWhole => _total + _current is > 0 and <= Quantities.Most && decimal.Truncate(_total + _current) == _total + _current;

        // "A thousand" is ready-made, and hundreds may follow it as they follow "one thousand".
        public bool Begin(decimal value, bool vague)
        {
            var isThousands = value >= 1000 && value % 1000 == 0;
            (_total, _current, _lastScale) = isThousands ? (value, 0m, value) : (0m, value, 0m);
            Vague = vague;
            Count++;
            return true;
        }

        public bool BeginDigits(decimal value)
        {
            _current = value;
            _isDigits = true;
            Count++;
            return true;
        }

        // "twenty" "five" add up, "five" "six" are two numbers, and so are "20" "four": a day and those who died on it.
        public bool AddSmall(long value)
        {
            if (_isDigits || Count > 0 && (_current % 100 is var rest && (rest != 0 && (rest < 20 || rest % 10 != 0 || value >= 10))))
            {
                return false;
            }

            _current += value;
            Count++;
            return true;
        }

        public bool Multiply(long scale, bool vague)
        {
            // A figure beyond all people is no number, and times a million it would be beyond what can be held.
            if ((_current == 0 && Count > 0) || _current > Quantities.Most)
            {
                return false;
            }

            var part = (_current == 0 ? 1 : _current) * scale;
            if (part > Quantities.Most || (_lastScale > 0 && scale >= _lastScale))
            {
                return false;
            }

            Vague |= vague;
            Count++;
            _isDigits = false;
            if (scale == 100)
            {
                _current = part;
            }
            else
            {
                _total += part;
                _current = 0;
                _lastScale = scale;
            }

            return true;
        }
    }
}
