using System.Globalization;

namespace Marsad.Incidents;

/// <summary>Says in plain sentences why claims were put together.</summary>
internal static class GroupingReasons
{
    /// <summary>One sentence for each kind of reason, in a fixed order; empty for a lone claim.</summary>
    /// <param name="statements">The statements of one incident, in the order they joined.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Statement> statements)
    {
        var reasons = new SortedDictionary<int, string>();
        foreach (var statement in statements.Where(statement => statement.Claims.Count > 1))
        {
            if (statement.Claims.Any(item => item.Claim.PartOf is not null))
            {
                reasons.TryAdd(0, "A number that is part of another belongs with it.");
            }

            if (statement.Claims.Count(item => item.Claim.PartOf is null) > 1)
            {
                reasons.TryAdd(1, "Claims that stand side by side in a report, with one place and one time, tell one event.");
            }
        }

        var first = statements[0];
        foreach (var next in statements.Skip(1))
        {
            AddPlaceReason(reasons, first, next);
            AddDayReason(reasons, first, next);
            if (StatementLinks.ShareNumber(first, next, PlaceFit.Same))
            {
                reasons.TryAdd(9, "They give the same number.");
            }
        }

        return [.. reasons.Values];
    }

    private static void AddPlaceReason(SortedDictionary<int, string> reasons, Statement first, Statement next)
    {
        var (one, other) = (NameOf(first), NameOf(next));
        var (order, sentence) = ClaimPlace.Fit(first.Place, next.Place) switch
        {
            PlaceFit.Same => (2, $"They name the same place, {one}."),
            PlaceFit.SameName => (3, $"They give the same name of a place, {one}, which is not in the gazetteer."),
            PlaceFit.Inside => (4, $"{other} and {one} lie one within the other."),
            _ => (5, $"{other} and {one} lie one within the other, and the number is the same."),
        };
        reasons.TryAdd(order, sentence);
    }

    private static void AddDayReason(SortedDictionary<int, string> reasons, Statement first, Statement next)
    {
        if (first.Days is not { } one || next.Days is not { } other)
        {
            return;
        }

        var (order, sentence) = ClaimDays.Fit(one, other) switch
        {
            DayFit.Same => (6, $"They give the same time, {Text(one)}."),
            DayFit.Overlap => (7, $"Their times overlap, {Text(other)} and {Text(one)}."),
            _ => (8, $"One gives a time, {Text(other)}, that holds the other's, {Text(one)}, and the number is the same."),
        };
        reasons.TryAdd(order, sentence);
    }

    private static string NameOf(Statement statement) => statement.Place.Single?.Name
        ?? statement.Claims.Select(item => item.Claim.PlaceText ?? item.Claim.Places.Select(place => place.Text).FirstOrDefault())
            .FirstOrDefault(text => text is not null) ?? "the same place";

    private static string Text(ClaimDays days) => days.Start == days.End
        ? Day(days.Start)
        : Day(days.Start) + " to " + Day(days.End);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
