namespace Marsad.Record;

/// <summary>What a ledger entry can be.</summary>
internal static class LedgerKind
{
    /// <summary>A report came: a <see cref="Receipt"/>.</summary>
    public const string Report = "report";

    /// <summary>A person added places.</summary>
    public const string Places = "places";

    /// <summary>The record, or a part of it, was handed out.</summary>
    public const string Export = "export";
}
