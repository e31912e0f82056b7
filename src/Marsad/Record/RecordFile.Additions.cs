using System.Globalization;
using System.Security.Cryptography;

namespace Marsad.Record;

/// <content>What else comes from outside: places that a person adds, and that the record was handed out.</content>
public sealed partial class RecordFile
{
    /// <summary>Notes in the ledger that a part of the record was handed out.</summary>
    /// <param name="audience">For whom: <c>public</c> or <c>full</c>.</param>
    /// <param name="format">In what format.</param>
    /// <param name="incidents">How many incidents.</param>
    /// <param name="sha256">The hash of what was handed out, lower-case hexadecimal.</param>
    /// <param name="to">The file it went to; null for standard output.</param>
    public void RecordExport(string audience, string format, long incidents, string sha256, string? to) =>
        Told(() => _connection.Write(() => _ledger.Append(LedgerKind.Export, CanonicalJson.Of(
            ("audience", audience),
            ("format", format),
            ("incidents", incidents.ToString(CultureInfo.InvariantCulture)),
            ("sha256", sha256),
            ("to", to)))));

    /// <summary>Puts a file of places on record, to be used from the next rebuild on.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="places">Its bytes, as <see cref="Places.PlacePack"/> reads them.</param>
    /// <returns>False where the same file is on record already.</returns>
    public bool AddPlaces(string name, ReadOnlySpan<byte> places)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(places));
        var kept = KeptBytes.Pack(places);
        var isNew = false;
        Told(() => _connection.Write(() =>
        {
            isNew = _connection.First("has_bytes", ("$sha256", hash)) is null;
            if (isNew)
            {
                Keep(hash, kept);
                _ledger.Append(LedgerKind.Places, CanonicalJson.Of(("file", name), ("places", hash)));
            }
        }));
        return isNew;
    }

    /// <summary>The files of places on record, in the order they came.</summary>
    public IReadOnlyList<byte[]> AddedPlaces() => Told(() => (IReadOnlyList<byte[]>)
        [.. _ledger.Others(LedgerKind.Places).Select(entry => Received(CanonicalJson.Fields(entry.Body)["places"]))]);

    /// <summary>The names of places that no gazetteer on record has and for which claims wait, the commonest first.</summary>
    public IReadOnlyList<UnresolvedPlace> UnresolvedPlaces() => Told(() => (IReadOnlyList<UnresolvedPlace>)[.. _connection.Stream(
        Sql.Text("unresolved_places.sql"), row => new UnresolvedPlace(row.GetString(0), row.GetString(1).Split(' '), row.GetInt64(2), row.GetString(3)))]);

    /// <summary>What the derived tables are derived by: the reader's version and the places that were added.</summary>
    private string DerivedBy()
    {
        var places = _ledger.Others(LedgerKind.Places);
        return places.Count == 0 ? _readerVersion : $"{_readerVersion}, places of entry {places[^1].Sequence}";
    }
}

/// <summary>A place name that no gazetteer on record has.</summary>
/// <param name="Text">The name as reports write it; spellings that differ in capitals only are one.</param>
/// <param name="Claims">The ids of the claims that it is a place of.</param>
/// <param name="Reports">How many reports these stand in.</param>
/// <param name="FirstReport">The id of one of them, the first by the alphabet.</param>
public sealed record UnresolvedPlace(string Text, IReadOnlyList<string> Claims, long Reports, string FirstReport);
