using System.Runtime.CompilerServices;

namespace Marsad.Places.Spelling;

/// <summary>
/// The sound of a name that comes out of the Cyrillic script, in which its transcriptions meet: Mykolaiv and Mykolayiv,
/// Luhansk and Luhans'k, Volnovakha and Volnovaha, Bilyi and Bily.
/// </summary>
/// <remarks>Russian and Ukrainian forms (Kharkov, Kharkiv) differ in more than spelling: the gazetteer lists both.</remarks>
internal static class CyrillicSound
{
    [SkipLocalsInit]
    public static int Of(ReadOnlySpan<char> name, in LetterTable letters, Span<char> to)
    {
        if (name.Length > NameKey.LongestName / 2)
        {
            return 0;
        }

        Span<char> words = stackalloc char[NameKey.LongestName];
        words = words[..SoundWords.Of(name, letters, words)];
        var length = 0;
        for (var i = 0; i < words.Length;)
        {
            var (sound, taken) = Next(words[i..]);
            if (sound != ' ' && (length == 0 || to[length - 1] != sound))
            {
                to[length++] = sound;
            }

            i += taken;
        }

        // One or two letters tell too little.
        return length > 2 ? length : 0;
    }

    private static (char Sound, int Taken) Next(ReadOnlySpan<char> word) => word switch
    {
        ['s', 'h', 'c', 'h', ..] => ('S', 4),
        ['s', 'c', 'h', ..] => ('S', 3),
        ['s', 'h', ..] => ('S', 2),
        ['k', 'h', ..] => ('h', 2),
        ['z', 'h', ..] => ('Z', 2),
        ['t', 's' or 'z', ..] => ('c', 2),
        ['i' or 'y', 'e', ..] => ('e', 2),
        ['y' or 'j', ..] => ('i', 1),
        ['w', ..] => ('v', 1),
        _ => (word[0], 1),
    };
}
