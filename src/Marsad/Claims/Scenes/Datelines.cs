using Marsad.Text;

namespace Marsad.Claims.Scenes;

/// <summary>Finds where a report says it was written, before its first sentence.</summary>
internal sealed class Datelines(Lexicon lexicon)
{
    private const int MostDateline = 14;
    private const int MostNamed = 5;

    private readonly int _dash = lexicon.Label("dash");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _open = lexicon.Label("open");
    private readonly int _close = lexicon.Label("close");
    private readonly int _caps = lexicon.Label("caps");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _place = lexicon.Label("place");

    /// <summary>One past the last token of where and when it was written, −1 where that is not told: "ARDAN, Kestria, 3 March (Agency) -", "ARDAN Kestria (Agency)", up to the dash or the closing bracket of a sentence that begins with a place.</summary>
    public int EndOf(MarkedText text, Sentence sentence)
    {
        var units = sentence.Units;
        if (!text.Tokens[sentence.First].Is(TokenShape.LineStart) || units.Count == 0 || !units[0].Has(_place) || units[0].Last - units[0].First > MostNamed)
        {
            return -1;
        }

        var bracket = false;
        for (var i = 0; i < units.Count && i < MostDateline; i++)
        {
            if (units[i].Has(_dash) || (units[i].Has(_hyphen) && !units[i].Has(_glued)) || (units[i].Has(_close) && IsAgency(units, i)))
            {
                return units[i].Last;
            }

            bracket |= units[i].Has(_open);
            if (units[i].Has(_verb) && !bracket)
            {
                break;
            }
        }

        return units[0].Has(_caps) || IsAllCapitals(text, units[0]) ? units[0].Last : -1;
    }

    // What stands in the brackets is a short name: "(AP)", "(Radio Ardan)".
    private bool IsAgency(List<Unit> units, int close)
    {
        var at = close - 1;
        while (at > 0 && close - at < MostNamed && !units[at].Has(_open))
        {
            at--;
        }

        return units[at].Has(_open) && close - at > 1;
    }

    private static bool IsAllCapitals(MarkedText text, in Unit unit)
    {
        foreach (var letter in text.Text.AsSpan(text.SpanOf(unit).Start, text.SpanOf(unit).Length))
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }
}
