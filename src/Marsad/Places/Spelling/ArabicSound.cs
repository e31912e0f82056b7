using System.Runtime.CompilerServices;

namespace Marsad.Places.Spelling;

/// <summary>
/// The sound of a name that comes out of the Arabic script, in which its spellings in Latin letters meet: Hammuriyeh,
/// Hammouriya, Ḩammūrīyah and حمورية are all <c>hmurya</c>.
/// </summary>
/// <remarks>
/// Articles fall away. Consonants stay, doubled ones once. Of the vowels inside a name only u (o, ou, aw) stays: a, e and
/// i are written or left out at will (Kafr, Kafar, Kefr). A vowel at the start and at the end of the name stays, and all
/// of them in names of one or two consonants, which would otherwise meet by chance (Gaza and Giza, Dar and Deir).
/// </remarks>
internal static class ArabicSound
{
    private const int FewConsonants = 2;

    [SkipLocalsInit]
    public static int Of(ReadOnlySpan<char> name, in LetterTable letters, Span<char> to)
    {
        if (name.Length > NameKey.LongestName / 2)
        {
            return 0;
        }

        Span<char> words = stackalloc char[NameKey.LongestName];
        words = words[..SoundWords.Of(name, letters, words)];
        Span<char> sounds = stackalloc char[NameKey.LongestName];
        var length = 0;
        for (var start = 0; start < words.Length;)
        {
            var end = words[start..].IndexOf(' ');
            end = end < 0 ? words.Length : start + end;
            ReadOnlySpan<char> word = words[start..end];
            ReadOnlySpan<char> next = end < words.Length ? words[(end + 1)..] : [];
            if (!IsArticle(word, next))
            {
                word = start > 0 ? WithoutJoinedArticle(word) : word;
                length += Sounds(word, sounds[length..]);
            }

            start = end + 1;
        }

        return Thin(sounds[..length], to);
    }

    private static bool IsArticle(ReadOnlySpan<char> word, ReadOnlySpan<char> next) => next.Length > 0 && word switch
    {
        "al" or "el" or "ul" or "il" or "ol" or "l" or "e" => true,
        ['a' or 'e' or 'u' or 'o' or 'i', var letter] => letter == next[0],
        ['a' or 'e' or 'u', var letter, 'h'] => letter == next[0] && next is [_, 'h', ..],
        _ => false,
    };

    /// <summary>"Ezzor" after "Deir" is "ez-Zor": the article, taken over by its noun's first letter.</summary>
    private static ReadOnlySpan<char> WithoutJoinedArticle(ReadOnlySpan<char> word) =>
        word is ['a' or 'e' or 'u', var first, var second, _, ..] && first == second && "dlnrstz".Contains(first)
            ? word[2..]
            : word;

    /// <summary>Writes consonants and vowels (a, i, u) one after another, glides as y and w.</summary>
    private static int Sounds(ReadOnlySpan<char> word, Span<char> to)
    {
        if (word is [.., 'a' or 'e', 'h'] and { Length: > 2 })
        {
            word = word[..^1];
        }

        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            var (sound, taken) = Next(word[i..], last: i == word.Length - 1);
            if (length == 0 || to[length - 1] != sound)
            {
                to[length++] = sound;
            }

            i += taken;
        }

        return length;
    }

    private static (char Sound, int Taken) Next(ReadOnlySpan<char> word, bool last) => word switch
    {
        ['s' or 'c', 'h', ..] => ('S', 2),
        ['k', 'h', ..] => ('x', 2),
        ['g' or 't' or 'd' or 'z', 'h', ..] => (word[0], 2),
        ['d', 'j', ..] => ('j', 2),
        ['o', 'u' or 'o', ..] => Glide('u', word[1..], 1),
        ['e', 'e', ..] => ('i', 2),
        ['y', 'y', ..] => ('y', 2),
        ['a' or 'e', 'w', ..] when !IsVowel(word, 2) => ('u', 2),
        ['a', 'u', ..] => ('u', 2),
        ['a' or 'e', 'y' or 'i', ..] when !IsVowel(word, 2) => ('i', 2),
        ['y' or 'i', ..] => Glide('i', word, 0),
        ['w' or 'u' or 'o', ..] => Glide('u', word, 0),
        ['e'] when last => ('a', 1),
        ['e', ..] => ('i', 1),
        ['q' or 'c', ..] => ('k', 1),
        _ => (word[0], 1),
    };

    private static (char Sound, int Taken) Glide(char vowel, ReadOnlySpan<char> word, int before) =>
        IsVowel(word, 1) && word[1] != word[0] ? (vowel == 'i' ? 'y' : 'w', before + 1) : (vowel, before + 1);

    private static bool IsVowel(ReadOnlySpan<char> word, int at) =>
        at < word.Length && word[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';

    /// <summary>Leaves out the vowels that spelling leaves out.</summary>
    private static int Thin(ReadOnlySpan<char> sounds, Span<char> to)
    {
        var consonants = 0;
        foreach (var sound in sounds)
        {
            consonants += sound is 'a' or 'i' or 'u' ? 0 : 1;
        }

        if (consonants == 0)
        {
            return 0;
        }

        var length = 0;
        for (var i = 0; i < sounds.Length; i++)
        {
            var sound = sounds[i];
            if (i == 0 && sound == 'i')
            {
                sound = 'a';
            }
            else if (sound is 'a' or 'i' && i > 0 && i < sounds.Length - 1 && consonants > FewConsonants)
            {
                continue;
            }

            if (length == 0 || to[length - 1] != sound)
            {
                to[length++] = sound;
            }
        }

        return length;
    }
}
