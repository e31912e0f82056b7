using System.Globalization;
using Marsad.Places;

namespace Marsad.Incidents;

/// <summary>The keys under which statements are looked up: two that can be linked always share one, and few others do.</summary>
internal static class IncidentBlocks
{
    /// <summary>A point's radius counts no further than this, in kilometres, so that no city swallows its province.</summary>
    public const double WidestPointKm = 25;

    private const double CellDegrees = 0.25;

    /// <summary>The block keys of a statement, each once; none where it is too vague to meet others.</summary>
    /// <remarks>Worked out anew at each call; <see cref="Statement.BlockKeys"/> keeps them.</remarks>
    public static IReadOnlyCollection<string> KeysOf(Statement statement)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (statement.Days is not { } days || statement.Place.IsWeak)
        {
            return keys;
        }

        var places = PlaceKeys(statement.Place);
        if (days.IsMoment)
        {
            for (var day = days.Start; day <= days.End; day = day.AddDays(1))
            {
                AddDay(keys, places, statement, day);
            }
        }

        AddMonths(keys, places, statement, days);
        return keys;
    }

    private static void AddDay(HashSet<string> keys, List<string> places, Statement statement, DateOnly day)
    {
        foreach (var place in places)
        {
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"{place}|{day.DayNumber}"));
        }

        // A town and its province meet only by an equal number, so that a province never draws all of its towns together.
        foreach (var number in statement.Place.Single is null ? [] : Numbers(statement))
        {
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"in {statement.Place.Single?.Country}|{day.DayNumber}|{number}"));
        }
    }

    // So do a day and the week or month that holds it.
    private static void AddMonths(HashSet<string> keys, List<string> places, Statement statement, ClaimDays days)
    {
        foreach (var number in Numbers(statement))
        {
            for (var month = MonthOf(days.Start); month <= MonthOf(days.End); month++)
            {
                foreach (var place in places)
                {
                    keys.Add(string.Create(CultureInfo.InvariantCulture, $"{place}|month {month}|{number}"));
                }

                if (statement.Place.Single is { } single)
                {
                    keys.Add(string.Create(CultureInfo.InvariantCulture, $"in {single.Country}|month {month}|{number}"));
                }
            }
        }
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month;

    private static IEnumerable<string> Numbers(Statement statement) =>
        from pair in statement.Figures
        where pair.Value.Total.Quoted is not null
        select string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value.Total.Quoted}");

    private static List<string> PlaceKeys(ClaimPlace place)
    {
        var keys = new List<string> { place.Signature };
        keys.AddRange(place.Names.Select(name => "name " + name));
        if (place is { IsPoint: true, Single: { } point })
        {
            AddCells(keys, point);
        }

        return keys;
    }

    private static void AddCells(List<string> keys, Place point)
    {
        var (latitude, longitude) = (point.Latitude!.Value, point.Longitude!.Value);
        // A little wider than the reach itself, because distances are worked out on a flat map.
        var north = 1.1 * Math.Clamp(point.RadiusKm ?? 0, 1, WidestPointKm) / Distance.KilometresPerDegree;
        var east = north / Math.Max(0.05, Math.Cos(latitude * Math.PI / 180));
        var (bottom, top) = (Cell(latitude - north), Cell(latitude + north));
        var (left, right) = (Cell(longitude - east), Cell(longitude + east));
        for (var row = bottom; row <= top; row++)
        {
            for (var column = left; column <= right; column++)
            {
                keys.Add(string.Create(CultureInfo.InvariantCulture, $"cell {row},{(column + CellsAround) % CellsAround}"));
            }
        }
    }

    private const int CellsAround = (int)(360 / CellDegrees);

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellDegrees);
}
