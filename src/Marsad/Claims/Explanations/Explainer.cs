using Marsad.Text;

namespace Marsad.Claims.Explanations;

/// <summary>Tells how a marked report was read: marks, rules, and why a number became no claim.</summary>
internal sealed class Explainer(Marker marker)
{
    private static readonly string[] s_stages = ["harm", "control", "deal", "attack", "sources"];

    private readonly NearMissFinder _near = new(marker);
    private readonly AttributeReasons _reasons = new(marker.Lexicon);
    private readonly int _measure = marker.Lexicon.Label("measure");
    private readonly int _date = marker.Lexicon.Label("date");
    private readonly int _count = marker.Lexicon.Label("count");
    private readonly int _group = marker.Lexicon.Label("group");
    private readonly int _number = marker.Lexicon.Label("number");

    /// <summary>One explanation a sentence.</summary>
    public List<SentenceExplanation> Explain(Discourse discourse, IReadOnlyList<Claim> claims)
    {
        var starts = discourse.Text.Sentences.ConvertAll(s => discourse.Text.SpanOf(s.First, s.Last).Start);
        var bySentence = claims.ToLookup(c => starts.BinarySearch(c.Span.Start) is >= 0 and var exact ? exact : ~starts.BinarySearch(c.Span.Start) - 1);
        return discourse.Text.Sentences.ConvertAll(s => Explain(discourse, s, [.. bySentence[s.Index]]));
    }

    private SentenceExplanation Explain(Discourse discourse, Sentence sentence, List<Claim> mine)
    {
        var text = discourse.Text;
        var span = text.SpanOf(sentence.First, sentence.Last);
        var spoken = marker.Reduced(marker.Lexicon.Stage("speakers"), text, sentence);
        List<Phrase> found = [.. marker.Find("harm", sentence), .. marker.Find("tallies", sentence), .. marker.Find("control", sentence), .. marker.Find("deal", sentence), .. marker.Find("attack", sentence), .. marker.Find("sources", spoken), .. marker.Find("responses", spoken)];
        var matches = found.ConvertAll(m => Match(text, m));
        return new SentenceExplanation(
            text.Text.Substring(span.Start, span.Length),
            sentence.Units.ConvertAll(u => MarkOf(text, u)),
            matches,
            NearMatches(text, sentence, spoken, found),
            Places(discourse, sentence),
            mine.ConvertAll(claim => new ClaimExplanation(claim, _reasons.Of(discourse, sentence.Index, claim))),
            [.. sentence.Units.Select(u => Open(text, u, mine)).OfType<OpenNumber>()]);
    }

    private List<NearMatch> NearMatches(MarkedText text, Sentence sentence, Sentence spoken, List<Phrase> found) =>
        [.. s_stages.SelectMany(stage => _near.In(stage, text, stage == "sources" ? spoken : sentence, Finds(stage, found)))];

    private static List<PlaceReason> Places(Discourse discourse, Sentence sentence)
    {
        var reasons = new List<PlaceReason>();
        for (var i = 0; i < discourse.Choices.Count; i++)
        {
            if (discourse.Places[i].Sentence == sentence.Index)
            {
                var mention = discourse.Choices[i].Mention;
                reasons.Add(new(mention.Span.Of(discourse.Text.Text).ToString(), mention.Within, discourse.Choices[i].Candidates));
            }
        }

        return reasons;
    }

    private bool Finds(string stage, List<Phrase> found) => found.Exists(phrase => Array.IndexOf(marker.Lexicon.Stage(stage).Rules, phrase.Rule) >= 0);

    private TextMark MarkOf(MarkedText text, Unit unit) =>
        new(text.SpanOf(unit), text.Words(unit), [.. unit.Labels.Labels().Select(l => marker.Lexicon.LabelNames[l])], text.PhraseOf(unit)?.Rule.Name);

    private RuleMatch Match(MarkedText text, Phrase match)
    {
        var span = text.SpanOf(match.First, match.Last);
        return new RuleMatch(
            match.Rule.Name,
            text.Text.Substring(span.Start, span.Length),
            [.. match.Captures.Where(c => c.Unit.Last > c.Unit.First).Select(c => KeyValuePair.Create(marker.Lexicon.CaptureNames[c.Name], text.Words(c.Unit)))]);
    }

    private OpenNumber? Open(MarkedText text, Unit unit, List<Claim> claims)
    {
        if (!(unit.Has(_measure) || unit.Has(_count) || unit.Has(_group) || unit.Has(_number)) || claims.Exists(c => c.Count is not null && text.Words(unit).Contains(c.Count.Text, StringComparison.Ordinal)))
        {
            return null;
        }

        var why = unit.Has(_date) ? "it is part of a time"
            : unit.Has(_measure) ? "it measures something that is not people"
            : unit.Has(_group) ? "no rule ties these people to a harm in this sentence"
            : "no people are named with it";
        return new OpenNumber(text.Words(unit), why);
    }
}
