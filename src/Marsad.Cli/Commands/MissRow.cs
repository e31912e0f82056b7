using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Publish;
using Marsad.Scoring;

namespace Marsad.Cli.Commands;

/// <summary>What reading got wrong, as it is printed.</summary>
internal static class MissRow
{
    public static RowShape<Miss> Shape { get; } = new(
        Miss.Fields,
        Miss.Write,
        [
            new("Report", row => row.Report),
            new("What", row => row.What),
            new("Claim", row => Claimed(row.Claim)),
            new("Marked", row => row.IsAttribute ? row.Gold ?? "-" : null),
            new("Read", row => row.IsAttribute ? row.Said ?? "-" : null),
            new("Quote", row => row.Claim.Quote),
        ]);

    private static string Claimed(MarkedClaim claim)
    {
        var number = (claim.Low, claim.High) switch
        {
            (null, null) => "",
            ({ } low, null) => $" {Number(low)}+",
            (null, { } high) => $" up to {Number(high)}",
            ({ } low, { } high) => low == high ? $" {Number(low)}" : $" {Number(low)}–{Number(high)}",
        };
        return $"{claim.Kind.Word()}{number}{(claim.Who is { } who ? $" {who.Word()}" : "")}";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
