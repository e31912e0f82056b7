using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Marsad.Record;

/// <summary>Opens a record, makes a new one, or says in one sentence why the file is none.</summary>
internal static class Opening
{
    /// <summary>"MRSD": SQLite's field for telling one program's files from another's.</summary>
    private const long ApplicationId = 0x4D525344;

    /// <summary>The number of the tables' form; told in <c>docs/record.md</c>.</summary>
    private const long Form = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly byte[] SqliteHeader = "SQLite format 3\0"u8.ToArray();

    public static Connection Open(string path, RecordAccess access, TimeSpan? patience)
    {
        Refuse(path, access);
        var mode = access == RecordAccess.Read ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate;
        var connection = new Connection(path, mode, patience ?? Patience);
        try
        {
            Prepare(connection, path, access);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Before SQLite is let at the file: a record is never made over something else, and never where only reading was asked for.
    private static void Refuse(string path, RecordAccess access)
    {
        if (Directory.Exists(path))
        {
            throw new RecordException($"{path}: this is a folder, and a record is a file; name a file with --record.");
        }

        if (!File.Exists(path))
        {
            if (access == RecordAccess.Read)
            {
                throw new RecordException(
                    $"{path}: there is no record here yet; 'marsad read FILE' makes one, or name another with --record.");
            }

            return;
        }

        Span<byte> start = stackalloc byte[SqliteHeader.Length];
        int length;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
            length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RecordException($"{path}: this file may not be read; allow it, or name another with --record.", problem);
        }

        if (length > 0 && !start[..length].SequenceEqual(SqliteHeader))
        {
            throw new RecordException(Failure.NoRecord(path, "it does not start as an SQLite database does"));
        }
    }

    private static void Prepare(Connection connection, string path, RecordAccess access)
    {
        if (access == RecordAccess.Write && IsEmpty(connection))
        {
            connection.Write(() => Make(connection));
        }

        Check(connection, path);
        if (access == RecordAccess.Write)
        {
            // WAL lets others read while one writes; FULL makes a commit reach the disk before it is said.
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = FULL");
        }
    }

    private static void Check(Connection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new RecordException(Failure.NoRecord(path, IsEmpty(connection) ? "it is empty" : "it is another program's database"));
        }

        if (Number(connection, "PRAGMA user_version") > Form)
        {
            throw new RecordException($"{path}: this record was made by a newer version of Marsad; use that version, or a newer one.");
        }
    }

    private static void Make(Connection connection)
    {
        // Another run may have made it while this one waited for the lock.
        if (!IsEmpty(connection))
        {
            return;
        }

        connection.Run(Sql.Text("ledger.sql"));
        connection.Run(Sql.Text("derived.sql"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Form}"));
    }

    private static bool IsEmpty(Connection connection) => Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;

    private static long Number(Connection connection, string sql) => (long)connection.Ask(sql)!;
}

/// <summary>What a record is opened for.</summary>
public enum RecordAccess
{
    /// <summary>To look things up; the file must be there and is not changed.</summary>
    Read,

    /// <summary>To add to it; it is made where there is none.</summary>
    Write,
}
