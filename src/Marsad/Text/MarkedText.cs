using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>A text with its tokens, its sentences and what the rules made of them so far. One thread at a time.</summary>
/// <remarks>Its memory can be used for one text after the other: see <see cref="Begin"/>.</remarks>
internal sealed class MarkedText(string text)
{
    // What one long text took is not kept for the short ones that follow.
    private const int MostTokensKept = 1 << 15;

    private readonly List<Sentence> _made = [];
    private int _used;

    public string Text { get; private set; } = text;

    public List<Token> Tokens { get; private set; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>Its tables of figures, in text order; each of their cells is a sentence.</summary>
    public List<TextTable> Tables { get; } = [];

    /// <summary>Whether the token stands in one of them.</summary>
    public bool IsInTable(int token)
    {
        var (low, high) = (0, Tables.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Tables[middle].Last <= token ? (middle + 1, high) : (low, middle);
        }

        return low < Tables.Count && Tables[low].First <= token;
    }

    /// <summary>All phrases that rules made, in the order they were made; units name them by index.</summary>
    public List<Phrase> Phrases { get; private set; } = [];

    /// <summary>Where phrases get their memory.</summary>
    public PhrasePool Pool { get; } = new();

    /// <summary>Begins another text; what was marked in the one before is gone, and nobody may look at it any more.</summary>
    public void Begin(string text)
    {
        Text = text;
        if (Tokens.Count > MostTokensKept)
        {
            _made.Clear();
        }

        Tokens = Cleared(Tokens);
        Phrases = Cleared(Phrases);
        Sentences.Clear();
        Tables.Clear();
        Pool.TakeBack();
        _used = 0;
    }

    /// <summary>A sentence without units, which is none of <see cref="Sentences"/> yet.</summary>
    public Sentence NewSentence(int index, int first, int last)
    {
        if (_used == _made.Count)
        {
            _made.Add(new Sentence(Pool));
        }

        var sentence = _made[_used++];
        (sentence.Index, sentence.First, sentence.Last) = (index, first, last);
        sentence.Units.Clear();
        sentence.Changed();
        return sentence;
    }

    /// <summary>Where the unit stands in the text.</summary>
    public Span SpanOf(in Unit unit) => SpanOf(unit.First, unit.Last);

    /// <summary>Where the tokens from <paramref name="first"/> to <paramref name="last"/> (not included) stand in the text.</summary>
    public Span SpanOf(int first, int last) => last > first ? new(Tokens[first].Start, Tokens[last - 1].End) : new(0, 0);

    /// <summary>The words of the unit.</summary>
    public string Words(in Unit unit) => Text.Substring(SpanOf(unit).Start, SpanOf(unit).Length);

    /// <summary>The phrase that the unit stands for, or null.</summary>
    public Phrase? PhraseOf(in Unit unit) => unit.Phrase < 0 ? null : Phrases[unit.Phrase];

    private static List<T> Cleared<T>(List<T> list)
    {
        list.Clear();
        return list.Capacity > MostTokensKept ? [] : list;
    }
}

/// <summary>One sentence: its tokens, and its units at this stage.</summary>
/// <param name="pool">Where phrases found in it get their memory.</param>
internal sealed class Sentence(PhrasePool pool)
{
    private LabelSet _present;
    private ulong[] _needed = [];
    private bool _isKnown;
    private bool _knowsNeeded;

    /// <summary>Its place among the sentences of its text.</summary>
    public int Index { get; set; }

    /// <summary>Its first token.</summary>
    public int First { get; set; }

    /// <summary>One past its last token.</summary>
    public int Last { get; set; }

    public List<Unit> Units { get; } = [];

    public PhrasePool Pool => pool;

    /// <summary>Whether any of its units has the label: asked first, it saves a look through the units of most sentences.</summary>
    public bool Has(int label)
    {
        Know();
        return _present[label];
    }

    /// <summary>Whether any of its units has one of the labels.</summary>
    public bool HasAny(in LabelSet labels)
    {
        Know();
        return _present.Meets(labels);
    }

    /// <summary>What its units give of that which rules need, a bit each, and what the units gave of which they were made; see <see cref="RuleNeeds"/>.</summary>
    public ReadOnlySpan<ulong> Needed
    {
        get
        {
            if (!_knowsNeeded)
            {
                FindNeeded();
            }

            return _needed;
        }
    }

    /// <summary>To be called by whoever changes its units.</summary>
    public void Changed() => _isKnown = _knowsNeeded = false;

    /// <summary>To be called by whoever makes one unit of several: what those gave is kept, since it is cheaper to look for a rule in vain.</summary>
    public void Made(Kind kind)
    {
        _isKnown = false;
        if (_knowsNeeded)
        {
            kind.AddNeeded(_needed);
        }
    }

    /// <summary>Takes over the units of another sentence, and what is known of them.</summary>
    public void CopyUnits(Sentence from)
    {
        var needed = from.Needed;
        Units.Clear();
        Units.AddRange(CollectionsMarshal.AsSpan(from.Units));
        Array.Resize(ref _needed, needed.Length);
        needed.CopyTo(_needed);
        (_isKnown, _knowsNeeded) = (false, true);
    }

    private void FindNeeded()
    {
        var units = CollectionsMarshal.AsSpan(Units);
        if (units.Length > 0 && _needed.Length != units[0].Kind.NeedWords)
        {
            _needed = new ulong[units[0].Kind.NeedWords];
        }

        Array.Clear(_needed);
        foreach (ref readonly var unit in units)
        {
            unit.Kind.AddNeeded(_needed);
        }

        _knowsNeeded = true;
    }

    private void Know()
    {
        if (!_isKnown)
        {
            LookThrough();
        }
    }

    private void LookThrough()
    {
        _present = default;
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(Units))
        {
            _present.Add(unit.Labels);
        }

        _isKnown = true;
    }
}
