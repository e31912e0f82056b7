using System.Runtime.InteropServices;

namespace Marsad.Text;

/// <summary>Finds the lines of a list each of which begins with its day: "• 6 July 2024: Gao: two people killed".</summary>
internal sealed class DatedLines(Lexicon lexicon)
{
    // "5 May, the village of Tirve:".
    private const int MostLabel = 5;

    private readonly int _comma = lexicon.Label("comma");
    private readonly int _date = lexicon.Label("date");
    private readonly int _point = lexicon.Label("date.point");
    private readonly int[] _marks = [lexicon.Label("bullet"), lexicon.Label("hyphen"), lexicon.Label("dash")];
    private readonly int[] _ends = [lexicon.Label("colon"), lexicon.Label("hyphen"), lexicon.Label("dash")];

    /// <summary>One past the units with which the line begins, its day and the sign behind it; 0 where it begins with none.</summary>
    public int EndOfDay(ReadOnlySpan<Unit> units)
    {
        var at = units.Length > 0 && Is(units[0], _marks) ? 1 : 0;
        var isDay = at + 1 < units.Length && units[at].Has(_date) && units[at].Has(_point);
        return isDay && (Is(units[at + 1], _ends) || (units[at + 1].Has(_comma) && EndsSoon(units[(at + 2)..]))) ? at + 2 : 0;
    }

    // "5 May, Gao: gunmen killed two"; not "On Monday, gunmen killed two".
    private bool EndsSoon(ReadOnlySpan<Unit> units)
    {
        for (var at = 0; at < units.Length && at < MostLabel; at++)
        {
            if (Is(units[at], _ends))
            {
                return at > 0;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence opens such a line.</summary>
    public bool Opens(MarkedText text, Sentence sentence) =>
        text.Tokens[sentence.First].Is(TokenShape.LineStart) && EndOfDay(CollectionsMarshal.AsSpan(sentence.Units)) > 0;

    /// <summary>Whether the text has such a list: two lines or more.</summary>
    public bool IsList(MarkedText text)
    {
        var lines = 0;
        foreach (var sentence in text.Sentences)
        {
            lines += Opens(text, sentence) ? 1 : 0;
        }

        return lines > 1;
    }

    private static bool Is(in Unit unit, int[] labels)
    {
        foreach (var label in labels)
        {
            if (unit.Has(label))
            {
                return true;
            }
        }

        return false;
    }
}
