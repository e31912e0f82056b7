using Marsad.Places;
using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Tells which place "the town", "the same district", "the two villages" mean: the last one told before that is such a place.</summary>
internal sealed class PlacesToldBefore(Lexicon lexicon)
{
    private const int Remembered = 12;
    private const int Stem = 5;

    private readonly PlaceRoles _roles = new(lexicon);
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _settlement = lexicon.Label("place.kind.settlement");
    private readonly int _small = lexicon.Label("place.kind.small");
    private readonly int _region = lexicon.Label("place.kind.region");
    private readonly int _country = lexicon.Label("place.kind.country");
    private readonly int _site = lexicon.Label("site");
    private readonly int _place = lexicon.Label("place");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _many = lexicon.Label("n.many");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _compass = lexicon.Label("compass");
    private readonly int _number = lexicon.Label("number");
    private readonly int _definite = lexicon.Label("det.definite");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _the = lexicon.Label("article");

    /// <summary>Whether the sentence may point back to a place at all.</summary>
    public bool MayFind(Sentence sentence) => sentence.Has(_definite) && (sentence.Has(_kind) || sentence.Has(_site));

    /// <summary>The rows of a sentence and behind them those that point back, in text order; what overlaps a row is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">The rows told before it, the last one last.</param>
    /// <param name="here">The rows of the sentence itself.</param>
    public List<PlaceRow> WithMeant(MarkedText text, Sentence sentence, List<PlaceRow> told, List<PlaceRow> here)
    {
        var units = sentence.Units;
        var own = here.Count;
        for (var at = 1; at < units.Count; at++)
        {
            if (!(units[at].Has(_kind) || units[at].Has(_site)) || units[at].Has(_place) || !IsDefinite(units, at) || IsNamed(units, at))
            {
                continue;
            }

            var row = Meant(text, units[at], here, own, points: true) ?? Meant(text, units[at], told, told.Count, Points(units, at));
            if (row is not null && !Overlaps(here, own, units[at]))
            {
                here = here.Count == 0 ? [] : here;
                here.Add(row with { Meant = row.Meant ?? row, First = units[at].First, Last = units[at].Last, Role = _roles.Of(units, at, at), IsNear = _roles.IsNear(units, at) });
            }
        }

        if (here.Count > own)
        {
            here.Sort(static (a, b) => a.First.CompareTo(b.First));
        }

        return here;
    }

    private static bool Overlaps(List<PlaceRow> rows, int count, in Unit unit)
    {
        for (var i = 0; i < count; i++)
        {
            if (rows[i].First < unit.Last && unit.First < rows[i].Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the rows of a sentence to those told; what was told long before is forgotten.</summary>
    public static void Remember(List<PlaceRow> told, List<PlaceRow> rows)
    {
        foreach (var row in rows)
        {
            if (row is { Meant: null, Role: PlaceRole.Where or PlaceRole.From or PlaceRole.Dateline } or { Meant: null, Fineness: Fineness.Country })
            {
                told.Add(row);
            }
        }

        if (told.Count > Remembered)
        {
            told.RemoveRange(0, told.Count - Remembered);
        }
    }

    private bool IsDefinite(List<Unit> units, int at)
    {
        var before = at - 1;
        while (before > 0 && (units[before].Has(_adj) || units[before].Has(_compass) || units[before].Has(_number)) && !units[before].Has(_definite))
        {
            before--;
        }

        return units[before].Has(_definite);
    }

    // "That city", "the same town": the one told just before.
    private bool Points(List<Unit> units, int at)
    {
        var before = at - 1;
        while (before > 0 && !units[before].Has(_definite))
        {
            before--;
        }

        return !units[before].Has(_the);
    }

    // "The town of Ardan", "the town Ardan".
    private bool IsNamed(List<Unit> units, int at) => at + 1 < units.Count
        && (units[at + 1].Has(_place) || units[at + 1].Has(_cap) || units[at + 1].Has(_kind) || units[at + 1].Has(_site)
            || (units[at + 1].Has(_of) && at + 2 < units.Count && (units[at + 2].Has(_place) || units[at + 2].Has(_cap))));

    // The last of the first rows, told before the noun, that is such a place.
    private PlaceRow? Meant(MarkedText text, in Unit noun, List<PlaceRow> told, int count, bool points)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            var row = told[i];
            if (row.Last <= noun.First && row.Places.Length > 1 == noun.Has(_many) && IsSuch(text, noun, row))
            {
                return Village(text, noun, told, i, row) ?? (noun.Has(_settlement) && !noun.Has(_many) && !points && CityBeside(told, row) is { } city ? city : row);
            }
        }

        return null;
    }

    // "The village" is the one that was called so, whatever town was named after it.
    private PlaceRow? Village(MarkedText text, in Unit noun, List<PlaceRow> told, int last, PlaceRow row)
    {
        for (var i = last; noun.Has(_small) && row.Places is [{ Mention.Hint: PlaceKindHint.None }] && i >= 0; i--)
        {
            if (told[i].Places.Length > 1 == noun.Has(_many) && told[i].Words(text).Contains(StemOf(text, noun), StringComparison.OrdinalIgnoreCase))
            {
                return told[i];
            }
        }

        return null;
    }

    private bool IsSuch(MarkedText text, in Unit noun, PlaceRow row) =>
        noun.Has(_settlement) ? IsTown(row)
        : noun.Has(_region) ? row.Fineness == Fineness.Region
        : noun.Has(_country) ? row.Fineness == Fineness.Country
        : row.Words(text).Contains(StemOf(text, noun), StringComparison.OrdinalIgnoreCase);

    private static bool IsTown(PlaceRow row) => row.Fineness == Fineness.Town && row.Places[0].Mention.Hint is PlaceKindHint.None or PlaceKindHint.Settlement;

    private static ReadOnlySpan<char> StemOf(MarkedText text, in Unit noun)
    {
        var span = text.SpanOf(noun);
        return text.Text.AsSpan(span.Start, Math.Min(Stem, span.Length));
    }

    // "The city" is the one that the report speaks of again and again, not one that it named in passing.
    private static PlaceRow? CityBeside(List<PlaceRow> told, PlaceRow last) =>
        told.Exists(r => r != last && r.Shares(last)) ? null
        : told.FindLast(r => r.Places.Length == 1 && IsTown(r) && told.Exists(o => o != r && o.Shares(r)));
}
