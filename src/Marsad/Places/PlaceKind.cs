
namespace Marsad.Places;

/// <summary>What sort of place a gazetteer's entry is.</summary>
public enum PlaceKind : byte
{
    /// <summary>A building, square, bridge, dam, crossing or airport.</summary>
    Site,

    /// <summary>A neighbourhood or suburb of a town.</summary>
    Quarter,

    /// <summary>A camp of refugees or displaced people.</summary>
    Camp,

    /// <summary>A village, town or city.</summary>
    Settlement,

    /// <summary>A second-level district.</summary>
    District,

    /// <summary>A first-level region, or a region known by name.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A river or lake.</summary>
    River,

    /// <summary>A road.</summary>
    Road,

    /// <summary>A sea, gulf or strait.</summary>
    Sea,
}

/// <summary>What follows from a place's kind.</summary>
internal static class PlaceKindFacts
{
    /// <summary>How fine a place of this kind is. Rivers and seas run through regions, roads through districts.</summary>
    public static PlacePrecision Precision(this PlaceKind kind) => kind switch
    {
        PlaceKind.Site or PlaceKind.Quarter or PlaceKind.Camp => PlacePrecision.Site,
        PlaceKind.Settlement => PlacePrecision.Settlement,
        PlaceKind.District or PlaceKind.Road => PlacePrecision.District,
        PlaceKind.Country => PlacePrecision.Country,
        _ => PlacePrecision.Region,
    };

    /// <summary>How far a place of this kind reaches where nothing better is known, in kilometres.</summary>
    public static float UsualRadiusKm(this PlaceKind kind, long population) => kind switch
    {
        PlaceKind.Site => 0.5f,
        PlaceKind.Quarter or PlaceKind.Camp => 1,
        PlaceKind.Settlement => MathF.Round(Math.Min(25, 1 + (MathF.Sqrt(population) / 110)), 1),
        PlaceKind.District => 15,
        PlaceKind.Road => 20,
        PlaceKind.Country => 300,
        _ => 60,
    };

    /// <summary>
    /// How likely a bare name means this place, before the report is looked at: ten for each power of ten of its people.
    /// A region without a figure weighs like a town of ten thousand: a city of the same name is meant more often.
    /// </summary>
    public static int Prominence(this PlaceKind kind, long population)
    {
        var people = population > 0 ? (int)(10 * Math.Log10(population)) : 0;
        return kind switch
        {
            PlaceKind.Country => 100,
            PlaceKind.Region => Math.Max(40, people),
            PlaceKind.District => Math.Max(30, people),
            PlaceKind.River or PlaceKind.Road or PlaceKind.Sea => 28,
            PlaceKind.Site or PlaceKind.Quarter or PlaceKind.Camp => Math.Max(25, people - 10),
            _ => Math.Max(20, people),
        };
    }
}
