using Marsad.Record;
using Microsoft.Data.Sqlite;

namespace Marsad.Tests.Record;

public sealed class OpeningTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_file_of_something_else_is_refused_and_not_touched()
    {
        File.WriteAllText(_desk.Path, "These are notes of mine.");
        AssertRefused("this file is no record of Marsad (it does not start as an SQLite database does); "
            + "name another with --record, it was not touched.");
        Assert.Equal("These are notes of mine.", File.ReadAllText(_desk.Path));
    }

    [Fact]
    public void Another_programs_database_is_refused_and_not_touched()
    {
        _desk.Alter("CREATE TABLE diary (day TEXT)");
        var before = File.ReadAllBytes(_desk.Path);
        AssertRefused("this file is no record of Marsad (it is another program's database); name another with --record, it was not touched.");
        Assert.Equal(before, File.ReadAllBytes(_desk.Path));
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Directory.CreateDirectory(_desk.Path);
        AssertRefused("this is a folder, and a record is a file; name a file with --record.");
    }

    [Fact]
    public void A_record_that_is_not_there_is_not_made_by_looking_something_up()
    {
        var problem = Assert.Throws<RecordException>(() => _desk.Open(RecordAccess.Read));
        Assert.Equal(
            $"{_desk.Path}: there is no record here yet; 'marsad read FILE' makes one, or name another with --record.", problem.Message);
        Assert.False(File.Exists(_desk.Path));
    }

    [Fact]
    public void A_record_of_a_newer_form_is_left_to_a_newer_version()
    {
        _desk.Open().Dispose();
        _desk.Alter("PRAGMA user_version = 99");
        AssertRefused("this record was made by a newer version of Marsad; use that version, or a newer one.");
    }

    [Fact]
    public void A_torn_database_is_told_in_one_sentence()
    {
        File.WriteAllBytes(_desk.Path, [.. "SQLite format 3\0"u8, .. new byte[4096]]);
        AssertRefused("this file is no record of Marsad (it does not hold an SQLite database); name another with --record, it was not touched.");
    }

    [Fact]
    public void A_record_locked_by_another_run_is_told_in_one_sentence()
    {
        using var record = _desk.Open();
        using var other = new SqliteConnection($"Data Source={_desk.Path};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        var problem = Assert.Throws<RecordException>(() => record.Append([Desk.Arrival("1 killed in Ober.")]));
        Assert.Equal(
            $"{_desk.Path}: another run is writing to this record; wait for it to end, then run the same command again.", problem.Message);
    }

    [Fact]
    public void A_run_that_looks_things_up_sees_the_last_commit_while_another_writes()
    {
        using var writer = _desk.Open();
        writer.Append([Desk.Arrival("1 killed in Ober.")]);
        using var other = new SqliteConnection($"Data Source={_desk.Path};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        using var reader = _desk.Open(RecordAccess.Read);
        Assert.Equal(1, reader.Size.Reports);
    }

    [Fact]
    public void What_another_version_derived_is_due_for_a_rebuild()
    {
        using (var record = _desk.Open())
        {
            Assert.False(record.IsRebuildDue);
            record.Append([Desk.Arrival("1 killed in Ober.")]);
            Assert.False(record.IsRebuildDue);
        }

        using var newer = _desk.Open(version: "reader 2");
        Assert.True(newer.IsRebuildDue);
        newer.Rebuild(Desk.Read);
        Assert.False(newer.IsRebuildDue);
    }

    private void AssertRefused(string sentence)
    {
        var problem = Assert.Throws<RecordException>(() => _desk.Open());
        Assert.Equal($"{_desk.Path}: {sentence}", problem.Message);
    }
}
