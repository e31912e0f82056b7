using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Marsad.Places.Spelling;
using static Marsad.Places.Atlas.GazetteerFormat;

namespace Marsad.Places.Atlas;

/// <summary>Lays rows out as a compiled gazetteer, each as it comes. For building; not for use by many threads.</summary>
/// <param name="letters">The letter tables that the keys are made with.</param>
/// <param name="families">By which rules a country's names are compared by sound.</param>
internal sealed class GazetteerImage(LetterTable letters, IReadOnlyDictionary<string, SoundFamily> families)
{
    private readonly List<byte> _rows = [];
    private readonly TextPool _texts = new();
    private readonly List<(ulong Key, uint Row)> _keys = [];
    private readonly HashSet<ulong> _beginnings = [];

    public int Count => _rows.Count / RowSize;

    public void Add(GazetteerRow row)
    {
        var number = (uint)Count;
        AddRow(row);
        var family = families.GetValueOrDefault(row.Country);
        AddKeys(row.Name, number, family);
        foreach (var name in row.OtherNames)
        {
            AddKeys(name, number, family);
        }
    }

    private void AddRow(GazetteerRow row)
    {
        Span<byte> to = stackalloc byte[RowSize];
        var radius = row.RadiusKm > 0 ? row.RadiusKm : row.Kind.UsualRadiusKm(row.Population);
        BinaryPrimitives.WriteInt32LittleEndian(to, _texts.Add(row.Name));
        BinaryPrimitives.WriteInt32LittleEndian(to[4..], _texts.Add(row.Id));
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], _texts.Share(row.Admin1));
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], (int)Math.Round(row.Latitude * Degree));
        BinaryPrimitives.WriteInt32LittleEndian(to[16..], (int)Math.Round(row.Longitude * Degree));
        BinaryPrimitives.WriteUInt32LittleEndian(to[20..], (uint)Math.Min(row.Population, uint.MaxValue));
        BinaryPrimitives.WriteInt32LittleEndian(to[24..], (int)Math.Round(radius * 1000));
        to[28] = (byte)(row.Country.Length == 2 ? row.Country[0] : 0);
        to[29] = (byte)(row.Country.Length == 2 ? row.Country[1] : 0);
        to[30] = (byte)row.Kind;
        to[31] = (byte)row.Kind.Prominence(row.Population);
        _rows.AddRange(to);
    }

    private void AddKeys(string name, uint row, SoundFamily family)
    {
        AddKey(NameKey.Written(name, letters), row);
        NameKey.AddBeginnings(name, letters, _beginnings);
        if (family != SoundFamily.None)
        {
            AddKey(family == SoundFamily.Arabic ? NameKey.Arabic(name, letters) : NameKey.Cyrillic(name, letters), row | BySound);
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
        var table = Table();
        ReadOnlyMemory<byte>[] sections = [letters.Block, Families(), _rows.ToArray(), table.Keys, table.Values, table.Lists, _texts.Bytes.ToArray(), Beginnings()];
        var length = HeaderSize + sections.Sum(s => Aligned(s.Length));
        var file = new byte[length];
        Mark.CopyTo(file);
        Write(file, Field.Version, GazetteerFormat.Version);
        Write(file, Field.RowCount, Count);
        Write(file, Field.SlotBits, table.Bits);
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

    /// <summary>Three bytes a country: its two letters and its family; packs are keyed by the same rules.</summary>
    private byte[] Families() =>
        [.. families.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => new[] { (byte)f.Key[0], (byte)f.Key[1], (byte)f.Value })];

    /// <summary>A bit for the key of each beginning, where its first bits say; other keys fall on few of them.</summary>
    private byte[] Beginnings()
    {
        var bits = new byte[Math.Max(8, (int)BitOperations.RoundUpToPowerOf2((uint)_beginnings.Count))];
        var shift = 64 - BitOperations.Log2((uint)bits.Length * 8);
        foreach (var key in _beginnings)
        {
            bits[key >> shift >> 3] |= (byte)(1 << (int)(key >> shift & 7));
        }

        return bits;
    }

    /// <summary>Rows of one key stand together, the most prominent first.</summary>
    private SlotTable Table()
    {
        _keys.Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Row.CompareTo(b.Row));
        var table = new SlotTable(Math.Max(4, BitOperations.Log2((uint)Math.Max(1, _keys.Count * 4L / 3)) + 1));
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

        return table;
    }

    private List<uint> Ordered(int start, int end) =>
        end == start + 1
            ? [_keys[start].Row]
            : [.. _keys[start..end].Select(k => k.Row).Distinct().OrderByDescending(Weight).ThenBy(r => r)];

    private (int Prominence, uint Population) Weight(uint row)
    {
        var bytes = CollectionsMarshal.AsSpan(_rows).Slice((int)(row & ~BySound) * RowSize, RowSize);
        return (bytes[31], BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]));
    }
}
