using System.Buffers.Binary;

namespace Marsad.Places.Atlas;

/// <summary>The hash table of a gazetteer on its way to its file: open, at most three quarters full.</summary>
internal sealed class SlotTable(int bits)
{
    private readonly List<byte> _lists = [];

    public int Bits => bits;

    public byte[] Keys { get; } = new byte[8 << bits];

    public byte[] Values { get; } = new byte[4 << bits];

    public byte[] Lists => [.. _lists];

    /// <summary>Adds a key that is not in it yet, with the rows that stand under it.</summary>
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
        Append((uint)rows.Count);
        rows.ForEach(Append);
        return place | GazetteerFormat.IsList;
    }

    private void Append(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        _lists.AddRange(bytes);
    }
}
