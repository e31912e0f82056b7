using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Numbers the entries of a list, each of which is a report of its own: none shares its place, its day or its culprit with the others.</summary>
/// <remarks>Lists are lines that begin with their day, and headlines one under another.</remarks>
internal sealed class Worlds(Lexicon lexicon)
{
    // A headline and a line below it are no list, nor are two words on a line.
    private const int FewestHeadlines = 3;
    private const int FewestWords = 4;

    private readonly DatedLines _dated = new(lexicon);
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _harm = lexicon.Label("harm");

    /// <summary>The entry that each sentence belongs to, from 1; 0 is the report itself.</summary>
    public int[] Of(MarkedText text)
    {
        var worlds = new int[text.Sentences.Count];
        var isDated = _dated.IsList(text);
        if (!isDated && !AreHeadlines(text))
        {
            return worlds;
        }

        var (world, isSpaced) = (0, false);
        for (var i = 0; i < worlds.Length; i++)
        {
            var first = text.Tokens[text.Sentences[i].First];
            var opens = isDated ? _dated.Opens(text, text.Sentences[i]) : first.Is(TokenShape.LineStart);
            isSpaced |= opens && world > 0 && first.Is(TokenShape.ParagraphStart);
            world += opens ? 1 : 0;

            // Behind a list that stands close a blank line leads back to the report.
            var isBehind = !opens && (first.Is(TokenShape.ParagraphStart) ? !isSpaced && world > 1 : i > 0 && worlds[i - 1] == 0);
            worlds[i] = isBehind ? 0 : world;
        }

        return worlds;
    }

    // Every line is one sentence without a stop at its end, and most tell of harm.
    private bool AreHeadlines(MarkedText text)
    {
        var harms = 0;
        foreach (var sentence in text.Sentences)
        {
            if (!text.Tokens[sentence.First].Is(TokenShape.LineStart) || sentence.Last - sentence.First < FewestWords || sentence.Units.Count == 0 || sentence.Units[^1].Has(_stop))
            {
                return false;
            }

            harms += sentence.Has(_harm) ? 1 : 0;
        }

        return text.Sentences.Count >= FewestHeadlines && harms * 2 >= text.Sentences.Count;
    }
}
