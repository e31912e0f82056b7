using System.Security.Cryptography;
using System.Text;

namespace Marsad.Record;

/// <summary>One thing that came from outside, chained to the entry before it. Never changed, never removed.</summary>
/// <param name="Sequence">1 for the first entry, then one more for each.</param>
/// <param name="Kind">What it is: <c>report</c>, <c>places</c>, <c>export</c>, <c>decision</c>.</param>
/// <param name="At">When it was written: UTC, ISO 8601.</param>
/// <param name="Body">What it says, as canonical JSON: keys in ordinal order, no white space.</param>
/// <param name="Previous">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256, lower-case hexadecimal: see <see cref="HashOf"/>.</param>
public sealed record LedgerEntry(long Sequence, string Kind, string At, string Body, string Previous, string Hash)
{
    /// <summary>What the first entry has for the hash before it.</summary>
    internal static string Beginning { get; } = new('0', SHA256.HashSizeInBytes * 2);

    /// <summary>Makes the entry that follows another.</summary>
    internal static LedgerEntry After(LedgerHead head, string kind, DateTimeOffset at, string body)
    {
        var entry = new LedgerEntry(head.Sequence + 1, kind, at.UtcDateTime.ToString("O"), body, head.Hash, "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>SHA-256 over the UTF-8 bytes of the previous hash, a line feed, and
    /// <c>{"at":…,"body":…,"kind":…,"seq":…}</c>. Kind and time hold nothing that JSON would escape; the body stands as kept.</summary>
    internal static string HashOf(LedgerEntry entry)
    {
        var canonical = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{entry.Previous}\n{{\"at\":\"{entry.At}\",\"body\":{entry.Body},\"kind\":\"{entry.Kind}\",\"seq\":{entry.Sequence}}}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }
}

/// <summary>The end of the chain, on which the next entry is put.</summary>
internal readonly record struct LedgerHead(long Sequence, string Hash);
