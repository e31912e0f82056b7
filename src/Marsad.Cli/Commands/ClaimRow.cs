using Marsad.Claims;
using Marsad.Cli.Output;
using Marsad.Dates;
using Marsad.Publish;

namespace Marsad.Cli.Commands;

/// <summary>A claim as it is printed.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Offset">Where its quote begins in the report's text, in Unicode code points.</param>
internal readonly record struct ClaimRow(Claim Claim, int Offset)
{
    public static RowShape<ClaimRow> Shape { get; } = new(
        ClaimJson.Fields,
        (json, row) => ClaimJson.Write(json, row.Claim, row.Offset),
        [
            new("What", row => What(row.Claim)),
            new("How many", row => row.Claim.Count?.Text),
            new("Who", row => Who(row.Claim)),
            new("Where", row => row.Claim.PlaceText),
            new("When", row => When(row.Claim.When)),
            new("Blamed", row => row.Claim.Kind is ClaimKind.Control or ClaimKind.Deal ? null : row.Claim.Blamed),
            new("Said by", row => row.Claim.SaidBy),
        ]);

    /// <summary>A report's claims in text order.</summary>
    public static IReadOnlyCollection<ClaimRow> Of(Reading reading)
    {
        var offsets = ClaimJson.Offsets(reading);
        return [.. reading.Claims.Zip(offsets, (claim, offset) => new ClaimRow(claim, offset))];
    }

    private static string What(Claim claim)
    {
        var kind = claim.State is { } state ? $"{claim.Kind.Word()}: {state.Word()}" : claim.Kind.Word();
        return claim.Stance == Stance.Asserted ? kind : $"{kind} ({claim.Stance.Word()})";
    }

    private static string? Who(Claim claim) => claim.Kind is ClaimKind.Control or ClaimKind.Deal
        ? claim.Blamed
        : claim.WhoText ?? claim.Who?.Word();

    /// <summary>A range of days as people read it; null where nothing is known.</summary>
    public static string? When(DateRange when) => (when.Start, when.End) switch
    {
        (null, null) => null,
        (null, { } end) => $"to {end:O}",
        ({ } start, null) => $"from {start:O}",
        ({ } start, { } end) => start == end ? $"{start:O}" : $"{start:O} to {end:O}",
    };
}
