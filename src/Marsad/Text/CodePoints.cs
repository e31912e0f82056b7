namespace Marsad.Text;

/// <summary>Turns offsets of one text from UTF-16 units into Unicode code points. One pass as long as offsets only grow.</summary>
/// <param name="text">The text the offsets point into.</param>
internal struct CodePoints(string text)
{
    private int _units;
    private int _points;

    /// <summary>How many code points stand before the unit at <paramref name="offset"/>, which is 0 to the text's length.</summary>
    public int Before(int offset)
    {
        if (offset < _units)
        {
            _units = _points = 0;
        }

        _points += Count(text.AsSpan(_units, offset - _units));
        _units = offset;
        return _points;
    }

    /// <summary>How many code points a stretch of text has; half a surrogate pair counts as one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs++;
            }
        }

        return text.Length - pairs;
    }
}
