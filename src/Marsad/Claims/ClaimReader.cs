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
    private readonly Locator _locator;
    private readonly Dating _dating;
    private readonly MeansReader _means;
    private readonly BlameReader _blame;
    private readonly SpeakerFinder _speakers;
    private readonly Attribution _attribution;
    private readonly StanceReader _stance;
    private readonly ResponseReader _responses;

    public ClaimReader(Lexicon lexicon, Gazetteer gazetteer)
    {
        _marker = new Marker(lexicon);
        _dates = new DateFinder(lexicon);
        _placeFinder = new PlaceFinder(lexicon, gazetteer);
        _resolver = new PlaceResolver(gazetteer);
        _harm = new HarmFinder(_marker);
        _locator = new Locator(lexicon);
        _dating = new Dating(lexicon);
        _means = new MeansReader(lexicon);
        _blame = new BlameReader(lexicon);
        _speakers = new SpeakerFinder(_marker);
        _attribution = new Attribution(lexicon);
        _stance = new StanceReader(lexicon);
        _responses = new ResponseReader(_marker);
    }

    /// <summary>The report with its publishing day as far as it can be known, and its claims in text order.</summary>
    public (Report Report, IReadOnlyList<Claim> Claims) Read(Report report)
    {
        var discourse = Mark(report);
        var drafts = new List<ClaimDraft>();
        foreach (var sentence in discourse.Text.Sentences)
        {
            drafts.AddRange(_harm.Find(discourse.Text, sentence));
        }

        _stance.Apply(discourse.Text, drafts);
        _locator.Apply(discourse, drafts);
        _dating.Apply(discourse, drafts);
        _means.Apply(discourse, drafts);
        _blame.Apply(discourse, drafts);
        var speakers = _speakers.Find(discourse.Text);
        _attribution.Apply(discourse, speakers, drafts);
        _responses.Apply(discourse, speakers, drafts);
        Duplicates.Remove(drafts);
        var read = report with { Published = discourse.Dates.Published };
        return (read, new ClaimBuilder(discourse, _resolver).Build(drafts));
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

        return new Discourse(report, text, dates, places);
    }
}
