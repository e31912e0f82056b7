using Marsad.Text;

namespace Marsad.Compiler.Lexicons;

/// <summary>Compiles one rule's pattern to the matcher's steps. The language is told in <c>docs/lexicons.md</c>.</summary>
internal sealed class PatternCompiler(RuleText rule, IReadOnlyDictionary<string, string> macros, Numbering labels, Numbering words, Numbering captures)
{
    private readonly List<Instruction> _program = [];
    private readonly List<UnitTest> _tests = [];
    private string _text = "";
    private int _at;

    public IReadOnlyList<Instruction> Program => _program;

    public IReadOnlyList<UnitTest> Tests => _tests;

    /// <summary>The pattern with its macros put in.</summary>
    public string Expanded => _text;

    public void Compile()
    {
        _text = Expand(rule.Pattern, 0);
        Alternatives();
        if (_at < _text.Length)
        {
            throw Fault($"'{_text[_at]}'", "the pattern's end");
        }

        _program.Add(new(PatternCode.Accept, 0, 0));
    }

    private string Expand(string pattern, int depth)
    {
        if (depth > 12)
        {
            throw rule.Fault("macros that name each other", "an end");
        }

        return System.Text.RegularExpressions.Regex.Replace(pattern, @"\$([a-z][a-z0-9-]*)", m => macros.TryGetValue(m.Groups[1].Value, out var body)
            ? "(" + Expand(body, depth + 1) + ")"
            : throw rule.Fault($"'{m.Value}'", "a macro under 'define' of this file or of macros.yaml"));
    }

    private void Alternatives()
    {
        var start = _program.Count;
        Sequence();
        List<int> ends = [];
        while (Take('|'))
        {
            Insert(start, new(PatternCode.Split, 0, 0));
            ends.Add(_program.Count);
            _program.Add(new(PatternCode.Jump, 0, 0));
            _program[start] = new(PatternCode.Split, start + 1, _program.Count);
            start = _program.Count;
            Sequence();
        }

        foreach (var end in ends)
        {
            _program[end] = new(PatternCode.Jump, _program.Count, 0);
        }
    }

    private void Sequence()
    {
        while (!AtEnd() && _text[_at] is not ('|' or ')'))
        {
            Item();
        }
    }

    private void Item()
    {
        var start = _program.Count;
        var name = CaptureName();
        if (name >= 0)
        {
            _program.Add(new(PatternCode.Open, name, 0));
            Quantified(_program.Count);
            _program.Add(new(PatternCode.Close, name, 0));
            return;
        }

        Quantified(start);
    }

    private void Quantified(int start)
    {
        Atom();
        Quantifier(start);
    }

