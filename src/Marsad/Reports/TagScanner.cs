using System.Buffers;

namespace Marsad.Reports;

/// <summary>Walks over the tags of HTML in one pass, without building anything; comments, scripts and styles are stepped over.</summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    /// <summary>The text before the current tag, still with its character references.</summary>
    public ReadOnlySpan<char> TextBefore { get; private set; }

    /// <summary>The tag's name as written; empty at the end.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public bool IsEnd { get; private set; }

    public bool Next()
    {
        var from = _at;
        while (_at < _html.Length)
        {
            var open = _html[_at..].IndexOf('<');
            if (open < 0)
            {
                break;
            }

            open += _at;
            if (TryTakeTag(open))
            {
                TextBefore = _html[from..open];
                SkipRaw();
                return true;
            }

            if (_html[open..].StartsWith("<!") || _html[open..].StartsWith("<?"))
            {
                var text = _html[from..open];
                SkipMarkup(open);
                if (!text.IsWhiteSpace())
                {
                    return Take(text);
                }

                from = _at;
            }
            else
            {
                _at = open + 1;
            }
        }

        _at = _html.Length;
        return Take(_html[from..]) && from < _html.Length;
    }

    private bool Take(ReadOnlySpan<char> text)
    {
        TextBefore = text;
        Name = default;
        IsEnd = false;
        return true;
    }

    private bool TryTakeTag(int open)
    {
        var start = open + 1;
        var isEnd = start < _html.Length && _html[start] == '/';
        start += isEnd ? 1 : 0;
        if (start >= _html.Length || !char.IsAsciiLetter(_html[start]))
        {
            return false;
        }

        var length = _html[start..].IndexOfAny(NameEnds);
        length = length < 0 ? _html.Length - start : length;
        Name = _html.Slice(start, length);
        IsEnd = isEnd;
        _at = EndOfTag(start + length);
        return true;
    }

    /// <summary>Where the tag ends: a quoted value may hold a closing bracket.</summary>
    private readonly int EndOfTag(int at)
    {
        while (at < _html.Length)
        {
            var step = _html[at..].IndexOfAny('>', '"', '\'');
            if (step < 0)
            {
                return _html.Length;
            }

            at += step;
            var mark = _html[at++];
            if (mark == '>')
            {
                return at;
            }

            if (IsValueStart(at - 1))
            {
                var close = _html[at..].IndexOf(mark);
                at = close < 0 ? _html.Length : at + close + 1;
            }
        }

        return at;
    }

    private readonly bool IsValueStart(int quote)
    {
        var before = quote - 1;
        while (before > 0 && char.IsWhiteSpace(_html[before]))
        {
            before--;
        }

        return _html[before] == '=';
    }

    private void SkipMarkup(int open)
    {
        var rest = _html[open..];
        var comment = rest.StartsWith("<!--");
        var end = comment ? rest[2..].IndexOf("-->") : rest.IndexOf('>');
        _at = end < 0 ? _html.Length : open + end + (comment ? 5 : 1);
    }

    private void SkipRaw()
    {
        if (IsEnd)
        {
            return;
        }

        foreach (var raw in (ReadOnlySpan<string>)["script", "style", "textarea", "title", "noscript", "iframe", "xmp", "noembed", "noframes"])
        {
            if (Name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                var end = _html[_at..].IndexOf("</" + raw, StringComparison.OrdinalIgnoreCase);
                _at = end < 0 ? _html.Length : _at + end;
                return;
            }
        }
    }
}
