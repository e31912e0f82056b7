using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells where a report ends and the furniture of its page begins: related headlines, tags, calls to subscribe.</summary>
internal sealed class Furniture(Lexicon lexicon)
{
    private readonly int _furniture = lexicon.Label("furniture");
    private readonly int _close = lexicon.Label("close");
    private readonly int _link = lexicon.Label("furniture.link");

    /// <summary>The first token that is no part of the report; the count of tokens where all are.</summary>
    /// <remarks>Only in the second half of a text: "Related" may begin a sentence of the report itself.</remarks>
    public int Begin(MarkedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.Has(_furniture))
            {
                continue;
            }

            foreach (var unit in sentence.Units)
            {
                if (unit.First * 2 > text.Tokens.Count && unit.Has(_furniture) && (unit.First == sentence.First || text.Tokens[unit.First].Is(TokenShape.LineStart) || !EndsInStop(text, sentence)))
                {
                    return unit.First;
                }
            }
        }

        return text.Tokens.Count;
    }

    /// <summary>Whether a link to another report stands before the token in its sentence: what follows is that one's headline.</summary>
    public bool IsBehindLink(Sentence sentence, int token)
    {
        if (!sentence.Has(_link))
        {
            return false;
        }

        // "[Read also: …] More than 40 people": the link ends with its bracket.
        var isBehind = false;
        foreach (var unit in sentence.Units)
        {
            if (unit.First >= token)
            {
                return isBehind;
            }

            isBehind = unit.Has(_link) || (isBehind && !unit.Has(_close));
        }

        return isBehind;
    }

    private static bool EndsInStop(MarkedText text, Sentence sentence) =>
        text.Text[text.Tokens[sentence.Last - 1].Start] is '.' or '!' or '?' or '"' or '”' && sentence.Last - sentence.First < 40;
}