    private int CaptureName()
    {
        Blank();
        var end = _at;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '-'))
        {
            end++;
        }

        if (end == _at || end >= _text.Length || _text[end] != ':')
        {
            return -1;
        }

        var name = _text[_at..end];
        _at = end + 1;
        return captures[name];
    }

    private void Atom()
    {
        Blank();
        if (Take("(?=") || Take("(?!"))
        {
            Ahead(_text[_at - 1] == '=' ? PatternCode.Ahead : PatternCode.NotAhead);
        }
        else if (Take("(?<=") || Take("(?<!"))
        {
            var code = _text[_at - 1] == '=' ? PatternCode.Behind : PatternCode.NotBehind;
            _program.Add(new(code, AddTest(Test()), 0));
            Expect(')');
        }
        else if (Take('('))
        {
            Alternatives();
            Expect(')');
        }
        else if (Take("<<"))
        {
            _program.Add(new(PatternCode.Begin, 0, 0));
        }
        else if (Take(">>"))
        {
            _program.Add(new(PatternCode.End, 0, 0));
        }
        else
        {
            _program.Add(new(PatternCode.Test, AddTest(Test()), 0));
        }
    }

    private void Ahead(PatternCode code)
    {
        var at = _program.Count;
        _program.Add(default);
        Alternatives();
        Expect(')');
        _program.Add(new(PatternCode.Accept, 0, 0));
        _program[at] = new(code, 0, _program.Count);
    }

    private void Quantifier(int start)
    {
        Blank();
        var (least, most) = Take('?') ? (0, 1) : Take('*') ? (0, -1) : Take('+') ? (1, -1) : Take('{') ? Bounds() : (1, 1);
        if ((least, most) == (1, 1))
        {
            return;
        }

        var lazy = Take('?');
        var body = _program.GetRange(start, _program.Count - start);
        _program.RemoveRange(start, _program.Count - start);
        for (var i = 0; i < least; i++)
        {
            Append(body, start);
        }

        if (most < 0)
        {
            var split = _program.Count;
            _program.Add(default);
            Append(body, start);
            _program.Add(new(PatternCode.Jump, split, 0));
            _program[split] = Branch(split + 1, _program.Count, lazy);
            return;
        }

        List<int> splits = [];
        for (var i = least; i < most; i++)
        {
            splits.Add(_program.Count);
            _program.Add(default);
            Append(body, start);
        }

        foreach (var split in splits)
        {
            _program[split] = Branch(split + 1, _program.Count, lazy);
        }
    }

    private static Instruction Branch(int inside, int after, bool lazy) => lazy ? new(PatternCode.Split, after, inside) : new(PatternCode.Split, inside, after);

    private (int Least, int Most) Bounds()
    {
        var least = Number();
        var most = Take(',') ? Number() : least;
        Expect('}');
        return (least, most);
    }

    private int Number()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _at > start ? int.Parse(_text.AsSpan(start, _at - start), System.Globalization.CultureInfo.InvariantCulture) : throw Fault("no number", "{least,most}");
    }

    // A copy of a piece of program stands elsewhere, so its targets move with it.
    private void Append(List<Instruction> body, int from)
    {
        var shift = _program.Count - from;
        foreach (var i in body)
        {
            _program.Add(Shift(i, shift));
        }
    }

    private void Insert(int at, Instruction instruction)
    {
        _program.Insert(at, instruction);
        for (var i = at + 1; i < _program.Count; i++)
        {
            _program[i] = Shift(_program[i], 1);
        }
    }

    private static Instruction Shift(Instruction i, int shift) => i.Code switch
    {
        PatternCode.Split => new(i.Code, i.A + shift, i.B + shift),
        PatternCode.Jump => new(i.Code, i.A + shift, 0),
        PatternCode.Ahead or PatternCode.NotAhead => new(i.Code, 0, i.B + shift),
        _ => i,
    };

    // [a|'b', !c, +d] or a, 'b', .
    private UnitTest Test()
    {
        Blank();
        if (Take('.'))
        {
            return new UnitTest(default, [], default, default, []);
        }

        var draft = new TestDraft(labels, words);
        if (!Take('['))
        {
            draft.Any(Term());
            return draft.Done();
        }

        var alternatives = false;
        do
        {
            var kind = Take('!') ? '!' : Take('+') ? '+' : ' ';
            if (kind == ' ' && alternatives)
            {
                throw Fault("a second list of alternatives in one '[…]'", "'!label' or '+label' after a comma");
            }

            alternatives |= kind == ' ';
            do
            {
                draft.Add(kind, Term());
            }
            while (Take('|'));
        }
        while (Take(','));
        Expect(']');
        return draft.Done();
    }

    private string Term()
    {
        Blank();
        var start = _at;
        if (Take('\''))
        {
            var end = _text.IndexOf('\'', _at);
            if (end < 0)
            {
                throw Fault("a word without its closing quote", "'word'");
            }

            if (_text.AsSpan(_at, end - _at).ContainsAny(' ', '\t', '\n'))
            {
                throw Fault($"the words {_text[start..(end + 1)]} in one pair of quotes", "one word, or a label of their entry in a word list");
            }

            _at = end + 1;
            return _text[start..end];
        }

        while (_at < _text.Length && (char.IsAsciiLetterLower(_text[_at]) || char.IsAsciiDigit(_text[_at]) || _text[_at] is '-' || (_text[_at] == '.' && _at > start)))
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : throw Fault(AtEnd() ? "the pattern's end" : $"'{_text[_at]}'", "a label, a 'word', '[…]', '(…)' or '.'");
    }

    private int AddTest(UnitTest test)
    {
        _tests.Add(test);
        return _tests.Count - 1;
    }

    private bool AtEnd()
    {
        Blank();
        return _at >= _text.Length;
    }

    private void Blank()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private bool Take(char c)
    {
        Blank();
        if (_at < _text.Length && _text[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool Take(string s)
    {
        Blank();
        if (_text.AsSpan(_at).StartsWith(s, StringComparison.Ordinal))
        {
            _at += s.Length;
            return true;
        }

        return false;
    }

    private void Expect(char c)
    {
        if (!Take(c))
        {
            throw Fault(_at < _text.Length ? $"'{_text[_at]}'" : "the pattern's end", $"'{c}'");
        }
    }

    private LexiconException Fault(string found, string expected) =>
        rule.Fault($"{found} at '{_text[Math.Max(0, Math.Min(_at, _text.Length) - 12)..Math.Min(_at, _text.Length)]}▸' in the pattern", expected);
}
