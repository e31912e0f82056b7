using Marsad.Claims;
using Marsad.Dates;
using Marsad.Places;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad;

/// <summary>Reads claims out of reports. Built once from compiled data, immutable, safe for many threads at once.</summary>
/// <remarks>Reading is a pure function of the report and the data: no clock, no network, no culture.</remarks>
public sealed class Reader : IDisposable
{
    private readonly Gazetteer _gazetteer;
    private readonly ClaimReader _claims;

    private Reader(Lexicon lexicon, Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _claims = new ClaimReader(lexicon, gazetteer);
    }

    /// <summary>Opens the compiled lexicons and the gazetteer.</summary>
    /// <param name="dataFolder">The folder that holds <c>en.lexicon</c> and <c>places.bin</c>, as the build writes it.</param>
    /// <exception cref="InvalidDataException">A file is missing or was made by another version; the message says which.</exception>
    public static Reader Open(string dataFolder) =>
        new(LexiconFile.Open(Path.Combine(dataFolder, "en.lexicon")), Gazetteer.Open(Path.Combine(dataFolder, "places.bin")));

    /// <summary>As <see cref="Open(string)"/>, with places that a person added in front of the gazetteer.</summary>
    /// <param name="dataFolder">The folder that holds the compiled data.</param>
    /// <param name="addedPlaces">Files as <see cref="PlacePack"/> reads them; the last outranks those before it.</param>
    public static Reader Open(string dataFolder, IEnumerable<byte[]> addedPlaces)
    {
        ArgumentNullException.ThrowIfNull(addedPlaces);
        var lexicon = LexiconFile.Open(Path.Combine(dataFolder, "en.lexicon"));
        var gazetteer = addedPlaces.Aggregate(
            Gazetteer.Open(Path.Combine(dataFolder, "places.bin")),
            (known, added) => known.With(PlacePack.Read(new MemoryStream(added, writable: false), known)));
        return new Reader(lexicon, gazetteer);
    }

    /// <summary>Reads one report.</summary>
    public Reading Read(Report report) => _claims.Read(report);

    /// <summary>Reads one report and tells, sentence by sentence, what matched, by which rule, and which numbers became no claim.</summary>
    public Explanation Explain(Report report) => _claims.Explain(report);

    /// <summary>Every place name in a report, in text order; one that the gazetteer lacks is kept as unresolved.</summary>
    public IReadOnlyList<Place> PlacesIn(Report report) => _claims.PlacesIn(report);

    /// <summary>Every time expression in a report, in text order.</summary>
    public IReadOnlyList<TimeExpression> DatesIn(Report report) => _claims.DatesIn(report);

    /// <summary>Closes the gazetteer's file; the reader must not be used afterwards.</summary>
    public void Dispose() => _gazetteer.Dispose();
}
