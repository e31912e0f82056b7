using Microsoft.Data.Sqlite;

namespace Marsad.Record;

/// <summary>One open SQLite file: runs the named statements, each prepared once. For one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly SqliteConnection _sqlite;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Opens the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">Whether it may be written, or made.</param>
    /// <param name="patience">How long to wait for another program's write; SQLite's own default is not at all.</param>
    public Connection(string path, SqliteOpenMode mode, TimeSpan patience)
    {
        // Pooling would keep the file open, and its -wal beside it, after the record is closed.
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        _sqlite = new SqliteConnection(settings.ToString());
        _sqlite.Open();
        Run($"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}");

        // Microsoft.Data.Sqlite waits in a loop of its own, 30 s by default, after SQLite has given up.
        _sqlite.DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds);
    }

    /// <summary>Runs statements that are not among the named ones: schema, pragmas, transaction marks.</summary>
    public void Run(string sql)
    {
        using var command = _sqlite.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row of an unnamed statement, null where there is none.</summary>
    public object? Ask(string sql)
    {
        using var command = _sqlite.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Runs a named statement.</summary>
    public void Execute(string name, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepared(name, values).ExecuteNonQuery();

    /// <summary>The first value of a named query's first row; null where there is no row.</summary>
    public object? First(string name, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepared(name, values).ExecuteScalar();

    /// <summary>All rows of a named query, in memory: for answers known to be short.</summary>
    public List<T> All<T>(string name, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = new List<T>();
        using var reader = Prepared(name, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The rows of any query, one at a time, so that an answer may be longer than memory.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object? Value)[] values)
    {
        using var command = _sqlite.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    /// <summary>Runs the work in one transaction that holds the write lock from its start: all of it is kept, or nothing.</summary>
    public void Write(Action work)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            work();
            Run("COMMIT");
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _sqlite.Dispose();
    }

    // A full disk may have rolled the transaction back already; then there is nothing left to undo.
    private void Abandon()
    {
        try
        {
            Run("ROLLBACK");
        }
        catch (SqliteException)
        {
        }
    }

    private SqliteCommand Prepared(string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(name, out var command))
        {
            command = _sqlite.CreateCommand();
            command.CommandText = Sql.Queries[name];

            // Without this every run of the command would compile its SQL again.
            command.Prepare();
            _prepared.Add(name, command);
        }

        Bind(command, values);
        return command;
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (command.Parameters.Count == 0)
        {
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            return;
        }

        // The SqliteType inferred at the first call would turn a later null or number into text; forget it.
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.Parameters[i];
            parameter.ResetSqliteType();
            parameter.Value = values[i].Value ?? DBNull.Value;
        }
    }
}
