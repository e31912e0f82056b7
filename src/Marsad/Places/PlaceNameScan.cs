using Marsad.Text;

namespace Marsad.Places;

/// <summary>Tells how many units a place name takes that begins at a unit.</summary>
internal sealed class PlaceNameScan(Lexicon lexicon, Gazetteer gazetteer)
{
    // A single word by itself is taken for a place only where the place is as well known as a town of this many.
    private const long WellKnown = 30_000;
    private const long Famous = 300_000;
    private const int MostUnits = 6;

    // Of the places that bear a name so many, the best known, are asked.
    private const int MostAsked = 4;

    // A short name by which a place is known beside its own may be the first part of another's.
    private const int ShortName = 5;

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
    private readonly int _say = lexicon.Label("say");
    private readonly int _title = lexicon.Label("title");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _possessive = lexicon.Label("possessive");
    private readonly int _sourceHead = lexicon.Label("source.org");
    private readonly int _notPlace = lexicon.Label("not-place");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _det = lexicon.Label("det");
    private readonly int _date = lexicon.Label("date");
    private readonly int _prep = lexicon.Label("prep");
    private readonly WordEnding _owner = lexicon.Ending("owner-like");
    private readonly int _who = lexicon.Label("relative.person");
    private readonly int _clause = lexicon.Label("conj.clause");
    private readonly LabelSet _bodies = Bodies(lexicon);
    private readonly LabelSet _mayBePlace = MayBePlace(lexicon);

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
        known = false;
        trimmed = 0;
        var end = Known(text, units, at, led, out trimmed);
        if (end > at && !IsOfBody(units, at, end))
        {
            known = true;
            return end;
        }

        trimmed = 0;
        if (led && SiteName(units, at) is > 0 and var site)
        {
            return site;
        }

