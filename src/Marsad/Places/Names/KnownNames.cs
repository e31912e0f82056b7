using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Tells how many units a name of the gazetteer takes, where the text can mean it.</summary>
internal sealed class KnownNames(Lexicon lexicon, Gazetteer gazetteer)
{
    // A short name by which a place is known beside its own may be the first part of another's.
    private const int ShortName = 5;
    private const int ShortestName = 3;

    private readonly NameRenown _renown = new(gazetteer);
    private readonly NameBounds _bounds = new(lexicon);
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _caps = lexicon.Label("caps");
    private readonly int _agency = lexicon.Label("source.agency");
    private readonly int _party = lexicon.Label("name.party");
    private readonly int _placeName = lexicon.Label("place.name");
    private readonly int _word = lexicon.Label("word");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _underscore = lexicon.Label("underscore");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _article = lexicon.Label("place.article");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _notPlace = lexicon.Label("not-place");
    private readonly WordEnding _owner = lexicon.Ending("owner-like");
    private readonly LabelSet _mayBePlace = MayBePlace(lexicon);

    /// <summary>One past the name's last unit; <paramref name="at"/> where none begins, or none that the text can mean.</summary>
    /// <param name="text">The text.</param>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where a name may begin.</param>
    /// <param name="led">Whether a word of place stands before.</param>
    /// <param name="trimmed">How many letters at its end do not belong to it.</param>
    public int End(MarkedText text, ReadOnlySpan<Unit> units, int at, bool led, out int trimmed)
    {
        trimmed = 0;
        // "In Sheikh Orva": a place may be named after somebody; where nothing leads to it, that is the man.
        if (units[at].Has(_notPlace) && !(led && _bounds.IsTitled(units, at)))
        {
            return at;
        }

        var start = text.Tokens[units[at].First].Start;
        var length = gazetteer.LongestMatch(text.Text.AsSpan(start));

        // "Hamas' men": the sign is not of the name.
        length -= length > 1 && text.Text[start + length - 1] is '\'' or '’' ? 1 : 0;
        if (length == 0)
        {
            trimmed = 1;
            length = Possessive(text, units[at]);
        }

        var end = at;
        while (end < units.Length && end - at < PlaceNameScan.MostUnits && text.Tokens[units[end].Last - 1].End <= start + length)
        {
            end++;
        }

        var isWhole = end > at && text.Tokens[units[end - 1].Last - 1].End == start + length;
        return isWhole && !(units[at].Has(_notPlace) && end == at + 1) && IsMeant(text, units, at, end, led, text.Text.AsSpan(start, length - trimmed)) ? end : at;
    }

    // "Syrias": the whole token is taken, its s is not of the name. "SANAs" is an agency's.
    private int Possessive(MarkedText text, in Unit unit)
    {
        var span = text.SpanOf(unit);
        var mayOwn = unit.Has(_unknown) && span.Length > ShortestName + 1 && _owner.Fits(span.Of(text.Text)) && !char.IsUpper(text.Text[span.End - 2]);
        return mayOwn && gazetteer.LongestMatch(text.Text.AsSpan(span.Start, span.Length - 1)) == span.Length - 1 ? span.Length : 0;
    }

    private bool IsMeant(MarkedText text, ReadOnlySpan<Unit> units, int at, int end, bool led, ReadOnlySpan<char> name)
    {
        var isWord = end - at == 1;
        if (name.Length < ShortestName || (isWord ? IsOtherWord(units[at], name) : HasSmallEnd(units, at, end)) || (units[end - 1].Has(_article) && !units[end - 1].Has(_cap)))
        {
            return false;
        }

        if (end < units.Length && (units[end].Has(_kind) || units[end].Has(_site)))
        {
            // "Far Harbour" is one name; "Damascus Airport" is a site of a city that all know.
            return !(units[end].Has(_site) && units[end].Has(_cap)) || _renown.IsFamous(name);
        }

        if (IsFirstPart(text, units, end) && !(led && IsOwnOrLong(name)))
        {
            return false;
        }

        return led || (!_bounds.Speaks(units, end) && !(isWord && units[at].Has(_caps)) && _renown.IsWellKnown(name));
    }

    // "A man was shot" was not in Amman, nor "in a letter" in Ina, nor "Christians and Jews" in Kristiansand.
    private bool HasSmallEnd(ReadOnlySpan<Unit> units, int at, int end) =>
        (_bounds.IsSmallWord(units[at]) && !units[at + 1].Has(_cap) && !units[at + 1].Has(_hyphen)) || (_bounds.IsSmallWord(units[end - 1]) && !units[end - 1].Has(_cap));

    // A single word that means something else.
    private bool IsOtherWord(in Unit unit, ReadOnlySpan<char> name)
    {
        // "A NATO air strike" was not in the town of Nato; "Hamas" is no town that a few call so.
        var isParty = unit.Has(_party) && !unit.Has(_placeName) && (unit.Has(_caps) || !_renown.IsOwnName(name));

        // SANA is no capital.
        var isAgency = unit.Has(_caps) && unit.Has(_agency);
        var isWordOfEveryDay = !unit.Has(_unknown) && !unit.Labels.Meets(_mayBePlace);
        return isParty || isAgency || isWordOfEveryDay;
    }

    private bool IsFirstPart(MarkedText text, ReadOnlySpan<Unit> units, int end) =>
        units[end - 1].Has(_cap) && end < units.Length && Possessive(text, units[end]) == 0 && GoesOn(units, end);

    private bool IsOwnOrLong(ReadOnlySpan<char> name) => _renown.IsWellKnown(name) && (name.Length > ShortName || _renown.IsOwnName(name));

    // "Ardan Velk", "Ardan al-Velk", "#Ardan_Velk": a longer name that no list has.
    private bool GoesOn(ReadOnlySpan<Unit> units, int end) =>
        (units[end].Has(_cap) && units[end].Has(_unknown))
        || (units[end].Has(_underscore) && end + 1 < units.Length && units[end + 1].Has(_word))
        || (units[end].Has(_article) && end + 2 < units.Length && units[end + 1].Has(_hyphen) && units[end + 1].Has(_glued) && units[end + 2].Has(_cap) && units[end + 2].Has(_unknown));

    private static LabelSet MayBePlace(Lexicon lexicon)
    {
        var set = lexicon.LabelsUnder("place.kind");
        set.Add(lexicon.Labels("party", "name.party", "compass", "place.article", "place.name"));
        return set;
    }
}
