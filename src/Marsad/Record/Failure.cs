using Microsoft.Data.Sqlite;

namespace Marsad.Record;

/// <summary>Says in one sentence what SQLite's error codes mean for the person at the desk.</summary>
internal static class Failure
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Runs the work and turns SQLite's errors into sentences about this file.</summary>
    public static T Told<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
        {
            throw new RecordException(Sentence(path, problem), problem);
        }
    }

    /// <inheritdoc cref="Told{T}(string, Func{T})"/>
    public static void Told(string path, Action work) => Told(path, () =>
    {
        work();
        return true;
    });

    /// <summary>As <see cref="Told{T}(string, Func{T})"/>, for answers that come one at a time.</summary>
    public static IEnumerable<T> Told<T>(string path, IEnumerable<T> answers)
    {
        using var answer = answers.GetEnumerator();
        while (Told(path, answer.MoveNext))
        {
            yield return answer.Current;
        }
    }

    private static string Sentence(string path, SqliteException problem) => problem.SqliteErrorCode switch
    {
        Busy or Locked => $"{path}: another run is writing to this record; wait for it to end, then run the same command again.",
        Full => $"{path}: the disk is full; all that was said to be read is kept, nothing is half-written; "
            + "make room, then run the same command again.",
        ReadOnly => $"{path}: this record may not be written; allow writing to the file and its folder, or name another with --record.",
        CannotOpen => $"{path}: the record cannot be opened or made there; check that the folder exists and may be written, "
            + "or name another file with --record.",
        NotADatabase => NoRecord(path, "it does not hold an SQLite database"),
        Corrupt => $"{path}: the record is damaged ({problem.Message}); take a copy from a backup, and keep this file to recover from.",
        InputOutput => $"{path}: the disk failed while the record was read or written ({problem.Message}); "
            + "all that was said to be read is kept; check the disk, then run the same command again.",
        _ => $"{path}: the record could not be read or written ({problem.Message}).",
    };

    /// <summary>The sentence for a file that is something else than a record.</summary>
    public static string NoRecord(string path, string found) =>
        $"{path}: this file is no record of Marsad ({found}); name another with --record, it was not touched.";
}
