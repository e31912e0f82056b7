
namespace Marsad.Places.Atlas;

/// <summary>A name and the places that bear it, as the gazetteer found them. Immutable.</summary>
internal sealed class NamedRows(string name, PlaceHit[] hits, Gazetteer gazetteer)
{
    private GazetteerPlace[]? _places;

    public string Name => name;

    public PlaceHit[] Hits => hits;

    /// <summary>The places, one a hit.</summary>
    public GazetteerPlace[] Places => _places ??= Array.ConvertAll(hits, hit => gazetteer[hit]);
}

/// <summary>Remembers what was asked of a gazetteer last: reports name the same places again and again. Safe for many threads.</summary>
/// <remarks>It only saves work. Two threads that write one slot at a time leave one answer or the other, both right.</remarks>
internal sealed class AskedNames
{
    private const int KeySlots = 1 << 14;
    private const int NameSlots = 1 << 14;
    private const int LongestKept = 60;

    private readonly ulong[] _keys = new ulong[KeySlots];
    private readonly NamedRows?[] _names = new NamedRows?[NameSlots];

    /// <summary>Whether the key is known, as far as it was asked for; null where it was not.</summary>
    public bool? Knows(ulong key)
    {
        // The slot holds the key's last bit, so that bit can hold the answer.
        var kept = _keys[key & (KeySlots - 1)];
        return kept != 0 && (kept | 1) == (key | 1) ? (kept & 1) != 0 : null;
    }

    public bool Keep(ulong key, bool known)
    {
        _keys[key & (KeySlots - 1)] = (key & ~1UL) | (known ? 1UL : 0);
        return known;
    }

    /// <summary>What was found for the name; null where it was not asked for lately.</summary>
    public NamedRows? Find(ReadOnlySpan<char> name)
    {
        var slot = SlotOf(name);
        return _names[slot] is { } last && name.SequenceEqual(last.Name) ? last
            : _names[slot ^ 1] is { } before && name.SequenceEqual(before.Name) ? before
            : null;
    }

    public NamedRows Keep(NamedRows rows)
    {
        if (rows.Name.Length <= LongestKept)
        {
            // Two slots stand side by side for names that fall together, so that two towns of one war do not turn each other out.
            var slot = SlotOf(rows.Name);
            Volatile.Write(ref _names[slot ^ 1], _names[slot]);
            Volatile.Write(ref _names[slot], rows);
        }

        return rows;
    }

    private static int SlotOf(ReadOnlySpan<char> name) => string.GetHashCode(name) & (NameSlots - 2);
}
