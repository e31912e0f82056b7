using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Marsad.Places.Spelling;
using static Marsad.Places.Atlas.GazetteerFormat;

namespace Marsad.Places.Atlas;

/// <summary>One compiled gazetteer, read where it lies. Immutable; safe for many threads.</summary>
internal sealed class GazetteerLayer
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _rows, _keys, _values, _lists, _texts, _beginnings, _slotBits, _beginningShift;

    private GazetteerLayer(ReadOnlyMemory<byte> file)
    {
        _file = file;
        Count = Number(Field.RowCount);
        _slotBits = Number(Field.SlotBits);
        _rows = Number(Field.Rows);
        _keys = Number(Field.Keys);
        _values = Number(Field.Values);
        _lists = Number(Field.Lists);
        _texts = Number(Field.Texts);
        _beginnings = Number(Field.Beginnings);
        _beginningShift = 64 - BitOperations.Log2((uint)(Number(Field.Length) - _beginnings) * 8);
        Letters = new(file[Number(Field.Letters)..Number(Field.Families)]);
    }

    public int Count { get; }

    public LetterTable Letters { get; }

    /// <summary>An empty gazetteer whose keys are made by the same rules.</summary>
    public GazetteerImage NewImage()
    {
        var families = new Dictionary<string, SoundFamily>(StringComparer.Ordinal);
        var bytes = _file.Span[Number(Field.Families).._rows];
        for (; bytes.Length >= 3 && bytes[0] != 0; bytes = bytes[3..])
        {
            families[$"{(char)bytes[0]}{(char)bytes[1]}"] = (SoundFamily)bytes[2];
        }

        return new(Letters, families);
    }

    /// <summary>Checks the header; the sentence says what is wrong, null where nothing is.</summary>
    public static string? Fault(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize || !file.StartsWith(Mark))
        {
            return "is no compiled gazetteer";
        }

        var version = NumberOf(file, Field.Version);
        if (version != GazetteerFormat.Version)
        {
            return $"is a gazetteer of version {version}, and this program reads version {GazetteerFormat.Version}";
        }

        return NumberOf(file, Field.Length) == file.Length && Ordered(file)
            ? null
            : $"is a gazetteer that should have {NumberOf(file, Field.Length)} bytes and has {file.Length}";
    }

    private static bool Ordered(ReadOnlySpan<byte> file)
    {
        var before = HeaderSize;
        for (var field = Field.Letters; field <= Field.Length; field++)
        {
            var at = NumberOf(file, field);
            if (at < before)
            {
                return false;
            }

            before = at;
        }

        return true;
    }

    public static GazetteerLayer Of(ReadOnlyMemory<byte> file) => new(file);

    /// <summary>Adds the rows that stand under the key, the most prominent first; returns how many.</summary>
    public int Find(ulong key, Span<uint> to)
    {
        var file = _file.Span;
        var value = Value(file, key);
        if (value is null || to.IsEmpty)
        {
            return 0;
        }

        if ((value & IsList) == 0)
        {
            to[0] = value.Value;
            return 1;
        }

        var list = file[(_lists + (int)(value.Value & ~IsList))..];
        var count = Math.Min(BinaryPrimitives.ReadInt32LittleEndian(list), to.Length);
        for (var i = 0; i < count; i++)
        {
            to[i] = BinaryPrimitives.ReadUInt32LittleEndian(list[((i + 1) * 4)..]);
        }

        return count;
    }

    /// <summary>Whether any place stands under the key.</summary>
    public bool Has(ulong key) => Value(_file.Span, key) is not null;

    /// <summary>Whether a name may begin with the letters of that key.</summary>
    public bool MayBegin(ulong key) => (_file.Span[_beginnings + (int)(key >> _beginningShift >> 3)] >> (int)(key >> _beginningShift & 7) & 1) != 0;

    private uint? Value(ReadOnlySpan<byte> file, ulong key)
    {
        if (key == 0)
        {
            return null;
        }

        var slot = (int)(key >> (64 - _slotBits));
        while (true)
        {
            var found = BinaryPrimitives.ReadUInt64LittleEndian(file[(_keys + (slot * 8))..]);
            if (found == key)
            {
                return BinaryPrimitives.ReadUInt32LittleEndian(file[(_values + (slot * 4))..]);
            }

            if (found == 0)
            {
                return null;
            }

            slot = (slot + 1) & ((1 << _slotBits) - 1);
        }
    }

    public GazetteerPlace this[int row]
    {
        get
        {
            var from = Row(row);
            return new(
                Text(BinaryPrimitives.ReadInt32LittleEndian(from[4..])),
                Text(BinaryPrimitives.ReadInt32LittleEndian(from)),
                from[28] == 0 ? "" : string.Create(2, (from[28], from[29]), static (to, c) => (to[0], to[1]) = ((char)c.Item1, (char)c.Item2)),
                Text(BinaryPrimitives.ReadInt32LittleEndian(from[8..])),
                (PlaceKind)from[30],
                Point(row).Latitude,
                Point(row).Longitude,
                BinaryPrimitives.ReadUInt32LittleEndian(from[20..]),
                BinaryPrimitives.ReadInt32LittleEndian(from[24..]) / 1000d);
        }
    }

    /// <summary>Where it lies: degrees north and east.</summary>
    public (double Latitude, double Longitude) Point(int row) =>
        (BinaryPrimitives.ReadInt32LittleEndian(Row(row)[12..]) / Degree, BinaryPrimitives.ReadInt32LittleEndian(Row(row)[16..]) / Degree);

    public int Prominence(int row) => Row(row)[31];

    private ReadOnlySpan<byte> Row(int row) => _file.Span.Slice(_rows + (row * RowSize), RowSize);

    private string Text(int place)
    {
        var text = _file.Span[(_texts + place)..];
        return Encoding.UTF8.GetString(text.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(text)));
    }

    private int Number(Field field) => NumberOf(_file.Span, field);

    private static int NumberOf(ReadOnlySpan<byte> file, Field field) =>
        BinaryPrimitives.ReadInt32LittleEndian(file[(Mark.Length + ((int)field * 4))..]);
}
