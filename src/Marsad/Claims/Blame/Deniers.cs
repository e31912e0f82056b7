using Marsad.Claims.Parties;

namespace Marsad.Claims.Blame;

/// <summary>Those who deny having done something, by the words of their names: asked for each deed of a report.</summary>
internal sealed class Deniers
{
    private readonly PartyWords _words;
    private readonly Dictionary<string, List<HashSet<string>>> _byWord = [];
    private readonly Dictionary<string, List<HashSet<string>>> _byRarest = [];
    private readonly Dictionary<string, bool> _asked = [];

    /// <summary>Files the names, each once.</summary>
    public Deniers(IEnumerable<string> names, PartyWords words)
    {
        _words = words;
        var sets = names.Distinct().Select(n => words.Of(n).ToHashSet()).Where(s => s.Count > 0).ToList();
        foreach (var set in sets)
        {
            foreach (var word in set)
            {
                File(_byWord, word, set);
            }
        }

        foreach (var set in sets)
        {
            File(_byRarest, set.MinBy(w => _byWord[w].Count)!, set);
        }
    }

    /// <summary>Whether the party denies something, under this name, a longer or a shorter one.</summary>
    public bool Has(string party)
    {
        if (_byWord.Count == 0)
        {
            return false;
        }

        if (!_asked.TryGetValue(party, out var denies))
        {
            var words = _words.Of(party).ToHashSet();
            _asked[party] = denies = words.Count > 0 && (HasShorter(words) || HasLonger(words));
        }

        return denies;
    }

    private static void File(Dictionary<string, List<HashSet<string>>> files, string word, HashSet<string> set)
    {
        if (!files.TryGetValue(word, out var sets))
        {
            files[word] = sets = [];
        }

        sets.Add(set);
    }

    private bool HasShorter(HashSet<string> words)
    {
        foreach (var word in words)
        {
            if (_byRarest.TryGetValue(word, out var sets) && sets.Exists(s => s.IsSubsetOf(words)))
            {
                return true;
            }
        }

        return false;
    }

    // Only those that have the party's rarest word need be looked at.
    private bool HasLonger(HashSet<string> words)
    {
        List<HashSet<string>>? fewest = null;
        foreach (var word in words)
        {
            if (!_byWord.TryGetValue(word, out var sets))
            {
                return false;
            }

            fewest = fewest is null || sets.Count < fewest.Count ? sets : fewest;
        }

        return fewest!.Exists(words.IsSubsetOf);
    }
}
