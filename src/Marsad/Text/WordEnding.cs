namespace Marsad.Text;

/// <summary>What an ending tells of a word: "instructors" are people, "horribly" is an adverb. Languages have far more such words than a list can hold.</summary>
/// <param name="Label">The label it gives, or the name by which it is asked for.</param>
/// <param name="Written">Of which words.</param>
/// <param name="LeastLetters">How many letters such a word has at least.</param>
/// <param name="Endings">The endings, in small letters.</param>
internal sealed record WordEnding(string Label, WordWriting Written, int LeastLetters, string[] Endings)
{
    /// <summary>Whether the word ends so, in small letters ("IS" is no plural), or is the ending as a whole ("Police").</summary>
    public bool Fits(ReadOnlySpan<char> word)
    {
        if (word.Length < LeastLetters)
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) || word.Equals(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Of which words an ending tells something.</summary>
internal enum WordWriting : byte
{
    /// <summary>Words that no list has, without a capital.</summary>
    Small,

    /// <summary>Words that no list has, with a capital first and not only capitals.</summary>
    Capital,

    /// <summary>Any word, where it is asked for.</summary>
    Any,
}
