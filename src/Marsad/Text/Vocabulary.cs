namespace Marsad.Text;

/// <summary>The words that lexicon and rules use, each with a number: an open-addressing table over folded words.</summary>
/// <remarks>
/// Folding lower-cases, makes every apostrophe the plain one and passes over signs that are not seen (soft hyphens,
/// direction marks), so that a word is found in whatever state it arrives, without a copy being made of it.
/// </remarks>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly (uint Hash, int Word)[] _table;

    public Vocabulary(IReadOnlyList<string> words)
    {
        _words = [.. words];
        var size = 16;
        while (size < words.Count * 3)
        {
            size *= 2;
        }

        _table = new (uint, int)[size];
        for (var i = 0; i < _words.Length; i++)
        {
            var hash = Hash(_words[i]);
            var slot = (int)(hash & (uint)(size - 1));
            while (_table[slot].Word != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _table[slot] = (hash, i + 1);
        }
    }

    public int Count => _words.Length;

    public string this[int word] => _words[word];

    /// <summary>What <see cref="Add"/> begins with.</summary>
    public const uint HashSeed = 2166136261u;

    /// <summary>The hash of a word with one more letter, which is folded.</summary>
    public static uint Add(uint hash, uint letter) => (hash ^ letter) * 16777619u;

    /// <summary>The word's number, or −1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
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

    /// <summary>The number of a word of ASCII letters only, or −1.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <param name="sum">Its small letters, added up by <see cref="Add"/>.</param>
    public int Find(ReadOnlySpan<char> word, uint sum)
    {
        var hash = sum ^ (sum >> 15);
        var mask = _table.Length - 1;
        for (var slot = (int)(hash & (uint)mask); _table[slot].Word != 0; slot = (slot + 1) & mask)
        {
            if (_table[slot].Hash == hash && System.Text.Ascii.EqualsIgnoreCase(word, _words[_table[slot].Word - 1]))
            {
                return _table[slot].Word - 1;
            }
        }

        return -1;
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
        var hash = HashSeed;
        foreach (var c in word)
        {
            var f = Fold(c);
            if (f != '\0')
            {
                hash = Add(hash, f);
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
