using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Dates;

/// <summary>Finds the lines that tell when the report, or a post that it quotes, was published.</summary>
internal sealed class PublishingDayFinder(Lexicon lexicon)
{
    // A dateline stands in the first lines, or, where a page was scraped into one line, soon after the headline.
    private const int TopTokens = 60;

    // "@the_ardan_council)": a handle is cut at its signs.
    private const int MostHandle = 8;

    private readonly DatedLines _lines = new(lexicon);
    private readonly int _full = lexicon.Label("date.full");
    private readonly int _dateline = lexicon.Label("date.dateline");
    private readonly int _at = lexicon.Label("at");
    private readonly int _open = lexicon.Label("open");
    private readonly int _address = lexicon.Label("address");
    private readonly int _close = lexicon.Label("close");
    private readonly int _word = lexicon.Label("word");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _framed = lexicon.CaptureName("when");

    /// <summary>What the unit at this place of its sentence tells: the report's day, a post's, or neither.</summary>
    public DateRole? RoleOf(MarkedText text, Sentence sentence, int at)
    {
        var unit = sentence.Units[at];
        if (unit.Has(_dateline))
        {
            return DateRole.Dateline;
        }

        if (!unit.Has(_full))
        {
            return null;
        }

        return IsPost(sentence, at) ? DateRole.Post : IsDateline(text, sentence, at) ? DateRole.Dateline : null;
    }

    /// <summary>The publishing day of the first dateline; null where there is none.</summary>
    public static PublishingDay? From(MarkedText text, IReadOnlyList<DateMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Role == DateRole.Dateline && mention.Range is { Start: { } day, Precision: DatePrecision.Day })
            {
                return new PublishingDay(day, PublishingBasis.Dateline, text.Text.Substring(mention.Span.Start, mention.Span.Length));
            }
        }

        return null;
    }

    // "— The Council (@council) 30 novembre 2016": a name in brackets with an at sign stands before it.
    private bool IsPost(Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - MostHandle; i--)
        {
            if (sentence.Units[i].Has(_at))
            {
                return at == 0 || sentence.Units[at - 1].Has(_close) || sentence.Units[at - 1].Has(_word);
            }
        }

        return IsSigned(sentence, at);
    }

    // "… pic.example.com/x The Council (CouncilNews) October 24 2016": the sign was lost, the link before it was not.
    private bool IsSigned(Sentence sentence, int at) =>
        at > 3 && sentence.Units[at - 1].Has(_close) && sentence.Units[at - 2].Has(_word) && sentence.Units[at - 3].Has(_open) && sentence.Units.FindIndex(0, at, u => u.Has(_address)) >= 0;

    private bool IsDateline(MarkedText text, Sentence sentence, int at)
    {
        var unit = sentence.Units[at];
        if (unit.First >= TopTokens || IsFramed(text, unit) || text.IsInTable(unit.First) || (_lines.Opens(text, sentence) && _lines.IsList(text)))
        {
            return false;
        }

        return IsLine(text, unit) || (IsBeforeHeadline(sentence, at) && (unit.First == 0 || IsAfterHeadline(sentence, at)));
    }

    // "on 3 March 2016" tells when something happened.
    private bool IsFramed(MarkedText text, in Unit unit) => text.PhraseOf(unit)?[_framed] is not null;

    private static bool IsLine(MarkedText text, in Unit unit) =>
        text.Tokens[unit.First].Is(TokenShape.LineStart) && (unit.Last == text.Tokens.Count || text.Tokens[unit.Last].Is(TokenShape.LineStart));

    // "Shelling kills four Agency Sunday 15 Oct 2017 Shelling on …": capitals on both sides, no verb or preposition.
    private bool IsAfterHeadline(Sentence sentence, int at) => at == 0 || !IsSmallWord(sentence.Units[at - 1]);

    private bool IsBeforeHeadline(Sentence sentence, int at) => at + 1 == sentence.Units.Count || !IsSmallWord(sentence.Units[at + 1]);

    private bool IsSmallWord(in Unit unit) => unit.Has(_word) && !unit.Has(_cap);
}
