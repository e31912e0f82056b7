using System.Diagnostics;
using System.Globalization;
using Marsad.Dates;
using Marsad.Places;
using Marsad.Places.Choosing;
using Marsad.Places.Names;
using Marsad.Text;

namespace Marsad.Benchmarks;

/// <summary>What the gazetteer costs, and which share of reading goes to places and dates.</summary>
internal static class PlaceCosts
{
    private const int Opens = 50;
    private const int Names = 200_000;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Prints a table for the built gazetteer and a pile of reports.</summary>
    public static void Print(string file)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var path = Path.Combine(data, "places.bin");
        using var gazetteer = Gazetteer.Open(path);
        string[] known = [.. AllNames(gazetteer).Take(Names)];
        new Random(1).Shuffle(known);
        string[] unknown = [.. known.Select(name => "Qy" + name)];
        Console.WriteLine("| gazetteer | |");
        Console.WriteLine("| --- | ---: |");
        Row("places", gazetteer.Count.ToString("N0", Plain));
        Row("size of the file, MB", (new FileInfo(path).Length / 1e6).ToString("F1", Plain));
        Row("open and look one name up, ms, mean of 50", (Open(path) * 1e3 / Opens).ToString("F2", Plain));
        Row("a name that it has, each another, µs", (Find(gazetteer, known) * 1e6 / known.Length).ToString("F2", Plain));
        Row("a name that it lacks, µs", (Find(gazetteer, unknown) * 1e6 / unknown.Length).ToString("F2", Plain));
        using var pile = new Pile(file);
        pile.WarmUp();
        var read = Measured.Of(() => pile.Read(1)).Wall;
        var (dates, places) = Stages(pile, LexiconFile.Open(Path.Combine(data, "en.lexicon")), gazetteer);
        Row("share of reading for places, percent", (100 * places / read).ToString("F1", Plain));
        Row("share of reading for dates, percent", (100 * dates / read).ToString("F1", Plain));
    }

    private static void Row(string what, string figure) => Console.WriteLine($"| {what} | {figure} |");

    // Every name once, so that nothing is remembered from the one before.
    private static IEnumerable<string> AllNames(Gazetteer gazetteer) =>
        gazetteer.Near(new Circle(0, 0, 20_100)).Select(near => near.Place.Name).Distinct(StringComparer.Ordinal);

    private static double Open(string path) => Measured.Of(() =>
    {
        for (var i = 0; i < Opens; i++)
        {
            using var opened = Gazetteer.Open(path);
            opened.Find("Aleppo");
        }
    }).Wall;

    private static double Find(Gazetteer gazetteer, string[] names) => Measured.Of(() =>
    {
        foreach (var name in names)
        {
            gazetteer.Find(name);
        }
    }).Processor;

    // The stages in the order in which reports go through them, each with its own clock.
    private static (double Dates, double Places) Stages(Pile pile, Lexicon lexicon, Gazetteer gazetteer)
    {
        var (marker, dates, places) = (new Marker(lexicon), new DateFinder(lexicon), new PlaceFinder(lexicon, gazetteer));
        var (context, resolver, text) = (new PlaceContext(lexicon, gazetteer), new PlaceResolver(gazetteer), new MarkedText(""));
        var (ofDates, ofPlaces) = (new Stopwatch(), new Stopwatch());
        foreach (var report in pile.Reports)
        {
            text.Begin(report.Text);
            marker.Mark(text);
            ofDates.Start();
            dates.Find(marker, text, report.Published, report.Title);
            ofDates.Stop();
            foreach (var stage in (string[])["measures", "counts", "compounds"])
            {
                marker.Reduce(stage, text);
            }

            ofPlaces.Start();
            var found = places.Mark(text);
            context.Nest(text, found);
            resolver.Resolve(found.ConvertAll(p => p.Mention), Demonyms.In(text));
            ofPlaces.Stop();
        }

        return (ofDates.Elapsed.TotalSeconds, ofPlaces.Elapsed.TotalSeconds);
    }
}
