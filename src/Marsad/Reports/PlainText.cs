using System.Security.Cryptography;

namespace Marsad.Reports;

/// <summary>A report in plain text: its text is the file's, to the letter, but for a byte order mark.</summary>
internal static class PlainText
{
    public static ReceivedItem Read(byte[] bytes, string path, IntakeOptions options)
    {
        var text = Decoding.Decode(bytes, declared: null);
        return string.IsNullOrWhiteSpace(text)
            ? new RefusedReport(path, Refusals.Blank)
            : new ReceivedReport(
                new Report
                {
                    Id = path,
                    Hash = HashOf(bytes),
                    Text = text,
                    Publisher = options.Publisher,
                    Published = options.Published is { } day ? new PublishingDay(day, PublishingBasis.Option) : null,
                },
                bytes,
                path);
    }

    /// <summary>The name of bytes: their SHA-256 in lower-case hexadecimal.</summary>
    internal static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
