using System.Globalization;

namespace Marsad.Text;

/// <summary>Reads figures as other countries and posts write them: "3,5 million", "12 500 people", "12.500 displaced", "500k people".</summary>
/// <remarks>Each is read so only where the words behind leave no other reading: a scale behind a decimal comma, people behind the rest.</remarks>
internal sealed class FigureForms(Lexicon lexicon)
{
    private const int Thousand = 1000;
    private const int Million = 1_000_000;
    private const int MostMillions = 100;

    // A group of thousands has three digits; what stands before it has no more.
    private const int Group = 3;

    // "12 500 young Kestrian people".
    private const int MostBetween = 3;

    private readonly int _digits = lexicon.Label("digits");
    private readonly int _decimal = lexicon.Label("decimal");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _glued = lexicon.Label("glued");
    private readonly int _scale = lexicon.Label("num.scale");
    private readonly int _month = lexicon.Label("month");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _pronoun = lexicon.Label("pronoun");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly LabelSet _people = lexicon.Labels("people", "victim.killed", "victim.injured", "victim.casualties", "victim.detained", "harm");
    private readonly LabelSet _between = lexicon.Labels("adj", "demonym", "party.adj");

    /// <summary>One past the figure's last unit, and its value; <paramref name="at"/> where the figure is written plainly.</summary>
    public int Read(string text, ReadOnlySpan<Token> tokens, List<Unit> units, int at, out decimal value)
    {
        value = 0;
        if (!units[at].Has(_digits) || at + 1 >= units.Count)
        {
            return at;
        }

        var figure = tokens[units[at].First].Span.Of(text);
        if (units[at].Has(_decimal) && Pointed(figure, units, at, out value) is var end && end > at)
        {
            return end;
        }

        return units[at + 1].Has(_comma) ? Comma(text, tokens, units, at, out value)
            : units[at + 1].Has(_digits) ? Spaced(text, tokens, units, at, out value)
            : Shortened(text, tokens, units, at, out value);
    }

    // "3,5 million".
    private int Comma(string text, ReadOnlySpan<Token> tokens, List<Unit> units, int at, out decimal value)
    {
        value = 0;
        if (at + 3 >= units.Count || !units[at + 1].Has(_glued) || !units[at + 2].Has(_digits) || !units[at + 2].Has(_glued) || units[at + 2].Has(_decimal)
            || !units[at + 3].Has(_scale) || units[at + 3].Has(_digits) || units[at + 3].Value < Thousand)
        {
            return at;
        }

        var fraction = tokens[units[at + 2].First].Span.Of(text);
        if (fraction.Length >= Group)
        {
            return at;
        }

        value = units[at].Value + (units[at + 2].Value / (fraction.Length == 1 ? 10m : 100m));
        return at + 3;
    }

    // "12 500 people"; not "May 12 500 people", "12 500-kilo bombs".
    private int Spaced(string text, ReadOnlySpan<Token> tokens, List<Unit> units, int at, out decimal value)
    {
        var (first, second) = (tokens[units[at].First].Span, tokens[units[at + 1].First].Span);
        value = (units[at].Value * Thousand) + units[at + 1].Value;
        var isGroup = IsPlain(first.Of(text)) && first.Length <= Group && units[at].Value > 0 && IsPlain(second.Of(text)) && second.Length == Group && second.Start == first.End + 1 && text[first.End] == ' ';
        var isFree = at == 0 || !(units[at - 1].Has(_digits) || units[at - 1].Has(_month) || (units[at - 1].Has(_hyphen) && units[at - 1].Has(_glued)));
        return isGroup && isFree && CountsPeople(units, at + 2) ? at + 2 : at;
    }

    // "12.500 displaced", where three digits stand behind the point: nobody counts people by thousandths.
    private int Pointed(ReadOnlySpan<char> figure, List<Unit> units, int at, out decimal value)
    {
        value = 0;
        var point = figure.IndexOf('.');
        return point is > 0 and <= Group && figure[0] != '0' && figure.Length == point + 1 + Group && CountsPeople(units, at + 1)
            && decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && (value *= Thousand) > 0 ? at + 1 : at;
    }

    // "500k people", "1.2m displaced".
    private int Shortened(string text, ReadOnlySpan<Token> tokens, List<Unit> units, int at, out decimal value)
    {
        var letter = tokens[units[at + 1].First].Span.Of(text);
        var scale = !units[at + 1].Has(_glued) || letter.Length != 1 ? 0 : letter[0] is 'k' or 'K' ? Thousand : letter[0] is 'm' or 'M' ? Million : 0;
        var isFigure = decimal.TryParse(tokens[units[at].First].Span.Of(text), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value) && value < Million;

        // "500m" behind a gun is metres.
        isFigure &= scale < Million || value <= MostMillions;
        value *= scale;
        return scale > 0 && isFigure && CountsPeople(units, at + 2) ? at + 2 : at;
    }

    private bool CountsPeople(List<Unit> units, int at)
    {
        var end = Math.Min(units.Count, at + MostBetween);
        while (at < end && units[at].Labels.Meets(_between) && !units[at].Labels.Meets(_people))
        {
            at++;
        }

        return at < units.Count && (units[at].Labels.Meets(_people) || (units[at].Has(_of) && at + 1 < units.Count && units[at + 1].Has(_pronoun)));
    }

    private static bool IsPlain(ReadOnlySpan<char> figure)
    {
        foreach (var letter in figure)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}
