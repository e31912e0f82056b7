using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>Marks a text: tokens, sentences, lexicon entries, numbers; then, stage by stage, what the rules make of them.</summary>
internal sealed class Marker(Lexicon lexicon)
{
    // One a thread, because they keep their buffers from text to text.
    [ThreadStatic]
    private static Cascade? t_cascade;

    [ThreadStatic]
    private static List<Range>? t_ranges;

    private readonly SentenceSplitter _splitter = new(lexicon);
    private readonly UnitMaker _units = new(lexicon);
    private readonly NumberFinder _numbers = new(lexicon);

    public Lexicon Lexicon => lexicon;

    private Cascade Cascade => t_cascade is { } mine && mine.Kinds == lexicon.Kinds ? mine : t_cascade = new Cascade(lexicon.Kinds);

    /// <summary>Tokens, sentences, lexicon entries and numbers.</summary>
    public MarkedText Mark(string text)
    {
        var marked = new MarkedText(text);
        Mark(marked);
        return marked;
    }

    /// <summary>The same, for a text of which nothing is marked yet.</summary>
    public void Mark(MarkedText marked)
    {
        Tokenizer.Tokenize(marked.Text, lexicon.Vocabulary, marked.Tokens);
        var tokens = CollectionsMarshal.AsSpan(marked.Tokens);
        var ranges = t_ranges ??= [];
        ranges.Clear();
        marked.Tables.AddRange(TextTables.In(marked.Text, tokens));
        _splitter.Split(marked.Text, tokens, marked.Tables, ranges);
        foreach (var range in ranges)
        {
            var sentence = marked.NewSentence(marked.Sentences.Count, range.Start.Value, range.End.Value);
            sentence.Units.EnsureCapacity(sentence.Last - sentence.First);
            _units.Make(marked.Text, tokens, sentence.First, sentence.Last, sentence.Units);
            _numbers.Find(marked.Text, tokens, sentence.Units);
            marked.Sentences.Add(sentence);
        }
    }

    /// <summary>Applies a stage that makes units to every sentence.</summary>
    public void Reduce(string stage, MarkedText marked) => Reduce([lexicon.Stage(stage)], marked);

    /// <summary>Applies stages that make units, one after the other, to each sentence.</summary>
    public void Reduce(ReadOnlySpan<Stage> stages, MarkedText marked)
    {
        var cascade = Cascade;
        foreach (var sentence in marked.Sentences)
        {
            foreach (var stage in stages)
            {
                cascade.Reduce(stage, sentence, marked.Phrases);
            }
        }
    }

    /// <summary>The sentence as a stage that makes units would leave it; the sentence itself stays as it is.</summary>
    public Sentence Reduced(Stage stage, MarkedText marked, Sentence sentence)
    {
        var possible = stage.Possible(sentence);
        if (possible.IsEmpty)
        {
            return sentence;
        }

        var copy = marked.NewSentence(sentence.Index, sentence.First, sentence.Last);
        copy.CopyUnits(sentence);
        Cascade.Reduce(stage, possible, copy, marked.Phrases);
        return copy;
    }

    /// <summary>Every match of a stage's rules in one sentence; nothing is changed.</summary>
    public PhraseList Find(string stage, Sentence sentence) => Find(lexicon.Stage(stage), sentence);

    /// <summary>The same, for a stage that was looked up before.</summary>
    public PhraseList Find(Stage stage, Sentence sentence)
    {
        var found = sentence.Pool.Found;
        var first = found.Count;
        Cascade.Find(stage, sentence, found);
        return new PhraseList(found, first, found.Count - first);
    }
}
