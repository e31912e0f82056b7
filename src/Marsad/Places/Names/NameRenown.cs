
namespace Marsad.Places.Names;

/// <summary>Tells how well known the places are that bear a name.</summary>
internal sealed class NameRenown(Gazetteer gazetteer)
{
    // As well known as a town of so many people, or a city.
    private const long WellKnown = 30_000;
    private const long Famous = 300_000;

    // Of the places that bear a name so many, the best known, are asked.
    private const int MostAsked = 4;

    /// <summary>Whether a single word by itself may be taken for one of them.</summary>
    public bool IsWellKnown(ReadOnlySpan<char> name) => IsOf(name, WellKnown);

    /// <summary>Whether even a building may be told by the name alone.</summary>
    public bool IsFamous(ReadOnlySpan<char> name) => IsOf(name, Famous);

    /// <summary>Whether it is the own name of one of them: "Kan Yorwa" is not Ganzhou, which some call Kan.</summary>
    public bool IsOwnName(ReadOnlySpan<char> name)
    {
        var rows = gazetteer.Named(name);
        for (var i = 0; i < rows.Hits.Length && i < MostAsked; i++)
        {
            if (!rows.Hits[i].BySound && name.Equals(rows.Places[i].Name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOf(ReadOnlySpan<char> name, long people)
    {
        var rows = gazetteer.Named(name);
        for (var i = 0; i < rows.Hits.Length && i < MostAsked; i++)
        {
            if (!rows.Hits[i].BySound && (rows.Places[i].Population >= people || IsKnownByItsKind(rows.Places[i].Kind)))
            {
                return true;
            }
        }

        return false;
    }

    // What is no settlement and stands in the gazetteer is there because reports speak of it.
    private static bool IsKnownByItsKind(PlaceKind kind) =>
        kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Camp or PlaceKind.Quarter or PlaceKind.Site or PlaceKind.District;
}
