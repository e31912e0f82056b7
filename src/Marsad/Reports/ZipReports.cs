using System.IO.Compression;

namespace Marsad.Reports;

/// <summary>Reports in a zip archive. Entries are streamed and never written to disk, so that their names are only names.</summary>
internal static class ZipReports
{
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    /// <summary>Whether the file begins as an archive does; of a pipe, which cannot be read twice, no.</summary>
    public static bool LooksLikeZip(FileStream stream)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[4];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return IsZip(head[..read]);
    }

    public static IEnumerable<ReceivedItem> Read(FileStream stream, string path, IntakeOptions options)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        RefuseOthers(archive, options);
        var passed = new PassedOver(path, options);
        var budget = new UnpackBudget(options);
        var found = false;
        foreach (var entry in archive.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (!passed.Takes(entry.FullName))
            {
                continue;
            }

            found = true;
            var name = $"{path}!/{entry.FullName}";
            foreach (var item in ReportIntake.Guarded(name, ReadEntry(entry, name, budget, options)))
            {
                yield return item;
            }

            budget.RefuseWhenSpent();
        }

        passed.Tell();
        if (!found)
        {
            throw new RefusalException($"The archive holds no report; expected files that end in {FileEndings.Readable}.");
        }
    }

    private static IEnumerable<ReceivedItem> ReadEntry(ZipArchiveEntry entry, string name, UnpackBudget budget, IntakeOptions options)
    {
        if (entry.IsEncrypted)
        {
            throw new RefusalException("It is locked with a password; unpack it first.");
        }

        if (entry.Length == 0)
        {
            throw new RefusalException("It is an empty file; expected a report.");
        }

        using var unpacked = new UnpackedEntry(entry, budget);
        foreach (var item in ReportIntake.ReadBytes(new ByteSource(unpacked), name, options))
        {
            yield return item;
        }
    }

    private static bool IsFile(ZipArchiveEntry entry)
    {
        if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
        {
            return false;
        }

        var name = entry.FullName.AsSpan();
        foreach (var part in name.Split('/'))
        {
            if (FileEndings.IsHidden(name[part]) && name[part] is not (".." or "."))
            {
                return false;
            }
        }

        return true;
    }

    private static void RefuseOthers(ZipArchive archive, IntakeOptions options)
    {
        if (archive.Entries.Count > options.MaxZipEntries)
        {
            throw new RefusalException(
                $"The archive has {Refusals.Number(archive.Entries.Count)} entries, "
                + $"more than the {Refusals.Number(options.MaxZipEntries)} that can be read; split it.");
        }

        if (archive.GetEntry("[Content_Types].xml") is not null)
        {
            throw new RefusalException("It is a Word, Excel or PowerPoint document, no archive of reports; save it as plain text first.");
        }

        if (archive.GetEntry("mimetype") is not null)
        {
            throw new RefusalException("It is an OpenDocument or EPUB document, no archive of reports; save it as plain text first.");
        }
    }
}
