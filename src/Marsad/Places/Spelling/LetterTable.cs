using System.Buffers.Binary;
using System.Globalization;

namespace Marsad.Places.Spelling;

/// <summary>What each letter of a name becomes in its keys; read as it lies in the compiled file.</summary>
/// <remarks>
/// Two tables of 65,536 entries (one for how a letter is written, one for how it sounds), then the texts they point to.
/// An entry is 0 (left out), 1 (the letter itself), 2 (parts two words) or a place among the texts.
/// </remarks>
internal readonly struct LetterTable(ReadOnlyMemory<byte> block)
{
    private const int Dropped = 0, Itself = 1, Parts = 2, Letters = char.MaxValue + 1;

    public ReadOnlyMemory<byte> Block => block;

    /// <summary>The tables as they are read, for the length of one name or text.</summary>
    public View Look() => new(block.Span);

    /// <summary>Builds the tables from the rows of <c>letters.tsv</c>: letters, how written, how they sound.</summary>
    public static LetterTable Build(IEnumerable<(string Letters, string Written, string Sound)> rows)
    {
        var texts = new Texts();
        var tables = new ushort[2 * Letters];
        for (var i = 0; i < Letters; i++)
        {
            tables[i] = tables[Letters + i] = texts.EntryOf((char)i, Usual((char)i));
        }

        foreach (var (letters, written, sound) in rows)
        {
            foreach (var letter in letters)
            {
                Set(letter, written, sound);
                Set(char.ToUpperInvariant(letter), written, sound);
            }
        }

        return new(Lay(tables, texts));

        void Set(char letter, string written, string sound)
        {
            tables[letter] = texts.EntryOf(letter, written);
            tables[Letters + letter] = texts.EntryOf(letter, sound);
        }
    }

    /// <summary>What a letter becomes where no row says otherwise: lower case; null where it parts words.</summary>
    private static string? Usual(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => char.ToLowerInvariant(letter).ToString(),
        UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.Surrogate => letter.ToString(),
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => letter.ToString(),
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => letter.ToString(),
        UnicodeCategory.ModifierLetter or UnicodeCategory.Format => "",
        _ => null,
    };

    private static byte[] Lay(ushort[] tables, Texts texts)
    {
        var pool = texts.Pool;
        var bytes = new byte[(tables.Length + pool.Count) * 2];
        for (var i = 0; i < tables.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), tables[i]);
        }

        for (var i = 0; i < pool.Count; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan((tables.Length + i) * 2), pool[i]);
        }

        return bytes;
    }

    /// <summary>The tables' bytes at hand.</summary>
    public readonly ref struct View(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        /// <summary>Whether the letter parts two words of a name: a space, a hyphen, a comma.</summary>
        public bool PartsWords(char letter) => Entry(letter) == Parts;

        /// <summary>Writes what the letter becomes when names are compared as written; returns how many letters that were.</summary>
        public int Written(char letter, Span<char> to) => Put(letter, Entry(letter), to);

        /// <summary>Writes what the letter becomes when names are compared by sound.</summary>
        public int Sound(char letter, Span<char> to) => Put(letter, Entry(Letters + letter), to);

        private int Entry(int place) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(place * 2)..]);

        private int Put(char letter, int entry, Span<char> to)
        {
            if (entry is Dropped or Parts || to.IsEmpty)
            {
                return 0;
            }

            if (entry == Itself)
            {
                to[0] = letter;
                return 1;
            }

            var text = _bytes[((2 * Letters * 2) + (entry * 2))..];
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(text), to.Length);
            for (var i = 0; i < length; i++)
            {
                to[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(text[((i + 1) * 2)..]);
            }

            return length;
        }
    }

    private sealed class Texts
    {
        private readonly Dictionary<string, ushort> _entries = new(StringComparer.Ordinal);

        // The first three places are the entries with a meaning of their own.
        public List<ushort> Pool { get; } = [0, 0, 0];

        public ushort EntryOf(char letter, string? text)
        {
            if (text is null or "")
            {
                return (ushort)(text is null ? Parts : Dropped);
            }

            if (text.Length == 1 && text[0] == letter)
            {
                return Itself;
            }

            if (!_entries.TryGetValue(text, out var entry))
            {
                _entries[text] = entry = checked((ushort)Pool.Count);
                Pool.Add((ushort)text.Length);
                Pool.AddRange(text.Select(c => (ushort)c));
            }

            return entry;
        }
    }
}
