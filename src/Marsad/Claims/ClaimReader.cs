using System.Runtime.InteropServices;
using Marsad.Claims.Answers;
using Marsad.Claims.Blame;
using Marsad.Claims.Control;
using Marsad.Claims.Explanations;
using Marsad.Claims.Harm;
using Marsad.Claims.Placing;
using Marsad.Claims.Scenes;
using Marsad.Claims.Sources;
using Marsad.Claims.Sums;
using Marsad.Claims.Tallies;
using Marsad.Claims.Weapons;
using Marsad.Dates;
using Marsad.Places;
using Marsad.Places.Choosing;
using Marsad.Places.Names;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Reads the claims out of a report: marks the text, finds who suffered what, and works out each attribute in turn.</summary>
/// <remarks>Immutable; safe for many threads at once.</remarks>
internal sealed class ClaimReader
{
    // One a thread: the memory of a report that was read serves the next one. Nothing that is handed out points into it.
    [ThreadStatic]
    private static MarkedText? t_text;

    private readonly Marker _marker;
    private readonly DateFinder _dates;
    private readonly PlaceFinder _placeFinder;
    private readonly PlaceContext _placeContext;
    private readonly PlaceResolver _resolver;
    private readonly HarmFinder _harm;
    private readonly ControlFinder _control;
    private readonly DealFinder _deals;
    private readonly AttackFinder _attacks;
    private readonly StateDays _stateDays;
    private readonly SceneReader _scenes;
    private readonly Scopes _scopes;
    private readonly OfficePlaces _offices;
    private readonly Wholes _wholes;
    private readonly TallyReader _tallies;
    private readonly Corrections _corrections;
    private readonly MeansReader _means;
    private readonly BlameReader _blame;
    private readonly SpeakerFinder _speakers;
    private readonly Attribution _attribution;
    private readonly StanceReader _stance;
    private readonly ResponseReader _responses;
    private readonly Explainer _explainer;
    private readonly Furniture _furniture;
    private readonly Stage[] _beforePlaces;
    private readonly Stage[] _behindPlaces;

    public ClaimReader(Lexicon lexicon, Gazetteer gazetteer)
    {
        _marker = new Marker(lexicon);
        _dates = new DateFinder(lexicon);
        _placeFinder = new PlaceFinder(lexicon, gazetteer);
        _placeContext = new PlaceContext(lexicon, gazetteer);
        _resolver = new PlaceResolver(gazetteer);
        _harm = new HarmFinder(_marker);
        _control = new ControlFinder(_marker);
        _deals = new DealFinder(_marker);
        _attacks = new AttackFinder(_marker);
        _stateDays = new StateDays(lexicon);
        _scenes = new SceneReader(lexicon);
        _scopes = new Scopes(lexicon);
        _offices = new OfficePlaces(lexicon);
        _wholes = new Wholes(lexicon);
        _tallies = new TallyReader(_marker);
        _corrections = new Corrections(lexicon);
        _means = new MeansReader(lexicon);
        _blame = new BlameReader(lexicon);
        _speakers = new SpeakerFinder(_marker);
        _attribution = new Attribution(lexicon);
        _stance = new StanceReader(lexicon);
        _responses = new ResponseReader(_marker);
        _explainer = new Explainer(_marker);
        _furniture = new Furniture(lexicon);
        _beforePlaces = Array.ConvertAll(["measures", "counts", "compounds"], lexicon.Stage);
        _behindPlaces = Array.ConvertAll(["names", "groups", "parties", "verbs"], lexicon.Stage);
    }

    /// <summary>The report with its publishing day as far as it can be known, and its claims in text order.</summary>
    public Reading Read(Report report) => Read(Mark(report));

    /// <summary>The same, with how each sentence was read.</summary>
    public Explanation Explain(Report report)
    {
        var discourse = Mark(report);
        var reading = Read(discourse);
        return new Explanation(reading, _explainer.Explain(discourse, reading.Claims));
    }

    /// <summary>Every place name of the report, in text order, resolved or kept as unresolved.</summary>
    public IReadOnlyList<Place> PlacesIn(Report report) => Mark(report).Resolved;

    /// <summary>Every time expression of the report, in text order.</summary>
    public IReadOnlyList<TimeExpression> DatesIn(Report report) =>
        [.. Mark(report).Dates.Mentions.Select(m => new TimeExpression(report.Text.Substring(m.Span.Start, m.Span.Length), m.Span, m.Range))];

