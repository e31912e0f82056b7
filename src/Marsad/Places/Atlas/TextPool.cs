using System.Buffers.Binary;
using System.Text;

namespace Marsad.Places.Atlas;

/// <summary>The texts of a gazetteer on its way to its file: two bytes of length, then UTF-8.</summary>
internal sealed class TextPool
{
    private const int LongestText = 60_000;

    private readonly Dictionary<string, int> _shared = new(StringComparer.Ordinal);

    public List<byte> Bytes { get; } = [];

    /// <summary>Appends a text that seldom comes twice.</summary>
    public int Add(string text)
    {
        var place = Bytes.Count;
        var bytes = Encoding.UTF8.GetBytes(text.Length > LongestText / 3 ? text[..(LongestText / 3)] : text);
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)bytes.Length);
        Bytes.AddRange(length);
        Bytes.AddRange(bytes);
        return place;
    }

    /// <summary>Appends a text once, however often it comes.</summary>
    public int Share(string text)
    {
        if (!_shared.TryGetValue(text, out var place))
        {
            _shared[text] = place = Add(text);
        }

        return place;
    }
}
