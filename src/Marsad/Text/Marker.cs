using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>Marks a text: tokens, sentences, lexicon entries, numbers; then, stage by stage, what the rules make of them.</summary>
internal sealed class Marker(Lexicon lexicon)
{
    // One a thread, because it keeps its buffers from sentence to sentence.
    [ThreadStatic]
    private static Cascade? t_cascade;

    private readonly SentenceSplitter _splitter = new(lexicon);
    private readonly UnitMaker _units = new(lexicon);
    private readonly NumberFinder _numbers = new(lexicon);

    public Lexicon Lexicon => lexicon;

    private static Cascade Cascade => t_cascade ??= new Cascade();

    /// <summary>Tokens, sentences, lexicon entries and numbers.</summary>
    public MarkedText Mark(string text)
    {
        var marked = new MarkedText(text);
        Tokenizer.Tokenize(text, lexicon.Vocabulary, marked.Tokens);
        var tokens = CollectionsMarshal.AsSpan(marked.Tokens);
        var ranges = new List<Range>();
        _splitter.Split(text, tokens, ranges);
        foreach (var range in ranges)
        {
            var sentence = new Sentence(marked.Sentences.Count, range.Start.Value, range.End.Value);
            _units.Make(text, tokens, sentence.First, sentence.Last, sentence.Units);
            _numbers.Find(text, tokens, sentence.Units);
            marked.Sentences.Add(sentence);
        }

        return marked;
    }

    /// <summary>Applies a stage that makes units to every sentence.</summary>
    public void Reduce(string stage, MarkedText marked)
    {
        var cascade = Cascade;
        var rules = lexicon.Stage(stage);
        foreach (var sentence in marked.Sentences)
        {
            cascade.Reduce(rules, sentence.Units, marked.Phrases);
        }
    }

    /// <summary>The sentence as a stage that makes units would leave it; the sentence itself stays as it is.</summary>
    public Sentence Reduced(string stage, MarkedText marked, Sentence sentence)
    {
        var copy = new Sentence(sentence.Index, sentence.First, sentence.Last);
        copy.Units.AddRange(sentence.Units);
        Cascade.Reduce(lexicon.Stage(stage), copy.Units, marked.Phrases);
        return copy;
    }

    /// <summary>Every match of a stage's rules in one sentence; nothing is changed.</summary>
    public List<Phrase> Find(string stage, Sentence sentence)
    {
        var found = new List<Phrase>();
        Cascade.Find(lexicon.Stage(stage), sentence.Units, found);
        return found;
    }
}
