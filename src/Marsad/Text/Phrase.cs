namespace Marsad.Text;

/// <summary>What a rule found: where, which rule, and the units that it named.</summary>
/// <remarks>Lives as long as the text it was found in: its memory is used again for the next one.</remarks>
internal sealed class Phrase
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; set; }

    /// <summary>The first token.</summary>
    public int First { get; set; }

    /// <summary>One past the last token.</summary>
    public int Last { get; set; }

    /// <summary>The named units, in text order.</summary>
    public ArraySegment<Capture> Captures { get; set; }

    /// <summary>The first unit of that name, or null.</summary>
    public Unit? this[int name]
    {
        get
        {
            foreach (ref readonly var capture in Captures.AsSpan())
            {
                if (capture.Name == name)
                {
                    return capture.Unit;
                }
            }

            return null;
        }
    }

    /// <summary>Whether a unit has that name.</summary>
    public bool Names(int name)
    {
        foreach (ref readonly var capture in Captures.AsSpan())
        {
            if (capture.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A unit that a rule named.</summary>
internal readonly record struct Capture(int Name, Unit Unit);

/// <summary>The phrases of one text, and their memory. One thread at a time.</summary>
internal sealed class PhrasePool
{
    private const int ChunkSize = 512;

    // What one long text took is not kept for the short ones that follow.
    private const int MostKept = 4096;

    private readonly List<Phrase> _phrases = [];
    private readonly List<Capture[]> _chunks = [];
    private readonly List<Phrase> _found = [];
    private int _phraseCount;
    private int _chunkCount;
    private int _left;

    /// <summary>A phrase with room for its captures.</summary>
    public Phrase Take(Rule rule, int first, int last, int captures)
    {
        if (_phraseCount == _phrases.Count)
        {
            _phrases.Add(new Phrase { Rule = rule });
        }

        var phrase = _phrases[_phraseCount++];
        (phrase.Rule, phrase.First, phrase.Last, phrase.Captures) = (rule, first, last, Room(captures));
        return phrase;
    }

    /// <summary>What was found so far by stages that only find.</summary>
    public List<Phrase> Found => _found;

    /// <summary>Takes all phrases back: nobody may look at them any more.</summary>
    public void TakeBack()
    {
        (_phraseCount, _chunkCount, _left) = (0, 0, 0);
        _found.Clear();
        if (_phrases.Count > MostKept)
        {
            _phrases.Clear();
            _chunks.Clear();
        }
    }

    private ArraySegment<Capture> Room(int captures)
    {
        if (captures is 0 or > ChunkSize)
        {
            return captures == 0 ? ArraySegment<Capture>.Empty : new Capture[captures];
        }

        if (captures > _left)
        {
            if (_chunkCount == _chunks.Count)
            {
                _chunks.Add(new Capture[ChunkSize]);
            }

            _chunkCount++;
            _left = ChunkSize;
        }

        var room = new ArraySegment<Capture>(_chunks[_chunkCount - 1], ChunkSize - _left, captures);
        _left -= captures;
        return room;
    }
}
