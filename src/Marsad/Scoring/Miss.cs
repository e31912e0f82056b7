using System.Globalization;
using System.Text.Json;
using Marsad.Publish;

namespace Marsad.Scoring;

/// <summary>One thing that reading got wrong: a claim missed, a claim made up, or an attribute of a found claim.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="What"><c>missed</c>, <c>extra</c>, or the name of the attribute.</param>
/// <param name="Claim">The claim: as marked, or as read where nobody marked it.</param>
/// <param name="Gold">The attribute as marked; null where it is not told, or where a whole claim is wrong.</param>
/// <param name="Said">The attribute as read.</param>
public sealed record Miss(string Report, string What, MarkedClaim Claim, string? Gold, string? Said)
{
    /// <summary>The names of the fields that <see cref="Write"/> writes, in its order.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["report", "what", "kind", "low", "high", "who", "gold", "said", "quote"];

    /// <summary>Whether an attribute is wrong, and not a whole claim.</summary>
    public bool IsAttribute => What is not ("missed" or "extra");

    /// <summary>Everything wrong in one report.</summary>
    public static IReadOnlyList<Miss> Of(ReportScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return
        [
            .. score.Missed.Select(claim => new Miss(score.Report, "missed", claim, null, null)),
            .. score.Extra.Select(claim => new Miss(score.Report, "extra", claim, null, null)),
            .. score.Wrong.Select(wrong => new Miss(
                score.Report, wrong.Field.Word(), wrong.Pair.Gold, Told(wrong.Field, wrong.Pair.Gold), Told(wrong.Field, wrong.Pair.Said))),
        ];
    }

    private static string? Told(ComparedField field, MarkedClaim claim) => field switch
    {
        ComparedField.Who => claim.Who?.Word(),
        ComparedField.Scope => claim.Scope?.Word(),
        ComparedField.Place => claim.Place,
        ComparedField.Date => Days(claim.Start, claim.End),
        ComparedField.Means => claim.Means?.Word(),
        ComparedField.Blamed => claim.Blamed,
        ComparedField.SaidBy => claim.SaidBy,
        ComparedField.Stance => claim.Stance.Word(),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    // As ISO 8601 writes an interval, ".." for an open end.
    private static string? Days(DateOnly? start, DateOnly? end) => start is null && end is null ? null : start == end ? Day(start) : $"{Day(start)}/{Day(end)}";

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "..";

    /// <summary>Writes one miss.</summary>
    public static void Write(Utf8JsonWriter to, Miss miss)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(miss);
        to.WriteStartObject();
        to.WriteString("report", miss.Report);
        to.WriteString("what", miss.What);
        to.WriteString("kind", miss.Claim.Kind.Word());
        to.WriteNumberOrNull("low", miss.Claim.Low);
        to.WriteNumberOrNull("high", miss.Claim.High);
        to.WriteString("who", miss.Claim.Who?.Word());
        to.WriteString("gold", miss.Gold);
        to.WriteString("said", miss.Said);
        to.WriteString("quote", miss.Claim.Quote);
        to.WriteEndObject();
    }
}
