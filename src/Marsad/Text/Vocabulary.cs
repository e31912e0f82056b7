namespace Marsad.Text;

/// <summary>The words that lexicon and rules use, each with a number: open-addressing tables over folded words.</summary>
/// <remarks>
/// Folding lower-cases, makes every apostrophe the plain one and passes over signs that are not seen (soft hyphens,
/// direction marks), so that a word is found in whatever state it arrives, without a copy being made of it. Most words are
/// a few letters of English: those are one number, and found by it without a look at any text.
/// </remarks>
internal sealed class Vocabulary
{
    // With five bits a letter so many go into one number.
    private const int MostPacked = 12;

    private readonly string[] _words;
    private readonly (ulong Letters, int Word)[] _packed;
    private readonly (uint Hash, int Word)[] _table;
    private readonly int _shift;

    public Vocabulary(IReadOnlyList<string> words)
    {
        _words = [.. words];
        var bits = Math.Max(4, System.Numerics.BitOperations.Log2((uint)words.Count) + 2);
        _packed = new (ulong, int)[1 << bits];
        _table = new (uint, int)[1 << bits];
        _shift = 64 - bits;
        for (var i = 0; i < _words.Length; i++)
        {
            Put(i);
        }
    }

    public int Count => _words.Length;

    public string this[int word] => _words[word];

    /// <summary>The letters of a word as one number, with one more letter of English.</summary>
    public static ulong Pack(ulong letters, char letter) => (letters << 5) | (letter & 31u);

    /// <summary>The word's number, or −1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (Packed(word) is > 0 and var letters)
        {
            return FindPacked(letters);
        }

        var hash = Hash(word);
        var mask = _table.Length - 1;
        for (var slot = (int)(hash & (uint)mask); _table[slot].Word != 0; slot = (slot + 1) & mask)
        {
            if (_table[slot].Hash == hash && Same(_words[_table[slot].Word - 1], word))
            {
                return _table[slot].Word - 1;
            }
        }

        return -1;
    }

    /// <summary>The number of a word of letters of English only, or −1.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <param name="letters">Its letters, put together by <see cref="Pack"/>.</param>
    public int Find(ReadOnlySpan<char> word, ulong letters) => word.Length > MostPacked ? Find(word) : FindPacked(letters);

    private int FindPacked(ulong letters)
    {
        var packed = _packed;
        for (var slot = Slot(letters); packed[slot].Letters != 0; slot = (slot + 1) & (packed.Length - 1))
        {
            if (packed[slot].Letters == letters)
            {
                return packed[slot].Word;
            }
        }

        return -1;
    }

    private int Slot(ulong letters) => (int)(letters * 0x9E3779B97F4A7C15 >> _shift);

    private void Put(int word)
    {
        if (Packed(_words[word]) is > 0 and var letters)
        {
            var slot = Slot(letters);
            while (_packed[slot].Letters != 0)
            {
                slot = (slot + 1) & (_packed.Length - 1);
            }

            _packed[slot] = (letters, word);
            return;
        }

        var hash = Hash(_words[word]);
        var at = (int)(hash & (uint)(_table.Length - 1));
        while (_table[at].Word != 0)
        {
            at = (at + 1) & (_table.Length - 1);
        }

        _table[at] = (hash, word + 1);
    }

    // 0 where it is too long or has other letters or signs.
    private static ulong Packed(ReadOnlySpan<char> word)
    {
        var (letters, count) = (0UL, 0);
        foreach (var c in word)
        {
            var f = Fold(c);
            if (f == '\0')
            {
                continue;
            }

            if (f is < 'a' or > 'z' || ++count > MostPacked)
            {
                return 0;
            }

            letters = Pack(letters, f);
        }

        return letters;
    }

    /// <summary>The word as the vocabulary keeps it.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            var f = Fold(c);
            if (f != '\0')
            {
                folded[length++] = f;
            }
        }

        return new string(folded, 0, length);
    }

    /// <summary>Whether the sign is written but not seen: it neither ends a word nor belongs to it.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\uFEFF';

    private static char Fold(char c) => c switch
    {
        < 'A' => c,
        <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        '\u2019' or '\u2018' or '\u02BC' or '\u00B4' => '\'',
        _ => IsUnseen(c) ? '\0' : char.ToLowerInvariant(c),
    };

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            var f = Fold(c);
            if (f != '\0')
            {
                hash = (hash ^ f) * 16777619u;
            }
        }

        return hash ^ (hash >> 15);
    }

    private static bool Same(string kept, ReadOnlySpan<char> word)
    {
        var at = 0;
        foreach (var c in word)
        {
            var f = Fold(c);
            if (f == '\0')
            {
                continue;
            }

            if (at == kept.Length || kept[at++] != f)
            {
                return false;
            }
        }

        return at == kept.Length;
    }
}
