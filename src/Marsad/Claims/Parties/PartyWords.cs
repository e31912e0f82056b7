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
    public bool AreOne(string voice, string? source)
    {
        var (one, other) = (Of(voice), Of(source ?? ""));
        return one.Count > 0 && other.Count > 0 && (one.TrueForAll(other.Contains) || other.TrueForAll(one.Contains));
    }
}
