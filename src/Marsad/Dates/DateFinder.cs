using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Dates;

/// <summary>Finds every time expression of a text and works out its days from the publishing day. Immutable, safe for many threads.</summary>
internal sealed class DateFinder(Lexicon lexicon)
{
    // The publishing day written out in the first lines is when it was published, whatever stands around it.
    private const int TopTokens = 60;

    // "HALVEK, 9 June": so is the publishing day without its year, at the very beginning.
    private const int FirstTokens = 8;

    // Units of a post's signature.
    private const int MostSignature = 20;

    private readonly int _dash = lexicon.Label("dash");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _full = lexicon.Label("date.full");
    private readonly int _total = lexicon.Label("total.cue");
    private readonly int _date = lexicon.Label("date");
    private readonly int _since = lexicon.CaptureName("since");
    private readonly int _when = lexicon.CaptureName("when");
    private readonly Stage[] _stages = [lexicon.Stage("calendar"), lexicon.Stage("dates")];
    private readonly FigureOrders _orders = new(lexicon);
    private readonly PublishingDayFinder _publishing = new(lexicon);

    /// <summary>Applies the stages <c>calendar</c> and <c>dates</c>, finds the publishing day where none is given, and resolves every time.</summary>
    /// <param name="marker">Marks the text.</param>
    /// <param name="text">The text, with no stage applied yet that would swallow times.</param>
    /// <param name="published">The publishing day where something better than the text tells it.</param>
    /// <param name="title">The headline where it stands apart from the text; a day in it can stand in for a missing dateline.</param>
    public DateReading Find(Marker marker, MarkedText text, PublishingDay? published, string? title)
    {
        marker.Reduce(_stages, text);
        var order = _orders.Of(text, published?.Day);
        var day = published ?? FromDateline(text, order) ?? FromTitle(marker, title);
        var mentions = Mentions(text, new DateContext(day?.Day, order));
        return new DateReading(day, mentions, WarBegan(marker, text, mentions));
    }

    // The most exact day told; of equally exact ones the first.
    private DateOnly? WarBegan(Marker marker, MarkedText text, List<DateMention> mentions)
    {
        var best = (Day: (DateOnly?)null, Precision: DatePrecision.Open);
        Dictionary<int, DateMention>? byPhrase = null;
        foreach (var sentence in text.Sentences)
        {
            foreach (var phrase in marker.Find("war-began", sentence))
            {
                var mention = phrase[_when] is { Phrase: >= 0 } when ? (byPhrase ??= mentions.ToDictionary(m => m.Phrase)).GetValueOrDefault(when.Phrase) : null;
                if (mention is not null && mention.Role != DateRole.Duration && mention.Told.Precision < best.Precision
                    && !(phrase.Rule.Facts.GetValueOrDefault("told") == "coarse" && mention.Told.Precision < DatePrecision.Month))
                {
                    best = (mention.Role == DateRole.Since ? mention.Range.Start : mention.Told.Start, mention.Told.Precision);
                }
            }
        }

        return best.Day;
    }

    private PublishingDay? FromDateline(MarkedText text, FigureOrder order) =>
        PublishingDayFinder.From(text, Mentions(text, new DateContext(null, order)));

    private PublishingDay? FromTitle(Marker marker, string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var marked = marker.Mark(title);
        marker.Reduce(_stages, marked);
        return FromDateline(marked, _orders.Of(marked, null));
    }

    private List<DateMention> Mentions(MarkedText text, DateContext context)
    {
        var mentions = new List<DateMention>();
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            var sentence = text.Sentences[i];
            context.DayOfSentence = null;
            var (post, day) = sentence.Has(_full) ? Post(text, sentence, context) : (-1, context);
            if (post < 0 && i + 1 < text.Sentences.Count && IsSignature(text.Sentences[i + 1]))
            {
                (post, day) = Post(text, text.Sentences[i + 1], context) is { At: >= 0 } signed ? (int.MaxValue, signed.Context) : (post, day);
            }

            for (var at = 0; sentence.Has(_date) && at < sentence.Units.Count; at++)
            {
                if (sentence.Units[at].Has(_date) && sentence.Units[at].Phrase >= 0)
                {
                    mentions.Add(Mention(text, sentence, at, at < post ? day : context));
                }
            }
        }

        return mentions;
    }

    // "Four killed last night — The Council (@council) 24 October 2016": the night before that day, whenever the report that quotes it was published.
    private (int At, DateContext Context) Post(MarkedText text, Sentence sentence, DateContext context)
    {
        for (var at = sentence.Units.Count - 1; at > 0; at--)
        {
            var unit = sentence.Units[at];
            if (unit.Has(_full) && unit.Phrase >= 0 && _publishing.RoleOf(text, sentence, at) == DateRole.Post)
            {
                var range = DateResolver.Resolve(new DatePhrase(text, lexicon, text.Phrases[unit.Phrase]), context);
                return range is { Precision: DatePrecision.Day, Start: { } day } ? (at, new DateContext(day, context.Order)) : (-1, context);
            }
        }

        return (-1, context);
    }

    // "— The Council (@council) 24 October 2016", on its own behind the post.
    private bool IsSignature(Sentence sentence) => sentence.Units.Count is > 0 and < MostSignature && sentence.Has(_full) && (sentence.Units[0].Has(_dash) || sentence.Units[0].Has(_hyphen));

    private DateMention Mention(MarkedText text, Sentence sentence, int at, DateContext context)
    {
        var unit = sentence.Units[at];
        var phrase = text.Phrases[unit.Phrase];
        var read = new DatePhrase(text, lexicon, phrase);
        var range = DateResolver.Resolve(read, context);
        var role = _publishing.RoleOf(text, sentence, at) ?? DateResolver.RoleOf(read);
        if (role == DateRole.Point && unit.First < (unit.Has(_full) ? TopTokens : phrase.Rule.Facts.ContainsKey("top") ? FirstTokens : 0) && range.Precision == DatePrecision.Day && range.Start == context.Published && phrase[_when] is null)
        {
            role = DateRole.Dateline;
        }

        if (role is DateRole.Point or DateRole.Until && range.Start > context.Published)
        {
            role = DateRole.Future;
        }
        else if (role is DateRole.Point or DateRole.Since or DateRole.Duration)
        {
            range = range.NotAfter(context.Published);
        }

        // "In that time": of what time, only the stretch told before can say.
        role = role == DateRole.Duration && range == DateRange.Unknown && !unit.Has(_total) ? DateRole.Background : role;
        Remember(range, role, context);
        var span = text.SpanOf(unit);
        var told = read.Inner("when") is { } inner ? DateResolver.Resolve(inner, context) : range;
        return new DateMention(unit.Phrase, phrase[_since] is { } since ? text.SpanOf(since).Union(span) : span, range, told, role, phrase.Rule.Name);
    }

    private static void Remember(DateRange range, DateRole role, DateContext context)
    {
        if (role is DateRole.Point or DateRole.Since or DateRole.Duration && range is { Start: { } first, End: { } end } && end.DayNumber - first.DayNumber >= 2)
        {
            context.LastStretch = range;
        }

        if (role is DateRole.Point or DateRole.Since && range.Start is { } start)
        {
            context.LastStart = start;
            context.LastDay = range.Precision == DatePrecision.Day ? start : context.LastDay;
            context.DayOfSentence = range.Precision == DatePrecision.Day ? start : context.DayOfSentence;
        }
    }
}
