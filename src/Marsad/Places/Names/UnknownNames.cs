using Marsad.Text;

namespace Marsad.Places.Names;

/// <summary>Tells how many units a name takes that the gazetteer lacks, where the words around it show a place.</summary>
internal sealed class UnknownNames(Lexicon lexicon)
{
    private readonly NameBounds _bounds = new(lexicon);
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _caps = lexicon.Label("caps");
    private readonly int _word = lexicon.Label("word");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _underscore = lexicon.Label("underscore");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _article = lexicon.Label("place.article");
    private readonly int _title = lexicon.Label("title");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _site = lexicon.Label("site");
    private readonly int _sourceHead = lexicon.Label("source.org");
    private readonly int _notPlace = lexicon.Label("not-place");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _date = lexicon.Label("date");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _town = lexicon.Label("place.kind.settlement");
    private readonly int _digits = lexicon.Label("digits");
    private readonly int _party = lexicon.Label("name.party");
    private readonly int _agency = lexicon.Label("source.agency");
    private readonly int _who = lexicon.Label("relative.person");

    /// <summary>One past the name's last unit; <paramref name="at"/> where none begins.</summary>
    /// <param name="units">The sentence's units.</param>
    /// <param name="at">Where a name may begin, behind a word of place.</param>
    /// <param name="firmly">Whether what follows must be a place.</param>
    public int End(ReadOnlySpan<Unit> units, int at, bool firmly) =>
        SiteName(units, at) is > 0 and var site ? site
        : _bounds.IsLed(units, at) && Called(units, at) is var end && end > at ? end
        : _bounds.IsTitled(units, at, any: true) && Called(units, at) is var named && named > at + 1 && named < units.Length && (units[named].Has(_kind) || units[named].Has(_site)) ? named
        : Run(units, at, firmly);

    // "The quarter of Sheikh Orva", "the village of Km-50".
    private int Called(ReadOnlySpan<Unit> units, int at)
    {
        var end = at;
        while (end < units.Length && end - at < PlaceNameScan.MostUnits && (IsNameWord(units[end]) || IsGlued(units, at, end) || units[end].Has(_article)))
        {
            end++;
        }

        while (end > at && (units[end - 1].Has(_hyphen) || (units[end - 1].Has(_article) && !units[end - 1].Has(_cap))))
        {
            end--;
        }

        return end;
    }

    private bool IsNameWord(in Unit unit) => unit.Has(_cap) && unit.Has(_word) && !unit.Has(_date) && !unit.Has(_party) && !unit.Has(_agency);

    // "Tal-Orva", "Km-50".
    private bool IsGlued(ReadOnlySpan<Unit> units, int at, int i) =>
        i > at && ((units[i].Has(_hyphen) && units[i].Has(_glued)) || (units[i].Has(_digits) && units[i].Has(_glued) && units[i - 1].Has(_hyphen)));

    // "The Ardan Maternity Hospital": words with capitals up to one that names a building, or "Old City".
    private int SiteName(ReadOnlySpan<Unit> units, int at)
    {
        // "The Palace of Justice".
        if (at + 2 < units.Length && units[at].Has(_site) && units[at].Has(_cap) && units[at + 1].Has(_of) && IsNameWord(units[at + 2]))
        {
            return at + 3;
        }

        var end = -1;
        for (var i = at; i < units.Length && i - at < PlaceNameScan.MostUnits && IsPartOfSite(units, at, i); i++)
        {
            end = i > at && units[i].Has(_cap) && (units[i].Has(_site) || (units[i].Has(_town) && !units[i - 1].Has(_unknown))) ? i + 1 : end;
        }

        return end > at && !_bounds.Speaks(units, end) ? end : -1;
    }

    private bool IsPartOfSite(ReadOnlySpan<Unit> units, int at, int i) =>
        (units[i].Has(_cap) && units[i].Has(_word) && !units[i].Has(_title) && !units[i].Has(_date)) || units[i].Has(_article) || (units[i].Has(_hyphen) && i > at);

    // A run of capitalised words that no list knows: "in Umm Adseh", "the village of Qoraa al-Kabireh".
    private int Run(ReadOnlySpan<Unit> units, int at, bool firmly)
    {
        var end = at;
        while (end < units.Length && end - at < PlaceNameScan.MostUnits && IsPartOfName(units, at, end))
        {
            end++;
        }

        while (end > at && (units[end - 1].Has(_hyphen) || units[end - 1].Has(_underscore) || units[end - 1].Has(_article)))
        {
            end--;
        }

        var isNone = end == at || (end == at + 1 && units[at].Has(_caps));
        return isNone || IsNoPlace(units, at, end) || !(firmly || EndsInKind(units, end)) ? at : end;
    }

    private bool IsNoPlace(ReadOnlySpan<Unit> units, int at, int end) =>
        _bounds.Speaks(units, end) || IsPerson(units, end) || _bounds.IsOfBody(units, at, end) || (end < units.Length && units[end].Has(_sourceHead) && !units[end].Has(_site));

    // "Ardan Velk, who": nobody speaks so of a place.
    private bool IsPerson(ReadOnlySpan<Unit> units, int end) =>
        end + 1 < units.Length && units[end].Has(_comma) && units[end + 1].Has(_who);

    // "al-Orva and al-Tirva neighborhoods": the kind stands behind the last of the row.
    private bool EndsInKind(ReadOnlySpan<Unit> units, int end)
    {
        for (var i = end; i < units.Length && i < end + (2 * PlaceNameScan.MostUnits); i++)
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
        || IsGlued(units, at, i)
        || (units[i].Has(_cap) && units[i].Has(_title) && i > at + 1 && units[i - 1].Has(_hyphen) && units[i - 2].Has(_article))
        || (units[i].Has(_cap) && units[i].Has(_word) && units[i].Has(_unknown) && !units[i].Has(_notPlace));
}
