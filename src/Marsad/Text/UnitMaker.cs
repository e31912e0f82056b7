namespace Marsad.Text;

/// <summary>Makes a sentence's first units of its tokens: the longest lexicon entry at each place, else the token itself with its shape.</summary>
internal sealed class UnitMaker
{
    /// <summary>How many ways of writing a word make another unit of it.</summary>
    internal const int WrittenWays = 16;

    private const int FirstRare = 128;

    private readonly Lexicon _lexicon;
    // A row for each ending of words that no entry has.
    private readonly Kind?[] _endingKinds;
    private readonly Kind?[] _signKinds = new Kind?[FirstRare * WrittenWays];
    private readonly Dictionary<char, int> _signs;
    private readonly (WordEnding Ending, int Label)[] _endings;
    private readonly int _word, _digits, _sign, _cap, _caps, _lower, _glued, _lineStart, _address, _possessive, _unknown, _yearLike, _dayLike, _dayYear, _dotted, _decimal, _clock;

    public UnitMaker(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _endings = [.. lexicon.Endings.Where(e => e.Written != WordWriting.Any).Select(e => (e, lexicon.Label(e.Label)))];
        _endingKinds = new Kind?[(_endings.Length + 1) * WrittenWays];
        (_word, _digits, _sign) = (lexicon.Label("word"), lexicon.Label("digits"), lexicon.Label("sign"));
        (_cap, _caps, _lower, _glued) = (lexicon.Label("cap"), lexicon.Label("caps"), lexicon.Label("lower"), lexicon.Label("glued"));
        (_lineStart, _address, _possessive, _unknown) = (lexicon.Label("line-start"), lexicon.Label("address"), lexicon.Label("possessive"), lexicon.Label("unknown"));
        (_yearLike, _decimal, _clock) = (lexicon.Label("year-like"), lexicon.Label("decimal"), lexicon.Label("clock"));
        (_dayLike, _dayYear, _dotted) = (lexicon.Label("day-like"), lexicon.Label("day-year"), lexicon.Label("dotted"));
        _signs = new (string Label, string Signs)[]
        {
            ("comma", ",،"), ("stop", ".!?؟"), ("colon", ":"), ("semicolon", ";؛"), ("hyphen", "-\u2010\u2011"), ("dash", "–—"),
            ("quote", "\"“”«»„'‘’"), ("open", "([{"), ("close", ")]}"), ("bullet", "•·*▪‣"), ("hash", "#"), ("underscore", "_"), ("at", "@"), ("percent", "%"),
            ("money", "$€£¥"), ("amp", "&"), ("plus", "+"), ("slash", "/|"),
        }.SelectMany(s => s.Signs.Select(c => (c, lexicon.Label(s.Label)))).ToDictionary(s => s.c, s => s.Item2);
    }

    /// <summary>Appends the units of the tokens from <paramref name="first"/> to <paramref name="last"/> (not included).</summary>
    public void Make(string text, ReadOnlySpan<Token> tokens, int first, int last, List<Unit> units)
    {
        var sentence = tokens[..last];
        for (var at = first; at < last;)
        {
            var meaning = _lexicon.Entries.Match(sentence, at, out var end);
            end = meaning is null ? at + 1 : end;
            var value = meaning?.Value ?? 0;
            var word = end == at + 1 ? tokens[at].Word : -1;
            var kind = KindOf(text, tokens[at], meaning, word, ref value);
            units.Add(new Unit { Kind = kind, First = at, Last = end, Word = word, Phrase = -1, Value = value });
            at = end;
        }
    }

