using System.Globalization;
using Marsad.Incidents;
using Marsad.Origins;
using Marsad.Places;
using Marsad.Text;
using Marsad.Tolls;

namespace Marsad.Tests.Incidents;

/// <summary>The invented country of the cases: its places and bodies, and the library built over them.</summary>
internal static class InventedWorld
{
    private static readonly Dictionary<string, Place> s_places = ReadPlaces();

    public static OriginLexicon Lexicon { get; } = OriginLexicon.Parse(
        OriginLexicon.EmbeddedFiles().Append(("bodies of the cases", File.ReadLines(Path.Combine(SpecFolder.Incidents, "bodies.tsv")))));

    public static OriginFinder Origins { get; } = new(Lexicon);

    public static StatementFinder Statements { get; } = new(new PartyFinder(Lexicon));

    public static IncidentGrouper Grouper { get; } = new(Statements);

    public static TollCounter Tolls { get; } = new(Statements);

    public static Place Place(string name) => s_places.TryGetValue(name, out var place)
        ? place
        : new Place(name, null, null, "XV", null, null, null, PlaceRelation.In, PlacePrecision.Unresolved, null, default);

    private static Dictionary<string, Place> ReadPlaces() =>
        File.ReadLines(Path.Combine(SpecFolder.Incidents, "places.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select((line, number) => PlaceIn(line.Split('\t'), number))
            .ToDictionary(place => place.Text, StringComparer.Ordinal);

    private static Place PlaceIn(string[] cells, int number) => new(
        cells[0], cells[0], "xv" + number, cells.Length > 6 ? cells[6] : "XV", cells[5] == "-" ? null : cells[5],
        double.Parse(cells[2], CultureInfo.InvariantCulture), double.Parse(cells[3], CultureInfo.InvariantCulture),
        PlaceRelation.In, Enum.Parse<PlacePrecision>(cells[1], ignoreCase: true),
        double.Parse(cells[4], CultureInfo.InvariantCulture), new Span(0, cells[0].Length));
}