        return led ? Unknown(units, at, firmly) : at;
    }

    // "Members of the Gran Ardan gang": a body that bears a name.
    private bool IsOfBody(ReadOnlySpan<Unit> units, int at, int end) =>
        end < units.Length && at > 0 && units[at - 1].Has(_det) && units[end].Labels.Meets(_bodies) && !units[end].Has(_site) && !units[end].Has(_kind);

    // "The Ardan Maternity Hospital": words with capitals up to one that names a building.
    private int SiteName(ReadOnlySpan<Unit> units, int at)
    {
        var end = -1;
        for (var i = at; i < units.Length && i - at < MostUnits && IsPartOfSite(units, at, i); i++)
        {
            end = i > at && units[i].Has(_site) && units[i].Has(_cap) ? i + 1 : end;
        }

        return end > at && !Speaks(units, end) ? end : -1;
    }

    private bool IsPartOfSite(ReadOnlySpan<Unit> units, int at, int i) =>
        (units[i].Has(_cap) && units[i].Has(_word) && !units[i].Has(_title) && !units[i].Has(_date)) || units[i].Has(_article) || (units[i].Has(_hyphen) && i > at);

    /// <summary>Whether a name may begin at the unit; asked first, since most words begin none.</summary>
    public bool MayBegin(ReadOnlySpan<Unit> units, int at) =>
        units[at].Has(_word) && (units[at].Has(_cap) || (units[at].Has(_article) && at + 1 < units.Length && NextIsCapital(units, at)))
        && !(at > 0 && (units[at - 1].Has(_title) || units[at - 1].Has(_underscore)));

    // "At Ardan", "an Ardan": words that begin a name only before a hyphen.
    private bool IsSmallWord(in Unit unit) => unit.Has(_prep) || unit.Has(_det) || unit.Has(_clause) || unit.Has(_and);

    private bool NextIsCapital(ReadOnlySpan<Unit> units, int at) =>
        (units[at + 1].Has(_cap) && !IsSmallWord(units[at])) || (units[at + 1].Has(_hyphen) && at + 2 < units.Length && units[at + 2].Has(_cap));

    private int Known(MarkedText text, ReadOnlySpan<Unit> units, int at, bool led, out int trimmed)
    {
        trimmed = 0;
        if (units[at].Has(_notPlace))
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
        while (end < units.Length && end - at < MostUnits && text.Tokens[units[end].Last - 1].End <= start + length)
        {
            end++;
        }

        return end > at && text.Tokens[units[end - 1].Last - 1].End == start + length && Believable(text, units, at, end, led, text.Text.AsSpan(start, length - trimmed)) ? end : at;
    }

    // "Syrias": the whole token is taken, its s is not of the name. "SANAs" is an agency's.
    private int Possessive(MarkedText text, in Unit unit)
    {
        var span = text.SpanOf(unit);
        return unit.Has(_unknown) && span.Length > 4 && _owner.Fits(span.Of(text.Text)) && !char.IsUpper(text.Text[span.End - 2]) && gazetteer.LongestMatch(text.Text.AsSpan(span.Start, span.Length - 1)) == span.Length - 1
            ? span.Length
            : 0;
    }

    private bool Believable(MarkedText text, ReadOnlySpan<Unit> units, int at, int end, bool led, ReadOnlySpan<char> name)
    {
        // "A man was shot" was not in Amman, nor "in a letter" in Ina, nor "Christians and Jews" in Kristiansand.
        if (end - at > 1 && ((IsSmallWord(units[at]) && !units[at + 1].Has(_cap) && !units[at + 1].Has(_hyphen)) || (IsSmallWord(units[end - 1]) && !units[end - 1].Has(_cap))))
        {
            return false;
        }

        // "Hamas" is no town that a few call so, and the agency SANA no capital.
        if (end - at == 1 && ((units[at].Has(_party) && !units[at].Has(_placeName) && !IsOwnName(name)) || (units[at].Has(_caps) && units[at].Has(_agency))))
        {
            return false;
        }

        // "A NATO air strike" was not in the town of Nato.
        var isAcronym = end - at == 1 && units[at].Has(_caps) && units[at].Has(_party) && !units[at].Has(_placeName);
        if (name.Length < 3 || isAcronym || (units[end - 1].Has(_article) && !units[end - 1].Has(_cap)) || (end - at == 1 && !units[at].Has(_unknown) && !units[at].Labels.Meets(_mayBePlace)))
        {
            return false;
        }

        if (end < units.Length && (units[end].Has(_kind) || units[end].Has(_site)))
        {
            // "Far Harbour" is one name; "Damascus Airport" is a site of a city that all know.
            return !(units[end].Has(_site) && units[end].Has(_cap)) || IsWellKnown(name, Famous);
        }

        if (units[end - 1].Has(_cap) && end < units.Length && Possessive(text, units[end]) == 0 && GoesOn(units, end) && !(led && IsWellKnown(name, WellKnown) && (name.Length > ShortName || IsOwnName(name))))
        {
            return false;
        }

        return led || (!Speaks(units, end) && IsWellKnown(name, WellKnown) && !units[at].Has(_caps) | end - at > 1);
    }

    // "Ardan Velk", "Ardan al-Velk", "#Ardan_Velk": a longer name that no list has.
    private bool GoesOn(ReadOnlySpan<Unit> units, int end) =>
        (units[end].Has(_cap) && units[end].Has(_unknown))
        || (units[end].Has(_underscore) && end + 1 < units.Length && units[end + 1].Has(_word))
        || (units[end].Has(_article) && end + 2 < units.Length && units[end + 1].Has(_hyphen) && units[end + 1].Has(_glued) && units[end + 2].Has(_cap) && units[end + 2].Has(_unknown));

    private bool Speaks(ReadOnlySpan<Unit> units, int end) => end < units.Length && units[end].Has(_say) && !units[end].Has(_possessive);

    // "Kan Yorwa" is not Ganzhou, which some call Kan.
    private bool IsOwnName(ReadOnlySpan<char> name)
    {
        var rows = gazetteer.Named(name);
        for (var i = 0; i < rows.Hits.Length && i < MostAsked; i++)
        {
            if (!rows.Hits[i].BySound && name.Equals(rows.Places[i].Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWellKnown(ReadOnlySpan<char> name, long people)
    {
        var rows = gazetteer.Named(name);
        for (var i = 0; i < rows.Hits.Length && i < MostAsked; i++)
        {
            if (!rows.Hits[i].BySound && (rows.Places[i].Population >= people || rows.Places[i].Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Camp or PlaceKind.Quarter or PlaceKind.Site or PlaceKind.District))
            {
                return true;
            }
        }

        return false;
    }

    // A run of capitalised words that no list knows: "in Umm Adseh", "the village of Qoraa al-Kabireh".
    private int Unknown(ReadOnlySpan<Unit> units, int at, bool firmly)
    {
        var end = at;
        while (end < units.Length && end - at < MostUnits && IsPartOfName(units, at, end))
        {
            end++;
        }

        while (end > at && (units[end - 1].Has(_hyphen) || units[end - 1].Has(_underscore) || units[end - 1].Has(_article)))
        {
            end--;
        }

        if (end == at || (end == at + 1 && units[at].Has(_caps)) || Speaks(units, end) || IsPerson(units, end) || IsOfBody(units, at, end) || (end < units.Length && units[end].Has(_sourceHead)))
        {
            return at;
        }

        return firmly || EndsInKind(units, end) ? end : at;
    }

    // "Ardan Velk, who": nobody speaks so of a place.
    private bool IsPerson(ReadOnlySpan<Unit> units, int end) =>
        end + 1 < units.Length && units[end].Has(_comma) && units[end + 1].Has(_who);

    // "al-Orva and al-Tirva neighborhoods": the kind stands behind the last of the row.
    private bool EndsInKind(ReadOnlySpan<Unit> units, int end)
    {
        for (var i = end; i < units.Length && i < end + (2 * MostUnits); i++)
        {
            if (units[i].Has(_kind) || units[i].Has(_site))
            {
                return true;
            }

            if (!(units[i].Has(_and) || units[i].Has(_comma) || IsPartOfName(units, end, i)))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPartOfName(ReadOnlySpan<Unit> units, int at, int i) =>
        units[i].Has(_article)
        || (units[i].Has(_hyphen) && i > at && (units[i].Has(_glued) || units[i - 1].Has(_article)))
        || (units[i].Has(_underscore) && i > at)
        || (units[i].Has(_cap) && units[i].Has(_title) && i > at + 1 && units[i - 1].Has(_hyphen) && units[i - 2].Has(_article))
        || (units[i].Has(_cap) && units[i].Has(_word) && units[i].Has(_unknown) && !units[i].Has(_notPlace));

    private static LabelSet Bodies(Lexicon lexicon)
    {
        var set = default(LabelSet);
        foreach (var label in (string[])["party", "party.head", "people", "people.group", "source.org"])
        {
            set.Add(lexicon.Label(label));
        }

        return set;
    }

    private static LabelSet MayBePlace(Lexicon lexicon)
    {
        var set = lexicon.LabelsUnder("place.kind");
        foreach (var label in (string[])["party", "name.party", "compass", "place.article", "place.name"])
        {
            set.Add(lexicon.Label(label));
        }

        return set;
    }
}
