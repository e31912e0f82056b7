using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using static Marsad.Places.GazetteerFormat;

namespace Marsad.Places;

/// <summary>Lays rows out as a compiled gazetteer. For building; not for use by many threads.</summary>
/// <param name="letters">The letter tables that the keys are made with.</param>
/// <param name="families">Which sound keys a country's names get: <c>arabic</c>, <c>cyrillic</c>, by country.</param>
internal sealed class GazetteerImage(LetterTable letters, IReadOnlyDictionary<string, SoundFamily> families)
{
    private readonly List<(GazetteerRow Row, int Prominence)> _rows = [];
    private readonly List<(ulong Key, uint Row)> _keys = [];

    public int Count => _rows.Count;

    public void Add(GazetteerRow row)
    {
        var number = (uint)_rows.Count;
        _rows.Add((row with { OtherNames = [] }, row.Kind.Prominence(row.Population)));
        var family = families.GetValueOrDefault(row.Country);
        AddKeys(row.Name, number, family);
        foreach (var name in row.OtherNames)
        {
            AddKeys(name, number, family);
        }
    }

    private void AddKeys(string name, uint row, SoundFamily family)
    {
        AddKey(NameKey.Written(name, letters), row);
        if (family == SoundFamily.Arabic)
        {
            AddKey(NameKey.Arabic(name, letters), row | BySound);
        }
        else if (family == SoundFamily.Cyrillic)
        {
            AddKey(NameKey.Cyrillic(name, letters), row | BySound);
        }
    }

    private void AddKey(ulong key, uint row)
    {
        if (key != 0)
        {
            _keys.Add((key, row));
        }
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        var texts = new TextPool();
        var rows = LayRows(texts);
        var (bits, keys, values, lists) = LayKeys();
        ReadOnlyMemory<byte>[] sections = [letters.Block, rows, keys, values, lists, texts.ToBytes()];
        var length = HeaderSize + sections.Sum(s => Aligned(s.Length));
        var file = new byte[length];
        Mark.CopyTo(file);
        Write(file, Field.Version, GazetteerFormat.Version);
        Write(file, Field.RowCount, _rows.Count);
        Write(file, Field.SlotBits, bits);
        Write(file, Field.Length, length);
        var at = HeaderSize;
        for (var i = 0; i < sections.Length; i++)
        {
            Write(file, Field.Letters + i, at);
            sections[i].Span.CopyTo(file.AsSpan(at));
            at += Aligned(sections[i].Length);
        }

        return file;
    }

    private static void Write(byte[] file, Field field, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Mark.Length + ((int)field * 4)), value);

    private static int Aligned(int length) => (length + 7) & ~7;

    private byte[] LayRows(TextPool texts)
    {
        var bytes = new byte[_rows.Count * RowSize];
        for (var i = 0; i < _rows.Count; i++)
        {
            var (row, prominence) = _rows[i];
            var to = bytes.AsSpan(i * RowSize, RowSize);
            var radius = row.RadiusKm > 0 ? row.RadiusKm : row.Kind.UsualRadiusKm(row.Population);
            BinaryPrimitives.WriteInt32LittleEndian(to, texts.PlaceOf(row.Name));
            BinaryPrimitives.WriteInt32LittleEndian(to[4..], texts.PlaceOf(row.Id));
            BinaryPrimitives.WriteInt32LittleEndian(to[8..], texts.PlaceOf(row.Admin1));
            BinaryPrimitives.WriteInt32LittleEndian(to[12..], (int)Math.Round(row.Latitude * Degree));
            BinaryPrimitives.WriteInt32LittleEndian(to[16..], (int)Math.Round(row.Longitude * Degree));
            BinaryPrimitives.WriteUInt32LittleEndian(to[20..], (uint)Math.Min(row.Population, uint.MaxValue));
            BinaryPrimitives.WriteInt32LittleEndian(to[24..], (int)Math.Round(radius * 1000));
            to[28] = (byte)(row.Country.Length == 2 ? row.Country[0] : 0);
            to[29] = (byte)(row.Country.Length == 2 ? row.Country[1] : 0);
            to[30] = (byte)row.Kind;
            to[31] = (byte)prominence;
        }

        return bytes;
    }

    /// <summary>An open hash table at most three quarters full; rows of one key stand in a list, the most prominent first.</summary>
    private (int Bits, byte[] Keys, byte[] Values, byte[] Lists) LayKeys()
    {
        _keys.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Row.CompareTo(b.Row));
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, _keys.Count * 4L / 3)) + 1);
        var table = new SlotTable(bits);
        for (var start = 0; start < _keys.Count;)
        {
            var end = start + 1;
            while (end < _keys.Count && _keys[end].Key == _keys[start].Key)
            {
                end++;
            }

            table.Add(_keys[start].Key, Ordered(start, end));
            start = end;
        }

        return (bits, table.Keys, table.Values, table.Lists);
    }

    private List<uint> Ordered(int start, int end) =>
        [.. _keys[start..end].Select(k => k.Row).Distinct()
            .OrderByDescending(r => _rows[(int)(r & ~BySound)].Prominence)
            .ThenByDescending(r => _rows[(int)(r & ~BySound)].Row.Population)
            .ThenBy(r => r)];

    private sealed class SlotTable(int bits)
    {
        private readonly List<byte> _lists = [];

        public byte[] Keys { get; } = new byte[8 << bits];

        public byte[] Values { get; } = new byte[4 << bits];

        public byte[] Lists => [.. _lists];

        public void Add(ulong key, List<uint> rows)
        {
            var slot = (int)(key >> (64 - bits));
            while (BinaryPrimitives.ReadUInt64LittleEndian(Keys.AsSpan(slot * 8)) != 0)
            {
                slot = (slot + 1) & ((1 << bits) - 1);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(Keys.AsSpan(slot * 8), key);
            BinaryPrimitives.WriteUInt32LittleEndian(Values.AsSpan(slot * 4), rows.Count == 1 ? rows[0] : AddList(rows));
        }

        private uint AddList(List<uint> rows)
        {
            var place = (uint)_lists.Count;
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(number, rows.Count);
            _lists.AddRange(number);
            foreach (var row in rows)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(number, row);
                _lists.AddRange(number);
            }

            return place | IsList;
        }
    }

    /// <summary>Each text once: two bytes of length, then UTF-8.</summary>
    private sealed class TextPool
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private readonly List<byte> _bytes = [];

        public int PlaceOf(string text)
        {
            if (!_places.TryGetValue(text, out var place))
            {
                _places[text] = place = _bytes.Count;
                var bytes = Encoding.UTF8.GetBytes(text);
                Span<byte> length = stackalloc byte[2];
                BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)bytes.Length));
                _bytes.AddRange(length);
                _bytes.AddRange(bytes);
            }

            return place;
        }

        public byte[] ToBytes() => _bytes.ToArray();
    }
}
