using Marsad.Text;

namespace Marsad.Claims.Sources;

/// <summary>The quotations that run over several sentences, and who speaks them.</summary>
internal sealed class Quotations
{
    // How far back the words that lead a quotation in may stand.
    private const int SentencesBack = 3;

    private readonly int[] _numbers;

    public Quotations(MarkedText text)
    {
        _numbers = new int[text.Sentences.Count];
        var number = 0;
        var inside = false;
        foreach (var sentence in text.Sentences)
        {
            inside &= !text.Tokens[sentence.First].Is(TokenShape.ParagraphStart) || text.Text[text.Tokens[sentence.First].Start] is '“' or '"';
            var begins = inside;
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                var c = text.Text[text.Tokens[i].Start];
                if (c is '“' || (c is '"' && !inside))
                {
                    number += inside ? 0 : 1;
                    begins |= i == sentence.First;
                    inside = true;
                }
                else if (c is '”' or '"')
                {
                    inside = false;
                }
            }

            _numbers[sentence.Index] = begins ? number : 0;
        }
    }

    /// <summary>Whether the sentence begins inside a quotation.</summary>
    public bool IsQuoted(int sentence) => _numbers[sentence] > 0;

    /// <summary>Who speaks the quotation in which the sentence begins, or null.</summary>
    public Speaker? SpeakerOf(Speaker[][] speakers, int sentence)
    {
        if (_numbers[sentence] == 0)
        {
            return null;
        }

        for (var i = sentence + 1; i < _numbers.Length && i <= sentence + Discourse.FarthestBack && _numbers[i] == _numbers[sentence]; i++)
        {
            if (speakers[i].Length > 0)
            {
                return speakers[i][^1];
            }
        }

        for (var i = sentence - 1; i >= 0 && i >= sentence - SentencesBack; i--)
        {
            if (speakers[i].Length > 0)
            {
                return speakers[i][^1];
            }
        }

        return null;
    }
}
