using Marsad.Dates;

namespace Marsad.Claims;

/// <summary>Which time expression dates an event: its clause's, else that of the event told before at the same place.</summary>
internal sealed class EventDays(Discourse discourse)
{
    private readonly Dictionary<int, DateMention> _posts = Posts(discourse);

    /// <summary>The time expression of the draft's clause, else of its sentence; what dates a statement comes last.</summary>
    public SceneDay? Own(ClaimDraft draft)
    {
        var scene = discourse.Scenes[draft.Sentence.Index];
        var clause = scene.Days.Where(d => scene.SameClause(d.First, draft.Harm.First)).ToList();
        return Nearest(clause, draft) ?? Nearest(scene.Days, draft);
    }

    /// <summary>The time expression that dates the draft's event; null where only the publishing day can.</summary>
    public DateMention? Of(ClaimDraft draft, SceneDay? own)
    {
        if (own is { OfStatement: false })
        {
            return own.Mention;
        }

        return OfPost(draft) ?? Before(draft) ?? own?.Mention;
    }

    private static SceneDay? Nearest(IReadOnlyList<SceneDay> days, ClaimDraft draft) =>
        days.MinBy(d => (d.OfStatement ? 1000 : 0) + (d.Mention.Role is DateRole.Since or DateRole.Duration ? 0 : 3) + (d.First >= draft.Harm.First ? d.First - draft.Harm.Last : draft.At - d.Last));

    // A post's day stands at its end, behind its author.
    private DateMention? OfPost(ClaimDraft draft) =>
        _posts.GetValueOrDefault(draft.Sentence.Index) ?? _posts.GetValueOrDefault(draft.Sentence.Index + 1);

    // Both come in text order, so one walk finds the sentence of each.
    private static Dictionary<int, DateMention> Posts(Discourse discourse)
    {
        var posts = new Dictionary<int, DateMention>();
        var sentences = discourse.Text.Sentences;
        var at = 0;
        foreach (var mention in discourse.Dates.Mentions)
        {
            if (mention.Role != DateRole.Post)
            {
                continue;
            }

            while (at < sentences.Count && discourse.Text.SpanOf(sentences[at].First, sentences[at].Last).End < mention.Span.End)
            {
                at++;
            }

            if (at < sentences.Count && discourse.Text.SpanOf(sentences[at].First, sentences[at].Last).Contains(mention.Span))
            {
                posts.TryAdd(at, mention);
            }
        }

        return posts;
    }

    // Back through the sentences: the last event dated at this place, or the last one where the draft names no place of its own.
    private DateMention? Before(ClaimDraft draft)
    {
        for (var i = draft.Sentence.Index - 1; i >= 0 && i >= draft.Sentence.Index - Discourse.FarthestBack; i--)
        {
            var scene = discourse.Scenes[i];
            var day = scene.Days.FirstOrDefault(d => !d.OfStatement && d.Mention is { Role: DateRole.Point, Range.Precision: DatePrecision.Day or DatePrecision.Days })?.Mention;
            if (day is null || !scene.IsViolent)
            {
                continue;
            }

            if (!draft.PlaceIsOwn || draft.Row is null || scene.Rows.Any(r => SamePlace(r, draft.Row)))
            {
                return day;
            }
        }

        return null;
    }

    private static bool SamePlace(PlaceRow row, PlaceRow other) =>
        row.MayLieIn(other) || other.MayLieIn(row) || row.Places.Any(p => other.Places.Any(o => string.Equals(p.Mention.Name, o.Mention.Name, StringComparison.OrdinalIgnoreCase)));
}
