using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marsad.Claims;
using Marsad.Incidents;
using Marsad.Origins;
using Marsad.Reports;
using Marsad.Tolls;
using Microsoft.Data.Sqlite;

namespace Marsad.Record;

/// <summary>Keeps incidents as if all claims on record were grouped at once, while touching only the neighbourhoods that a
/// change touches. Lives as long as one change, inside its transaction.</summary>
internal sealed class Regrouping(Connection connection, DerivedTables derived, IncidentTables incidents)
{
    private readonly Dictionary<string, IReadOnlyList<Statement>> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<Statement, long> _keys = [];

    // The neighbourhood that the tables name for a statement: it is written again only where it changes.
    private readonly Dictionary<long, long> _placed = [];
    private readonly HashSet<long> _touched = [];

    private readonly record struct Row(long Key, string Report, int Ordinal, long Neighbourhood);

    /// <summary>Takes out a report's statements; called before its claims are taken out.</summary>
    public void Remove(string report)
    {
        foreach (var row in connection.All("statements_of_report", ReadRow, ("$report", report)))
        {
            _touched.Add(row.Neighbourhood);
            foreach (var block in At(row) is { } statement ? BlocksOf(statement) : [])
            {
                connection.Execute("drop_block", ("$block", block), ("$statement", row.Key));
            }

            connection.Execute("drop_statement", ("$key", row.Key));
        }

        _statements.Remove(report);
    }

    /// <summary>Takes in reports whose claims are in the tables, and groups anew what they touch.</summary>
    public void Add(IEnumerable<Reading> readings)
    {
        foreach (var (report, statements) in readings.AsParallel().AsOrdered().Select(PartedAhead))
        {
            _statements.Remove(report.Hash);
            Know(report, statements);
            for (var ordinal = 0; ordinal < statements.Count; ordinal++)
            {
                Add(report.Hash, ordinal, statements[ordinal]);
            }
        }

        Group([.. _touched.SelectMany(StatementsOf)]);
    }

    private void Add(string report, int ordinal, Statement statement)
    {
        var key = KeyOf(statement);
        connection.Execute("add_statement", ("$key", key), ("$report", report), ("$ordinal", (long)ordinal));
        _touched.Add(key);
        _placed[key] = key;
        foreach (var block in BlocksOf(statement))
        {
            foreach (var row in connection.All("statements_of_block", ReadRow, ("$block", block)))
            {
                // What is touched already needs no second reason, which spares most of the work in a busy town.
                if (!_touched.Contains(row.Neighbourhood) && At(row) is { } other && StatementLinks.AreLinked(other, statement))
                {
                    _touched.Add(row.Neighbourhood);
                }
            }

            connection.Execute("add_block", ("$block", block), ("$statement", key));
        }
    }

    private void Group(IReadOnlyList<Statement> statements)
    {
        foreach (var neighbourhood in _touched)
        {
            incidents.Drop(neighbourhood);
        }

        foreach (var (neighbourhood, counted) in Neighbourhoods.Of(statements).AsParallel().AsOrdered().Select(Counted))
        {
            var name = KeyOf(neighbourhood[0]);
            foreach (var key in neighbourhood.Select(KeyOf).Where(key => _placed[key] != name))
            {
                connection.Execute("place_statement", ("$key", key), ("$neighbourhood", name));
                _placed[key] = name;
            }

            foreach (var incident in counted)
            {
                incidents.Add(incident, name);
            }
        }
    }

    // Pure, and most of the work: done on all cores while one writes.
    private static (IReadOnlyList<Statement> Neighbourhood, CountedIncident[] Incidents) Counted(IReadOnlyList<Statement> neighbourhood) =>
        (neighbourhood, [.. IncidentGrouper.Group(neighbourhood).Select(grouped => TollCounter.Default.Count(grouped, CountingRule.OriginRange))]);

    private static (Report Report, IReadOnlyList<Statement> Statements) PartedAhead(Reading reading)
    {
        var statements = Parted(reading.Report, reading.Claims);
        foreach (var statement in statements)
        {
            // Worked out here, on many threads, and kept by the statement.
            _ = statement.BlockKeys;
        }

        return (reading.Report, statements);
    }

    private IEnumerable<Statement> StatementsOf(long neighbourhood) =>
        connection.All("statements_of_neighbourhood", ReadRow, ("$neighbourhood", neighbourhood))
            .Select(Placed).OfType<Statement>();

    private Statement? Placed(Row row)
    {
        _placed[row.Key] = row.Neighbourhood;
        return At(row);
    }

    // A newer version may part a report's claims into fewer statements than the one that filled the tables. Until the rebuild
    // that is then due, what it no longer sees is left out.
    private Statement? At(Row row) => StatementsOf(row.Report).ElementAtOrDefault(row.Ordinal);

    private IReadOnlyList<Statement> StatementsOf(string report) => _statements.TryGetValue(report, out var statements)
        ? statements
        : Know(derived.Report(report)!, [.. derived.Claims(report).Select(on => on.Claim)]);

    private IReadOnlyList<Statement> Know(Report report, IReadOnlyList<Claim> claims) => Know(report, Parted(report, claims));

    private static IReadOnlyList<Statement> Parted(Report report, IReadOnlyList<Claim> claims)
    {
        var facts = ReportFacts.Of(report, claims);
        return StatementFinder.Default.In(claims.Select(claim => ClaimInContext.Of(claim, facts, OriginFinder.Default)));
    }

    private IReadOnlyList<Statement> Know(Report report, IReadOnlyList<Statement> statements)
    {
        _statements.Add(report.Hash, statements);
        for (var ordinal = 0; ordinal < statements.Count; ordinal++)
        {
            _keys.Add(statements[ordinal], Short(string.Create(CultureInfo.InvariantCulture, $"{report.Hash} {ordinal}")));
        }

        return statements;
    }

    private long KeyOf(Statement statement) => _keys[statement];

    private static IEnumerable<long> BlocksOf(Statement statement) => statement.BlockKeys.Select(Short);

    // 64 bits keep the tables a tenth of the size. Two blocks that share a number only cost a look; two statements that do
    // would be refused by the primary key, once in thirty million records of a million statements each.
    private static long Short(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static Row ReadRow(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetInt64(3));
}
