using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>The words of a party's name that tell who it is: not "the", nor "of".</summary>
internal sealed class PartyWords(Lexicon lexicon)
{
    private readonly int _small = lexicon.Label("name.small");

    /// <summary>The words, in small letters.</summary>
    public List<string> Of(string name)
    {
        var words = new List<string>();
        foreach (var part in name.AsSpan().SplitAny(' ', '-'))
        {
            var word = name.AsSpan(part);
            if (word.Length > 0 && !lexicon.Means(word, _small))
            {
                words.Add(word.ToString().ToLowerInvariant());
            }
        }

        return words;
    }

    /// <summary>Whether both names may be one party's: one has all words of the other.</summary>
    public bool AreOne(string voice, string? source) => IsWithin(voice, source) || IsWithin(source, voice);

    /// <summary>Whether all words of a name stand in another, or in either of two; never those of a name that has none.</summary>
    public bool IsWithin(ReadOnlySpan<char> name, ReadOnlySpan<char> other, ReadOnlySpan<char> further = default)
    {
        var hasWords = false;
        foreach (var part in name.SplitAny(' ', '-'))
        {
            var word = name[part];
            if (word.Length == 0 || lexicon.Means(word, _small))
            {
                continue;
            }

            hasWords = true;
            if (!Holds(other, word) && !Holds(further, word))
            {
                return false;
            }
        }

        return hasWords;
    }

    private static bool Holds(ReadOnlySpan<char> name, ReadOnlySpan<char> word)
    {
        foreach (var part in name.SplitAny(' ', '-'))
        {
            if (AreAlike(name[part], word))
            {
                return true;
            }
        }

        return false;
    }

    // In small letters, like the words of a list of them.
    private static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var i = 0; i < one.Length && one.Length == other.Length; i++)
        {
            if (char.ToLowerInvariant(one[i]) != char.ToLowerInvariant(other[i]))
            {
                return false;
            }
        }

        return one.Length == other.Length;
    }
}
