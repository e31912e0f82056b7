using Marsad.Dates;
using Marsad.Places;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Reads the claims out of a report: marks the text, finds who suffered what, and works out each attribute in turn.</summary>
/// <remarks>Immutable; safe for many threads at once.</remarks>
internal sealed class ClaimReader
{
    private readonly Marker _marker;
    private readonly DateFinder _dates;
    private readonly PlaceFinder _placeFinder;
    private readonly PlaceResolver _resolver;
    private readonly HarmFinder _harm;
    private readonly SceneReader _scenes;
    private readonly Dating _dating;
    private readonly MeansReader _means;
    private readonly BlameReader _blame;
    private readonly Attribution _attribution;
    private readonly StanceReader _stance;
    private readonly Explainer _explainer;

    public ClaimReader(Lexicon lexicon, Gazetteer gazetteer)
    {
        _marker = new Marker(lexicon);
        _dates = new DateFinder(lexicon);
        _placeFinder = new PlaceFinder(lexicon, gazetteer);
        _resolver = new PlaceResolver(gazetteer);
        _harm = new HarmFinder(_marker);
        _scenes = new SceneReader(lexicon);
        _dating = new Dating(lexicon);
        _means = new MeansReader(lexicon);
        _blame = new BlameReader(lexicon);
        _attribution = new Attribution(_marker);
        _stance = new StanceReader(lexicon);
        _explainer = new Explainer(_marker);
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
            drafts.AddRange(_harm.Find(discourse.Text, sentence));
        }

        _stance.Apply(drafts);
        _dating.SetScopes(discourse, drafts);
        Locator.Apply(discourse, drafts);
        Dating.SetDays(discourse, drafts);
        _means.Apply(discourse, drafts);
        _blame.Apply(discourse, drafts);
        _attribution.Apply(discourse, drafts);
        Duplicates.Remove(drafts);
        var read = discourse.Report with { Published = discourse.Dates.Published };
        return new Reading(read, new ClaimBuilder(discourse).Build(drafts));
    }

    private Discourse Mark(Report report)
    {
        var text = _marker.Mark(report.Text);
        var dates = _dates.Find(_marker, text, report.Published, report.Title);
        _marker.Reduce("measures", text);
        _marker.Reduce("counts", text);
        _marker.Reduce("compounds", text);
        var places = _placeFinder.Mark(text);
        foreach (var stage in (string[])["names", "groups", "parties", "verbs"])
        {
            _marker.Reduce(stage, text);
        }

        var resolved = _resolver.Resolve([.. places.Select(p => p.Mention)], []).Select(c => c.Place).ToList();
        return new Discourse(report, text, dates, places, resolved, _scenes.Read(text, dates, places, resolved));
    }
}