    private Reading Read(Discourse discourse)
    {
        var drafts = new List<ClaimDraft>();
        foreach (var sentence in discourse.Text.Sentences)
        {
            var last = drafts.Count > 0 && drafts[^1].Sentence.Index == sentence.Index - 1 ? drafts[^1] : null;
            _harm.Find(discourse.Text, sentence, last, drafts);
        }

        _tallies.Apply(discourse, drafts);
        var end = _furniture.Begin(discourse.Text);
        RemoveFurniture(drafts, end);
        _stance.Apply(discourse.Text, drafts);
        _scopes.Set(discourse, drafts);
        _wholes.Tie(discourse.Text, drafts);
        Locator.Apply(discourse, drafts, _offices);
        Dating.SetDays(discourse, drafts);
        _attribution.Apply(discourse, drafts);
        _corrections.Apply(discourse, drafts);
        _blame.ApplyOwn(discourse, drafts);
        _means.Apply(discourse, drafts);
        _blame.Apply(discourse, drafts);
        TallyHeadings.HandDown(drafts);
        var rest = WithoutNumber(discourse, drafts);
        RemoveFurniture(rest, end);
        _attribution.Apply(discourse, rest);
        drafts.AddRange(rest);
        _responses.Apply(discourse, drafts);
        drafts.AddRange(WithoutCount(discourse, drafts, end));
        Duplicates.Remove(drafts);
        var read = discourse.Report.Published == discourse.Dates.Published ? discourse.Report : discourse.Report with { Published = discourse.Dates.Published };
        return new Reading(read, new ClaimBuilder(discourse).Build(drafts));
    }

    private void RemoveFurniture(List<ClaimDraft> drafts, int end)
    {
        var kept = 0;
        foreach (var draft in CollectionsMarshal.AsSpan(drafts))
        {
            if (draft.At < end && !_furniture.IsBehindLink(draft.Sentence, draft.At))
            {
                drafts[kept++] = draft;
            }
        }

        drafts.RemoveRange(kept, drafts.Count - kept);
    }

    // Places and deals: what carries from one harm to the next (a day, a culprit) does not carry over to them.
    private List<ClaimDraft> WithoutNumber(Discourse discourse, List<ClaimDraft> counted)
    {
        var drafts = new List<ClaimDraft>();
        HashSet<int>? harms = null;
        ClaimDraft? deal = null;
        foreach (var sentence in discourse.Text.Sentences)
        {
            foreach (var draft in _control.Find(discourse, sentence))
            {
                harms ??= [.. counted.Select(c => c.Harm.First)];
                if (!harms.Contains(draft.Harm.First))
                {
                    drafts.Add(draft);
                }
            }

            deal = _deals.Find(discourse, sentence, deal, drafts) ?? deal;
        }

        if (drafts.Count == 0)
        {
            return drafts;
        }

        _stance.Apply(discourse.Text, drafts);
        Locator.Apply(discourse, drafts.FindAll(d => d.PlaceText is null), _offices);
        _stateDays.Apply(discourse, drafts);
        return drafts;
    }

    // Attacks and damages come after all others, so that they take nothing away from a claim that has a number.
    private List<ClaimDraft> WithoutCount(Discourse discourse, List<ClaimDraft> others, int end)
    {
        var attacks = new List<ClaimDraft>();
        foreach (var sentence in discourse.Text.Sentences)
        {
            _attacks.Find(discourse.Text, sentence, attacks);
        }

        RemoveFurniture(attacks, end);
        if (attacks.Count == 0)
        {
            return attacks;
        }

        _stance.Apply(discourse.Text, attacks);
        _scopes.Set(discourse, attacks);
        Locator.Apply(discourse, attacks, _offices);
        Dating.SetDays(discourse, attacks);
        _blame.ApplyOwn(discourse, attacks);
        _means.Apply(discourse, attacks);
        attacks = ToldAttacks.Of(discourse, attacks, others);
        _attribution.Apply(discourse, attacks);
        _blame.Apply(discourse, attacks);
        _responses.Apply(discourse, attacks);
        return attacks;
    }

    private Discourse Mark(Report report)
    {
        var text = t_text ??= new MarkedText("");
        text.Begin(report.Text);
        _marker.Mark(text);
        var dates = _dates.Find(_marker, text, report.Published, report.Title);
        _marker.Reduce(_beforePlaces, text);
        var places = _placeFinder.Mark(text);
        _placeContext.Nest(text, places);
        _marker.Reduce(_behindPlaces, text);
        return new Discourse(report, text, dates, places, _resolver, _scenes, _speakers);
    }
}
