using Marsad.Places.Choosing;
using Marsad.Text;

namespace Marsad.Places;

/// <summary>A place name as it stands in a report, with what the words around it say of it.</summary>
/// <param name="Name">The name alone: "Aleppo", not "the city of Aleppo".</param>
/// <param name="Span">Where the name stands in the report's text.</param>
/// <param name="Relation">How the event lies to it.</param>
/// <param name="Hint">What kind of place the words ask for: "province", "village", "neighbourhood".</param>
/// <param name="Within">The place the words say it lies in ("Amariya in Aleppo", "Hass, Idlib"), else null.</param>
internal sealed record PlaceMention(
    string Name,
    Span Span,
    PlaceRelation Relation = PlaceRelation.In,
    PlaceKindHint Hint = PlaceKindHint.None,
    string? Within = null);

/// <summary>The kind of place that a report's words ask for.</summary>
internal enum PlaceKindHint
{
    /// <summary>The words do not say.</summary>
    None,

    /// <summary>A building, base, crossing, airport.</summary>
    Site,

    /// <summary>A neighbourhood, quarter, suburb.</summary>
    Quarter,

    /// <summary>A camp.</summary>
    Camp,

    /// <summary>A village, town or city.</summary>
    Settlement,

    /// <summary>A second-level district, the countryside of a town.</summary>
    District,

    /// <summary>A province, governorate, oblast, or region.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A river or lake.</summary>
    River,

    /// <summary>A road.</summary>
    Road,
}

/// <summary>A country that the report is about, by its name, its adjective ("Syrian") or its publisher.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Weight">How strongly, above 0; once named weighs 1.</param>
internal readonly record struct CountryHint(string Country, double Weight);

/// <summary>What a place name was taken for, and what else it might have been.</summary>
/// <param name="Mention">The name as it stands in the report.</param>
/// <param name="Place">The place chosen; unresolved where nothing bears the name.</param>
/// <param name="Name">The name with all that bears it; null where nothing does.</param>
internal sealed record PlaceChoice(PlaceMention Mention, Place Place, NamedPlace? Name)
{
    private const int MostShown = 5;

    /// <summary>The places that bear the name, best first, at most five; empty where there is none.</summary>
    public IReadOnlyList<PlaceCandidate> Candidates => Name is null ? [] : [.. Name.Ranked.Take(MostShown)];
}

/// <summary>A place that bears a name, and how well it fits the report.</summary>
/// <param name="Place">The place.</param>
/// <param name="Score">Points: see the manual; a point is worth ten times the people.</param>
public readonly record struct PlaceCandidate(GazetteerPlace Place, double Score);
