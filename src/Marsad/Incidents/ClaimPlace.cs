using Marsad.Claims;
using Marsad.Origins;
using Marsad.Places;

namespace Marsad.Incidents;

/// <summary>Where a claim plays, brought down to what can be compared. Immutable.</summary>
internal sealed class ClaimPlace
{
    private ClaimPlace(string signature, IReadOnlyList<string> names, Place? single, bool isWeak)
    {
        Signature = signature;
        Names = names;
        Single = single;
        IsWeak = isWeak;
    }

    /// <summary>The ids or names of its places, sorted: equal for the same places in any order.</summary>
    public string Signature { get; }

    /// <summary>The keys of the names it goes by; a list of places goes by its whole phrase.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The place, where there is just one and the gazetteer knows it.</summary>
    public Place? Single { get; }

    /// <summary>True where no place or only a country is told: too little to join two reports.</summary>
    public bool IsWeak { get; }

    /// <summary>True for a district or region, which holds many events a day.</summary>
    public bool IsArea => Single is { Precision: PlacePrecision.District or PlacePrecision.Region };

    /// <summary>True for one known point with its radius.</summary>
    public bool IsPoint => Single is { Latitude: not null, Longitude: not null } && !IsArea;

    /// <summary>Reads where a claim plays.</summary>
    public static ClaimPlace Of(Claim claim)
    {
        var ids = claim.Places.Select(IdOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var phrase = NameWords.Key(claim.PlaceText);
        if (ids.Length == 0)
        {
            return new(phrase.Length > 0 ? "name:" + phrase : "", phrase.Length > 0 ? [phrase] : [], null, phrase.Length == 0);
        }

        if (ids.Length > 1)
        {
            return new(string.Join('+', ids), phrase.Length > 0 ? [phrase] : [], null, isWeak: false);
        }

        var place = claim.Places[0];
        var names = new[] { NameWords.Key(place.Text), NameWords.Key(place.Name) };
        return new(
            ids[0],
            [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
            place.Id is null ? null : place,
            place.Precision == PlacePrecision.Country);
    }

    /// <summary>How two claims' places lie to each other.</summary>
    public static PlaceFit Fit(ClaimPlace one, ClaimPlace other)
    {
        if (one.IsWeak || other.IsWeak)
        {
            return PlaceFit.Apart;
        }

        if (one.Signature == other.Signature)
        {
            return one.Single is null ? PlaceFit.SameName : PlaceFit.Same;
        }

        if (one.Single is not { } a || other.Single is not { } b)
        {
            return one.Names.Any(name => other.Names.Contains(name)) ? PlaceFit.SameName : PlaceFit.Apart;
        }

        return (one.IsArea, other.IsArea) switch
        {
            (true, true) => PlaceFit.Apart,
            (true, false) => LiesInArea(b, a) ? PlaceFit.InArea : PlaceFit.Apart,
            (false, true) => LiesInArea(a, b) ? PlaceFit.InArea : PlaceFit.Apart,
            _ => LiesInPoint(a, b) ? PlaceFit.Inside : PlaceFit.Apart,
        };
    }

    private static string IdOf(Place place) => place.Id is { } id ? "id:" + id : "name:" + NameWords.Key(place.Text);

    private static bool LiesInArea(Place point, Place area) =>
        area.Country == point.Country
        && (Distance.Kilometres(point, area) <= (area.RadiusKm ?? 0)
            || (area.Precision == PlacePrecision.Region
                && NameWords.Key(point.Admin1) is { Length: > 0 } region
                && (region == NameWords.Key(area.Name) || region == NameWords.Key(area.Admin1))));

    // A quarter lies in its town, a hamlet in a city's reach; two towns side by side do not lie in each other.
    private static bool LiesInPoint(Place a, Place b)
    {
        var (fine, coarse) = (a.RadiusKm ?? 0) <= (b.RadiusKm ?? 0) ? (a, b) : (b, a);
        var apart = Distance.Kilometres(a, b);
        var isFiner = fine.Precision < coarse.Precision || (fine.RadiusKm ?? 0) * 3 <= (coarse.RadiusKm ?? 0);
        return apart <= 1 || (isFiner && apart <= Math.Min(coarse.RadiusKm ?? 0, IncidentBlocks.WidestPointKm));
    }
}

/// <summary>How two claims' places lie to each other.</summary>
internal enum PlaceFit
{
    /// <summary>Elsewhere, or not known to be near.</summary>
    Apart,

    /// <summary>The same place of the gazetteer, or the same list of places.</summary>
    Same,

    /// <summary>The same name; the gazetteer lacks the place in at least one of them.</summary>
    SameName,

    /// <summary>One lies within the other: a quarter in its town.</summary>
    Inside,

    /// <summary>One lies in the district or region that the other names: too wide to join without the same number.</summary>
    InArea,
}
