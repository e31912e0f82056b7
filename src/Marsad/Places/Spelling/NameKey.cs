using System.Runtime.CompilerServices;

namespace Marsad.Places.Spelling;

/// <summary>The keys under which spellings of one name meet: 64-bit hashes, 0 where a name has no such key.</summary>
internal static class NameKey
{
    /// <summary>Names longer than this have no key; the longest in use has about 170 letters.</summary>
    public const int LongestName = 200;

    private const ulong WrittenSeed = 0xcbf29ce484222325, Prime = 0x100000001b3;

    /// <summary>As written, but for case, accents, spaces, hyphens and apostrophes.</summary>
    [SkipLocalsInit]
    public static ulong Written(ReadOnlySpan<char> name, in LetterTable letters)
    {
        if (name.Length > LongestName)
        {
            return 0;
        }

        var hash = Start;
        var table = letters.Look();
        Span<char> buffer = stackalloc char[8];
        foreach (var letter in name)
        {
            hash = Add(hash, buffer[..table.Written(letter, buffer)]);
        }

        return End(hash);
    }

    /// <summary>Adds the keys of the first letters of a name, a key for each number of letters that a gazetteer keeps.</summary>
    [SkipLocalsInit]
    public static void AddBeginnings(ReadOnlySpan<char> name, in LetterTable letters, HashSet<ulong> to)
    {
        var (hash, count) = (Start, 0);
        var table = letters.Look();
        Span<char> buffer = stackalloc char[8];
        foreach (var letter in name)
        {
            foreach (var written in buffer[..table.Written(letter, buffer)])
            {
                hash = Add(hash, written);
                if (IsBeginning(++count))
                {
                    to.Add(End(hash));
                }
            }
        }
    }

    /// <summary>Whether a gazetteer keeps the first letters of names, so many of them: a text whose letters are the beginning of no name is left early.</summary>
    public static bool IsBeginning(int letters) => letters is 5 or 9;

    /// <summary>The hash of no letters yet, for building a key letter by letter.</summary>
    public static ulong Start => WrittenSeed;

    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    public static ulong Add(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            hash = Add(hash, letter);
        }

        return hash;
    }

    public static ulong End(ulong hash)
    {
        if (hash == WrittenSeed)
        {
            return 0;
        }

        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93;
        return hash ^ (hash >> 29);
    }

    /// <summary>By sound, for names that come out of the Arabic script; see <see cref="ArabicSound"/>.</summary>
    [SkipLocalsInit]
    public static ulong Arabic(ReadOnlySpan<char> name, in LetterTable letters)
    {
        Span<char> sound = stackalloc char[LongestName];
        return OfSound('a', sound[..ArabicSound.Of(name, letters, sound)]);
    }

    /// <summary>By sound, for names that come out of the Cyrillic script; see <see cref="CyrillicSound"/>.</summary>
    [SkipLocalsInit]
    public static ulong Cyrillic(ReadOnlySpan<char> name, in LetterTable letters)
    {
        Span<char> sound = stackalloc char[LongestName];
        return OfSound('c', sound[..CyrillicSound.Of(name, letters, sound)]);
    }

    private static ulong OfSound(char family, ReadOnlySpan<char> sound) =>
        sound.IsEmpty ? 0 : End(Add(Add(Start, ['~', family]), sound));
}
