using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marsad.Reports;

namespace Marsad.Record;

/// <summary>One way a report came: the same bytes from another path, or given under another publisher or day,
/// are another receipt of the same report.</summary>
public sealed record Receipt
{
    /// <summary>SHA-256 of the bytes received, lower-case hexadecimal.</summary>
    public required string ReportHash { get; init; }

    /// <summary>The report's own name: the <c>id</c> of a <c>.jsonl</c> line, else the path.</summary>
    public required string Id { get; init; }

    /// <summary>The file or archive member it was read from, as given; <c>-</c> for standard input.</summary>
    public required string Path { get; init; }

    /// <summary>The publisher that the user named with <c>--publisher</c>.</summary>
    public string? PublisherGiven { get; init; }

    /// <summary>The day that the user named with <c>--published</c>.</summary>
    public DateOnly? PublishedGiven { get; init; }

    /// <summary>The receipt of a report that the intake handed on.</summary>
    /// <param name="received">The report.</param>
    /// <param name="options">What the user said about it.</param>
    public static Receipt Of(ReceivedReport received, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(received);
        ArgumentNullException.ThrowIfNull(options);
        return new Receipt
        {
            ReportHash = received.Report.Hash,
            Id = received.Report.Id,
            Path = received.Report.Id == received.Path ? received.Path : WithoutLine(received.Path),
            PublisherGiven = options.Publisher,
            PublishedGiven = options.Published,
        };
    }

    /// <summary>The receipt as the ledger holds it.</summary>
    internal string Body => CanonicalJson.Of(
        ("id", Id),
        ("path", Path),
        ("published", PublishedGiven?.ToString("O", CultureInfo.InvariantCulture)),
        ("publisher", PublisherGiven),
        ("report", ReportHash));

    /// <summary>The same receipt has the same key, whenever it comes.</summary>
    internal string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));

    /// <summary>Of a report's receipts the one of least rank governs how it is read: one that tells the day before one that does
    /// not, then one that tells the publisher, then by name. So the order in which files are read changes nothing.</summary>
    internal string Rank => $"{(PublishedGiven is null ? 1 : 0)}{(PublisherGiven is null ? 1 : 0)} {Id}\n{Path}";

    /// <summary>Reads a receipt back from the ledger.</summary>
    internal static Receipt Parse(string body)
    {
        var fields = CanonicalJson.Fields(body);
        return new Receipt
        {
            ReportHash = fields["report"],
            Id = fields["id"],
            Path = fields["path"],
            PublisherGiven = fields.GetValueOrDefault("publisher"),
            PublishedGiven = fields.TryGetValue("published", out var day)
                ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)
                : null,
        };
    }

    // A line of a pile keeps its receipt when others are put before it.
    private static string WithoutLine(string path)
    {
        var colon = path.LastIndexOf(':');
        return colon > 0 && path.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? path[..colon] : path;
    }
}
