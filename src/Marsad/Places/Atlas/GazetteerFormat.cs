namespace Marsad.Places.Atlas;

/// <summary>
/// The layout of a compiled gazetteer. All numbers are little-endian. A header of twelve 32-bit numbers after the mark;
/// then letter tables, families of countries, rows, the hash table's keys, its values, lists of rows, texts,
/// a bit each for the beginnings of names.
/// </summary>
internal static class GazetteerFormat
{
    /// <summary>Changes with every change of the layout or of the keys.</summary>
    public const int Version = 2;

    public const int HeaderSize = 64;

    /// <summary>
    /// Name, id, region (places among the texts), latitude, longitude (1/100,000°), people, radius (metres), country,
    /// kind, prominence.
    /// </summary>
    public const int RowSize = 32;

    /// <summary>A value of the hash table with this bit is a place among the lists; without it, the one row itself.</summary>
    public const uint IsList = 0x8000_0000;

    /// <summary>A row number with this bit was found by the sound of its name only.</summary>
    public const uint BySound = 0x4000_0000;

    public const double Degree = 100_000;

    public static ReadOnlySpan<byte> Mark => "MARSADPL"u8;

    /// <summary>Numbers of the header, by place after the mark.</summary>
    public enum Field
    {
        Version,
        RowCount,
        SlotBits,
        Letters,
        Families,
        Rows,
        Keys,
        Values,
        Lists,
        Texts,
        Beginnings,
        Length,
    }
}
