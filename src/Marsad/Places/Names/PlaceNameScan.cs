using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Tells how many units a place name takes that begins at a unit.</summary>
internal sealed class PlaceNameScan(Lexicon lexicon, Gazetteer gazetteer)
{
    /// <summary>The longest name, in units.</summary>
    public const int MostUnits = 6;

    private readonly KnownNames _known = new(lexicon, gazetteer);
    private readonly UnknownNames _unknown = new(lexicon);
    private readonly NameBounds _bounds = new(lexicon);
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _word = lexicon.Label("word");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _underscore = lexicon.Label("underscore");
    private readonly int _article = lexicon.Label("place.article");
    private readonly int _title = lexicon.Label("title");

    /// <summary>One past the name's last unit, or <paramref name="at"/> where no name begins; to be asked where one may: see <see cref="MayBegin"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where a name may begin.</param>
    /// <param name="led">Whether a word of place stands before.</param>
    /// <param name="firmly">Whether what follows must be a place even where the gazetteer lacks it.</param>
    /// <param name="known">Whether the gazetteer has it.</param>
    /// <param name="trimmed">How many letters at its end do not belong to it: the s of a lost apostrophe.</param>
    public int Match(MarkedText text, ReadOnlySpan<Unit> units, int at, bool led, bool firmly, out bool known, out int trimmed)
    {
        var end = _known.End(text, units, at, led, out trimmed);
        known = end > at && !_bounds.IsOfBody(units, at, end);
        if (known)
        {
            return end;
        }

        trimmed = 0;
        return led ? _unknown.End(units, at, firmly) : at;
    }

    /// <summary>Whether a name may begin at the unit; asked first, since most words begin none.</summary>
    public bool MayBegin(ReadOnlySpan<Unit> units, int at) =>
        units[at].Has(_word) && (units[at].Has(_cap) || (units[at].Has(_article) && at + 1 < units.Length && NextIsCapital(units, at)))
        && !(at > 0 && ((units[at - 1].Has(_title) && !_bounds.IsLed(units, at - 1)) || units[at - 1].Has(_underscore)));

    private bool NextIsCapital(ReadOnlySpan<Unit> units, int at) =>
        (units[at + 1].Has(_cap) && !_bounds.IsSmallWord(units[at])) || (units[at + 1].Has(_hyphen) && at + 2 < units.Length && units[at + 2].Has(_cap));
}
