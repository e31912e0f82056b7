namespace Marsad.Text;

/// <summary>Makes a sentence's first units of its tokens: the longest lexicon entry at each place, else the token itself with its shape.</summary>
internal sealed class UnitMaker
{
    private readonly Lexicon _lexicon;
    private readonly int _hyphen;
    private readonly Dictionary<char, int> _signs;
    private static readonly string[] s_peoplesEndings = ["ers", "ors", "ists", "men", "women", "ians", "ees", "mates", "folk", "goers", "holders"];

    private readonly int _personLike, _adverb, _word, _digits, _sign, _cap, _caps, _lower, _glued, _lineStart, _address, _possessive, _unknown, _yearLike, _dayLike, _dayYear, _dotted, _decimal, _clock;

    public UnitMaker(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _hyphen = lexicon.Word("-");
        _personLike = lexicon.Label("person-like");
        _adverb = lexicon.Label("adv"); // English makes adverbs with -ly, far more than a list can hold.
        (_word, _digits, _sign) = (lexicon.Label("word"), lexicon.Label("digits"), lexicon.Label("sign"));
        (_cap, _caps, _lower, _glued) = (lexicon.Label("cap"), lexicon.Label("caps"), lexicon.Label("lower"), lexicon.Label("glued"));
        (_lineStart, _address, _possessive, _unknown) = (lexicon.Label("line-start"), lexicon.Label("address"), lexicon.Label("possessive"), lexicon.Label("unknown"));
        (_yearLike, _decimal, _clock) = (lexicon.Label("year-like"), lexicon.Label("decimal"), lexicon.Label("clock"));
        (_dayLike, _dayYear, _dotted) = (lexicon.Label("day-like"), lexicon.Label("day-year"), lexicon.Label("dotted"));
        _signs = new (string Label, string Signs)[]
        {
            ("comma", ",،"), ("stop", ".!?؟"), ("colon", ":"), ("semicolon", ";؛"), ("hyphen", "-\u2010\u2011"), ("dash", "–—"),
            ("quote", "\"“”«»„'‘’"), ("open", "([{"), ("close", ")]}"), ("bullet", "•·*▪‣"), ("hash", "#"), ("at", "@"), ("percent", "%"),
            ("money", "$€£¥"), ("amp", "&"), ("plus", "+"), ("slash", "/|"),
        }.SelectMany(s => s.Signs.Select(c => (c, lexicon.Label(s.Label)))).ToDictionary(s => s.c, s => s.Item2);
    }

    /// <summary>Appends the units of the tokens from <paramref name="first"/> to <paramref name="last"/> (not included).</summary>
    public void Make(string text, ReadOnlySpan<Token> tokens, int first, int last, List<Unit> units)
    {
        var sentence = tokens[..last];
        for (var at = first; at < last;)
        {
            var known = _lexicon.Entries.Match(sentence, at, _hyphen, out var end, out var labels, out var value);
            end = known ? end : at + 1;
            var unit = new Unit { First = at, Last = end, Word = end == at + 1 ? tokens[at].Word : -1, Phrase = -1, Labels = labels, Value = value };
            Shape(text, tokens[at], known, ref unit);
            units.Add(unit);
            at = end;
        }
    }

    private void Shape(string text, Token token, bool known, ref Unit unit)
    {
        Add(ref unit, token, TokenShape.Glued, _glued);
        Add(ref unit, token, TokenShape.LineStart, _lineStart);
        Add(ref unit, token, TokenShape.Address, _address);
        if (token.Is(TokenShape.Word))
        {
            unit.Labels.Add(text[token.Start] is '\'' or '\u2019' && token.End - token.Start == 2 ? _possessive : _word);
            unit.Labels.Add(token.Is(TokenShape.Capital) ? _cap : _lower);
            Add(ref unit, token, TokenShape.AllCapitals, _caps);
            if (!known)
            {
                unit.Labels.Add(_unknown);
                if (token.End - token.Start > 4 && token.Span.Of(text).EndsWith("ly", StringComparison.Ordinal) && !token.Is(TokenShape.Capital))
                {
                    unit.Labels.Add(_adverb);
                }
                else if (!token.Is(TokenShape.Capital) && EndsAsPeople(token.Span.Of(text)))
                {
                    unit.Labels.Add(_personLike);
                }
            }
        }
        else if (token.Is(TokenShape.Digits))
        {
            Digits(text, token, ref unit);
        }
        else if (token.Is(TokenShape.Sign))
        {
            unit.Labels.Add(_sign);
            if (_signs.TryGetValue(text[token.Start], out var label))
            {
                unit.Labels.Add(label);
            }
        }
    }

    // The endings with which English names people by what they do: instructors, geologists, businesswomen.
    private static bool EndsAsPeople(ReadOnlySpan<char> word)
    {
        if (word.Length < 6)
        {
            return false;
        }

        foreach (var ending in s_peoplesEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void Digits(string text, Token token, ref Unit unit)
    {
        unit.Labels.Add(_digits);
        var span = token.Span.Of(text);
        if (span.Contains(':'))
        {
            unit.Labels.Add(_clock);
            return;
        }

        if (span.Contains('.'))
        {
            unit.Labels.Add(span.Count('.') == 2 ? _dotted : _decimal);
        }

        unit.Value = Quantities.Whole(span);
        if (IsYear(unit.Value) && span.Length == 4)
        {
            unit.Labels.Add(_yearLike);
        }
        else if (unit.Value is >= 1 and <= 31 && span.Length <= 2)
        {
            unit.Labels.Add(_dayLike);
        }
        else if (span.Length is 5 or 6 && IsYear(unit.Value % 10000) && unit.Value / 10000 is >= 1 and <= 31 && !span.Contains(','))
        {
            // "Nov 022017": the blank between day and year was lost.
            unit.Labels.Add(_dayYear);
        }
    }

    private static bool IsYear(long number) => number is >= 1900 and <= 2100;

    private static void Add(ref Unit unit, Token token, TokenShape shape, int label)
    {
        if (token.Is(shape))
        {
            unit.Labels.Add(label);
        }
    }
}