    // A word's kind follows from what it means and how it is written, that of a sign from the sign: each is worked out once.
    private Kind KindOf(string text, in Token token, Meaning? meaning, int word, ref long value)
    {
        var c = Entities.CharAt(text, token.Start);
        if (token.Is(TokenShape.Word) && (meaning is not null || word < 0) && c is not ('\'' or '\u2019'))
        {
            ref var kind = ref meaning is not null ? ref meaning.Kinds[WayOf(token)] : ref _endingKinds[(EndingOf(text, token) * WrittenWays) + WayOf(token)];
            return kind ??= Shaped(text, token, meaning, word, ref value);
        }

        if (token.Is(TokenShape.Sign) && c < FirstRare && meaning is null)
        {
            ref var kind = ref _signKinds[(c * WrittenWays) + WayOf(token)];
            return kind ??= Shaped(text, token, meaning, word, ref value);
        }

        return Shaped(text, token, meaning, word, ref value);
    }

    private static int WayOf(in Token token) =>
        (token.Is(TokenShape.Glued) ? 1 : 0) | (token.Is(TokenShape.LineStart) ? 2 : 0) | (token.Is(TokenShape.Capital) ? 4 : 0) | (token.Is(TokenShape.AllCapitals) ? 8 : 0);

    private Kind Shaped(string text, in Token token, Meaning? meaning, int word, ref long value)
    {
        var labels = meaning?.Labels ?? default;
        Shape(text, token, meaning is not null, ref labels, ref value);
        return _lexicon.Kinds.Of(labels, word);
    }

    private void Shape(string text, Token token, bool known, ref LabelSet labels, ref long value)
    {
        Add(ref labels, token, TokenShape.Glued, _glued);
        Add(ref labels, token, TokenShape.LineStart, _lineStart);
        Add(ref labels, token, TokenShape.Address, _address);
        if (token.Is(TokenShape.Word))
        {
            labels.Add(Entities.CharAt(text, token.Start) is '\'' or '\u2019' && text[token.End - 1] is 's' or 'S' ? _possessive : _word);
            labels.Add(token.Is(TokenShape.Capital) ? _cap : _lower);
            Add(ref labels, token, TokenShape.AllCapitals, _caps);
            if (!known)
            {
                labels.Add(_unknown);
                if (EndingOf(text, token) is > 0 and var ending)
                {
                    labels.Add(_endings[ending - 1].Label);
                }
            }
        }
        else if (token.Is(TokenShape.Digits))
        {
            Digits(text, token, ref labels, ref value);
        }
        else if (token.Is(TokenShape.Sign))
        {
            labels.Add(_sign);
            if (_signs.TryGetValue(Entities.CharAt(text, token.Start), out var label))
            {
                labels.Add(label);
            }
        }
    }

    // Which ending a word has that no entry has, from 1; 0 where it has none of them.
    private int EndingOf(string text, in Token token)
    {
        var word = token.Span.Of(text);
        var written = token.Is(TokenShape.Capital) ? WordWriting.Capital : WordWriting.Small;
        for (var i = 0; i < _endings.Length && !token.Is(TokenShape.AllCapitals); i++)
        {
            if (_endings[i].Ending.Written == written && _endings[i].Ending.Fits(word))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private void Digits(string text, Token token, ref LabelSet labels, ref long value)
    {
        labels.Add(_digits);
        var span = token.Span.Of(text);
        if (span.Contains(':'))
        {
            labels.Add(_clock);
            return;
        }

        if (span.Contains('.'))
        {
            labels.Add(span.Count('.') == 2 ? _dotted : _decimal);
        }

        value = Quantities.Whole(span);
        if (IsYear(value) && span.Length == 4)
        {
            labels.Add(_yearLike);
        }
        else if (value is >= 1 and <= 31 && span.Length <= 2)
        {
            labels.Add(_dayLike);
        }
        else if (span.Length is 5 or 6 && IsYear(value % 10000) && value / 10000 is >= 1 and <= 31 && !span.Contains(','))
        {
            // "Nov 022017": the blank between day and year was lost.
            labels.Add(_dayYear);
        }
    }

    private static bool IsYear(long number) => number is >= 1900 and <= 2100;

    private static void Add(ref LabelSet labels, Token token, TokenShape shape, int label)
    {
        if (token.Is(shape))
        {
            labels.Add(label);
        }
    }
}
