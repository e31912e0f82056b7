using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Chooses the words that a claim rests on: the match, and what follows it up to the end of its clause.</summary>
internal sealed class QuoteChooser(Lexicon lexicon)
{
    // Enough for "… in a rocket attack by the rebels on the old town of Ardan".
    private const int MostUnitsBehind = 14;

    private readonly int _stop = lexicon.Label("stop");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _colon = lexicon.Label("colon");
    private readonly int _semicolon = lexicon.Label("semicolon");
    private readonly int _break = lexicon.Label("clause.break");
    private readonly int _group = lexicon.Label("group");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _quote = lexicon.Label("quote");
    private readonly int _address = lexicon.Label("address");
    private readonly int _conj = lexicon.Label("conj.and");
    private readonly int _name = lexicon.Label("source");

    /// <summary>The quote's place in the text: one contiguous piece of the sentence.</summary>
    public Span Of(MarkedText text, Sentence sentence, in Unit group, in Unit harm, Phrase? match)
    {
        var told = text.SpanOf(group).Union(text.SpanOf(harm));
        told = match is null ? told : told.Union(text.SpanOf(match.First, match.Last));
        var last = Math.Max(Math.Max(group.Last, harm.Last), match?.Last ?? 0);
        var at = sentence.Units.IndexFrom(last);
        var end = at;
        while (at >= 0 && end < sentence.Units.Count && end - at < MostUnitsBehind && !Ends(sentence.Units[end]))
        {
            end++;
        }

        while (end > at && at >= 0 && (sentence.Units[end - 1].Has(_conj) || sentence.Units[end - 1].Has(_name)))
        {
            end--;
        }

        return end > at && at >= 0 ? told.Union(text.SpanOf(sentence.Units[at].First, sentence.Units[end - 1].Last)) : told;
    }

    private bool Ends(in Unit unit) =>
        unit.Has(_stop) || unit.Has(_comma) || unit.Has(_colon) || unit.Has(_semicolon) || unit.Has(_break) || unit.Has(_group) || unit.Has(_harm) || unit.Has(_say) || unit.Has(_quote) || unit.Has(_address);
}
