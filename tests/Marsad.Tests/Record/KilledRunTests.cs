using System.Diagnostics;
using System.Globalization;
using System.Text;
using Marsad.Record;

namespace Marsad.Tests.Record;

/// <summary>The real program, killed in the middle of its work, and on a disk that is too small.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Reports = 4000;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "marsad-cli.dll");
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_run_that_is_killed_loses_nothing_that_was_committed_and_leaves_no_report_half_read()
    {
        var pile = Path.Combine(_desk.Folder, "pile.jsonl");
        File.WriteAllText(pile, Pile());
        var kept = 0L;
        for (var kill = 0; kill < 3; kill++)
        {
            kept = KillOnceItHasKeptMoreThan(kept, pile);
        }

        Assert.Equal(0, Finish("read", pile).ExitCode);
        using (var record = _desk.Open(RecordAccess.Read))
        {
            record.Verify();
            Assert.Equal(Reports, record.Size.Reports);
            Assert.Equal(Reports, record.Ledger().Count());
        }

        var killed = _desk.Derived(withEntries: false);
        Assert.Equal(0, Finish("rebuild").ExitCode);
        Assert.Equal(killed, _desk.Derived(withEntries: false));
    }

    [Fact]
    public void A_full_disk_is_told_in_one_sentence_and_leaves_a_record_that_holds()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return; // only root can make a small disk
        }

        var pile = Path.Combine(_desk.Folder, "pile.jsonl");
        File.WriteAllText(pile, Pile());
        var disk = Directory.CreateDirectory(Path.Combine(_desk.Folder, "disk")).FullName;
        Assert.Equal(0, Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk).ExitCode);
        try
        {
            var path = Path.Combine(disk, "marsad.db");
            var (exit, errors) = Finish("read", pile, "--record", path);
            Assert.Equal(2, exit);
            Assert.EndsWith(
                $"marsad: {path}: the disk is full; all that was said to be read is kept, nothing is half-written; "
                + "make room, then run the same command again.\n",
                errors,
                StringComparison.Ordinal);
            Assert.Equal(0, Run("mount", "-o", "remount,size=64m", disk).ExitCode);
            using var record = RecordFile.Open(path, RecordAccess.Write, Desk.Version, _desk.Clock);
            record.Verify();
            Assert.Equal(record.Ledger().Count(), record.Size.Reports);
        }
        finally
        {
            Run("umount", disk);
        }
    }

    // Polls until a batch more is on the disk, then kills: the next one is then being read or written.
    private long KillOnceItHasKeptMoreThan(long kept, string pile)
    {
        using var process = Start("dotnet", [Program, "read", pile, "--record", _desk.Path]);
        var now = kept;
        while (now == kept && !process.HasExited)
        {
            Thread.Sleep(10);
            now = Kept();
        }

        process.Kill();
        process.WaitForExit();
        using var record = _desk.Open(RecordAccess.Write);
        record.Verify();
        var size = record.Size;
        Assert.True(size.Reports >= now, $"{now} reports were seen on record, {size.Reports} are left");
        Assert.Equal(size.Reports, record.Ledger().Count());
        return size.Reports;
    }

    private long Kept()
    {
        try
        {
            using var record = _desk.Open(RecordAccess.Read);
            return record.Size.Reports;
        }
        catch (RecordException)
        {
            return 0; // not made yet
        }
    }

    private (int ExitCode, string Errors) Finish(params string[] arguments)
    {
        string[] record = arguments.Contains("--record") ? [] : ["--record", _desk.Path];
        return Run("dotnet", [Program, .. arguments, .. record]);
    }

    private static (int ExitCode, string Errors) Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors.Result);
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    // Reports of an invented war, none like the other.
    private static string Pile()
    {
        var pile = new StringBuilder();
        for (var i = 0; i < Reports; i++)
        {
            pile.Append(CultureInfo.InvariantCulture, $$"""{"id": "r{{i}}", "published": "2031-05-{{1 + (i % 28):00}}", "text": "Shelling killed {{1 + (i % 40)}} people in Ober {{i}} on Monday, the harbour council said."}""").Append('\n');
        }

        return pile.ToString();
    }
}
