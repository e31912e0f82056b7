using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Numbers the entries of a list, each of which is a report of its own: none shares its place, its day or its culprit with the others.</summary>
/// <remarks>Lists are lines that begin with their day, and headlines one under another.</remarks>
internal sealed class Worlds(Lexicon lexicon)
{
    // A headline and a line below it are no list, nor are two words on a line.
    private const int FewestHeadlines = 3;
    private const int FewestWords = 4;

    private readonly DatedLines _dated = new(lexicon);
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _det = lexicon.Label("det");
    private readonly int _place = lexicon.Label("place");
    private readonly int _name = lexicon.Label("name");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _party = lexicon.Label("party");
    private readonly int _fighters = lexicon.Label("who.combatant");
    private readonly int _group = lexicon.Label("group");
    private readonly int _harm = lexicon.Label("harm");

    /// <summary>The entry that each sentence belongs to, from 1; 0 is the report itself.</summary>
    public int[] Of(MarkedText text)
    {
        if (_dated.IsList(text))
        {
            return OfDated(text, Opening(text));
        }

        return AreHeadlines(text) ? OfHeadlines(text) : new int[text.Sentences.Count];
    }

    private List<bool> Opening(MarkedText text) => text.Sentences.ConvertAll(s => _dated.Opens(text, s));

    private static int[] OfDated(MarkedText text, List<bool> opens)
    {
        var worlds = new int[opens.Count];
        var endsByParagraph = EndsByParagraph(text, opens);
        var world = 0;
        for (var i = 0; i < worlds.Length; i++)
        {
            world += opens[i] ? 1 : 0;
            var isBehind = !opens[i] && (IsParagraph(text, i) ? endsByParagraph && world > 1 : i > 0 && worlds[i - 1] == 0);
            worlds[i] = isBehind ? 0 : world;
        }

        return worlds;
    }

    // Behind a list that stands close, or of one paragraph an entry, the next paragraph leads back to the report.
    private static bool EndsByParagraph(MarkedText text, List<bool> opens)
    {
        var (first, last) = (opens.IndexOf(true), opens.LastIndexOf(true));
        var (isSpaced, isLong) = (false, false);
        for (var i = first + 1; i <= last; i++)
        {
            isSpaced |= opens[i] && IsParagraph(text, i);
            isLong |= !opens[i] && IsParagraph(text, i);
        }

        return !isSpaced || !isLong;
    }

    private static bool IsParagraph(MarkedText text, int sentence) => text.Tokens[text.Sentences[sentence].First].Is(TokenShape.ParagraphStart);

    // Every line is one sentence without a stop at its end, most tell of harm, and two or more of a thing of their own.
    private bool AreHeadlines(MarkedText text)
    {
        var (harms, events) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            if (!text.Tokens[sentence.First].Is(TokenShape.LineStart) || sentence.Last - sentence.First < FewestWords || sentence.Units.Count == 0 || sentence.Units[^1].Has(_stop))
            {
                return false;
            }

            harms += sentence.Has(_harm) ? 1 : 0;
            events += (sentence.Has(_harm) || sentence.Has(_attackVerb) || sentence.Has(_attack)) && IsOfItself(sentence) ? 1 : 0;
        }

        return text.Sentences.Count >= FewestHeadlines && events > 1 && harms * 2 >= text.Sentences.Count;
    }

    // "12 people killed and 30 wounded" goes on with the line above.
    private int[] OfHeadlines(MarkedText text)
    {
        var worlds = new int[text.Sentences.Count];
        for (var i = 0; i < worlds.Length; i++)
        {
            worlds[i] = i == 0 ? 1 : worlds[i - 1] + (IsOfItself(text.Sentences[i]) ? 1 : 0);
        }

        return worlds;
    }

    private bool IsOfItself(Sentence sentence)
    {
        var units = sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            var isTold = i > 0 && units[i - 1].Has(_det);
            if (units[i].Has(_place) || units[i].Has(_name) || (!isTold && (units[i].Has(_attack) || units[i].Has(_party) || (units[i].Has(_fighters) && !units[i].Has(_group)))))
            {
                return true;
            }
        }

        return false;
    }
}
