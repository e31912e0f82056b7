using System.Globalization;
using Marsad.Text;

namespace Marsad.Claims.Explanations;

/// <summary>Tells of a finished claim where each of its attributes stands in the report, and so how it was chosen.</summary>
/// <remarks>Worked out for explanations only, from the words that the claim carries: reading keeps no notes.</remarks>
internal sealed class AttributeReasons(Lexicon lexicon)
{
    private readonly LabelSet _means = lexicon.LabelsUnder("means.");

    /// <summary>The reasons for place, days, means, blame and source.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="sentence">The claim's sentence, by index.</param>
    /// <param name="claim">The claim.</param>
    public IReadOnlyList<AttributeReason> Of(Discourse discourse, int sentence, Claim claim) =>
    [
        new("place", claim.PlaceText, OfPlace(discourse, sentence, claim)),
        new("days", claim.DateText, OfDays(discourse, sentence, claim)),
        new("means", claim.Means is null ? null : MeansWord(discourse, sentence, claim), OfMeans(discourse, sentence, claim)),
        new("blamed", claim.Blamed, claim.Blamed is null ? "nobody is named as the one who did it" : Where(discourse, sentence, claim.Blamed.Split("; ")[0])),
        new("said by", claim.SaidBy, claim.SaidBy is null ? "no source is named: the report speaks for itself" : Where(discourse, sentence, claim.SaidBy)),
    ];

    private static string OfPlace(Discourse discourse, int sentence, Claim claim)
    {
        if (claim.PlaceText is null)
        {
            return "no place is told";
        }

        if (claim.Places.Count == 0)
        {
            return Where(discourse, sentence, claim.PlaceText);
        }

        var at = SentenceAt(discourse, claim.Places[0].Span.Start);
        if (at != sentence)
        {
            return Carried(sentence, at);
        }

        var row = discourse.Scenes[sentence].Rows.FirstOrDefault(r => r.Places.Any(p => p.Mention.Span.Overlaps(claim.Places[0].Span)));
        return row is null ? "its own sentence" : InClause(discourse, sentence, row.First, claim);
    }

    private static string OfDays(Discourse discourse, int sentence, Claim claim)
    {
        if (claim.DateText is null)
        {
            return claim.When is { Start: null, End: null } ? "no time is told, and the publishing day is not known"
                : claim.When.Start is null ? "no time is told: up to the publishing day"
                : claim.When.Start == claim.When.End ? "no time is told: the publishing day"
                : "no time is told: from the war's beginning to the publishing day";
        }

        var own = discourse.Scenes[sentence].Days.FirstOrDefault(d => discourse.Words(d.First, d.Last).Contains(claim.DateText, StringComparison.Ordinal));
        return own is null ? Where(discourse, sentence, claim.DateText)
            : own.OfStatement ? "its own sentence: the day on which it was said"
            : InClause(discourse, sentence, own.First, claim);
    }

    private string OfMeans(Discourse discourse, int sentence, Claim claim)
    {
        if (claim.Means is not { } means)
        {
            return "no weapon or attack is told that it could be";
        }

        if (MeansWord(discourse, sentence, claim) is not null)
        {
            return "its own sentence";
        }

        var told = discourse.Weapons?.First ?? [];
        var from = Nearest(sentence, told.Length, i => told[i]?.Means == means);
        return from is { } at ? Carried(sentence, at) : "it follows from what is claimed";
    }

    // The word nearest to the quote.
    private string? MeansWord(Discourse discourse, int sentence, Claim claim)
    {
        var text = discourse.Text;
        return text.Sentences[sentence].Units.Where(unit => unit.Labels.Meets(_means))
            .OrderBy(unit => text.SpanOf(unit) is var span && span.Overlaps(claim.Span) ? 0 : Math.Min(Math.Abs(span.Start - claim.Span.End), Math.Abs(claim.Span.Start - span.End)))
            .Select(unit => text.Words(unit)).FirstOrDefault();
    }

    private static string InClause(Discourse discourse, int sentence, int token, Claim claim)
    {
        var tokens = discourse.Text.Tokens;
        var quoted = discourse.Text.Sentences[sentence].First;
        while (quoted + 1 < tokens.Count && tokens[quoted].Start < claim.Span.Start)
        {
            quoted++;
        }

        return discourse.Scenes[sentence].SameClause(token, quoted) ? "its own clause" : "another clause of its sentence";
    }

    private static string Where(Discourse discourse, int sentence, string words)
    {
        var text = discourse.Text;
        var at = Nearest(sentence, text.Sentences.Count, i =>
            text.SpanOf(text.Sentences[i].First, text.Sentences[i].Last).Of(text.Text).Contains(words, StringComparison.Ordinal));
        return at is not { } found ? "as the program put it together" : found == sentence ? "its own sentence" : Carried(sentence, found);
    }

    // The sentence itself, then back to the first, then on to the last: the way that reading looks.
    private static int? Nearest(int sentence, int count, Func<int, bool> holds)
    {
        for (var i = sentence; i >= 0; i--)
        {
            if (holds(i))
            {
                return i;
            }
        }

        for (var i = sentence + 1; i < count; i++)
        {
            if (holds(i))
            {
                return i;
            }
        }

        return null;
    }

    private static string Carried(int sentence, int from) => string.Create(
        CultureInfo.InvariantCulture, $"{(from < sentence ? "carried on from" : "told later, in")} sentence {from + 1}");

    private static int SentenceAt(Discourse discourse, int offset)
    {
        var sentences = discourse.Text.Sentences;
        var at = sentences.FindLastIndex(s => discourse.Text.SpanOf(s.First, s.Last).Start <= offset);
        return Math.Max(0, at);
    }
}
