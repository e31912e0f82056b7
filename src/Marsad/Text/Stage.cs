namespace Marsad.Text;

/// <summary>One step of the cascade: its rules look at the units that the steps before it made. Immutable.</summary>
/// <remarks>Sets of its rules are numbers, one bit a rule: which may begin with a unit is looked up by the unit's labels and word.</remarks>
internal sealed class Stage
{
    /// <summary>How many rules a stage may have.</summary>
    public const int MostRules = 128;

    private readonly UInt128[] _byLabel = new UInt128[LabelSet.Capacity];
    private readonly LabelSet _startLabels;
    private readonly int[] _startWords;

    // A bit a word: most words begin no rule, and are not looked for among those that do.
    private readonly ulong[] _isStartWord;
    private readonly UInt128[] _byWord;
    private readonly UInt128 _startAnywhere;

    /// <summary>Makes a stage.</summary>
    /// <param name="name">Its name, as in the cascade file.</param>
    /// <param name="rules">Its rules, the first to be tried first.</param>
    /// <exception cref="InvalidDataException">There are more rules than <see cref="MostRules"/>.</exception>
    public Stage(string name, Rule[] rules)
    {
        if (rules.Length > MostRules)
        {
            throw new InvalidDataException($"The stage '{name}' has {rules.Length} rules and may have {MostRules}; part it in two in cascade.yaml.");
        }

        (Name, Rules) = (name, rules);
        var words = new SortedDictionary<int, UInt128>();
        for (var rule = 0; rule < rules.Length; rule++)
        {
            var bit = UInt128.One << rule;
            _startLabels.Add(rules[rule].Starts);
            _startAnywhere |= rules[rule].StartsAnywhere ? bit : 0;
            foreach (var label in rules[rule].Starts.Labels())
            {
                _byLabel[label] |= bit;
            }

            foreach (var word in rules[rule].StartWords)
            {
                words[word] = words.GetValueOrDefault(word) | bit;
            }
        }

        _startWords = [.. words.Keys];
        _byWord = [.. words.Values];
        _isStartWord = new ulong[words.Count == 0 ? 0 : (_startWords[^1] >> 6) + 1];
        foreach (var word in _startWords)
        {
            _isStartWord[word >> 6] |= 1UL << (word & 63);
        }
    }

    public string Name { get; }

    public Rule[] Rules { get; }

    /// <summary>The rules of which a match may begin with the unit: for most units none.</summary>
    public UInt128 Starting(in Unit unit)
    {
        var rules = _startAnywhere;
        if (_startLabels.Meets(unit.Labels))
        {
            for (var part = 0; part < LabelSet.Words; part++)
            {
                for (var bits = _startLabels.Part(part) & unit.Labels.Part(part); bits != 0; bits &= bits - 1)
                {
                    rules |= _byLabel[(part << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits)];
                }
            }
        }

        if (unit.Word >= 0 && unit.Word >> 6 < _isStartWord.Length && (_isStartWord[unit.Word >> 6] >> (unit.Word & 63) & 1) != 0)
        {
            rules |= _byWord[Array.BinarySearch(_startWords, unit.Word)];
        }

        return rules;
    }
}
