namespace Marsad.Reports;

/// <summary>Where reports come in: from files, folders, archives and standard input.</summary>
public static class ReportIntake
{
    /// <summary>Reads what stands at the paths, one report at a time, and holds no more than the report at hand.</summary>
    /// <param name="paths">Files, folders (read with all folders in them, in ordinal order), archives; <c>-</c> is standard input.</param>
    /// <param name="options">What the user says about the reports, and bounds.</param>
    /// <returns>
    /// Every report and every refusal, in order; it is read while it is enumerated. Bad input is never thrown: it is refused with a
    /// sentence, and the next is read.
    /// </returns>
    public static IEnumerable<ReceivedItem> Read(IReadOnlyList<string> paths, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        return paths.SelectMany(path => Guarded(path, ReadPath(path, options)));
    }

    /// <summary>Reads the bytes of one report again, as kept, by the path of the item that they first came as.</summary>
    internal static ReceivedItem ReadAgain(byte[] received, string path, IntakeOptions options)
    {
        options = options with { MaxReportBytes = int.MaxValue };
        return JsonLines.IsLine(received, path, out var file, out var number)
            ? JsonLine.Read(received, file, number, options)
            : Guarded(path, ReadBytes(new ByteSource(new MemoryStream(received)), path, options)).First();
    }

    /// <summary>Ends a sequence at the first failure to read, with a refusal in its place.</summary>
    internal static IEnumerable<ReceivedItem> Guarded(string path, IEnumerable<ReceivedItem> items)
    {
        using var each = items.GetEnumerator();
        while (true)
        {
            RefusedReport? refused = null;
            try
            {
                if (!each.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is RefusalException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                refused = new RefusedReport(path, Refusals.Of(e));
            }

            yield return refused ?? each.Current;
            if (refused is not null)
            {
                yield break;
            }
        }
    }

    /// <summary>Reads one file's or entry's bytes, whatever they turn out to be.</summary>
    internal static IEnumerable<ReceivedItem> ReadBytes(ByteSource bytes, string path, IntakeOptions options)
    {
        switch (ContentKinds.Of(bytes, path, options))
        {
            case ContentKind.JsonLines:
                foreach (var item in JsonLines.Read(bytes, path, options))
                {
                    yield return item;
                }

                break;
            case ContentKind.Html:
                yield return HtmlPage.Read(bytes.TakeAll(options.MaxReportBytes), path, options);
                break;
            case ContentKind.Zip:
                throw new RefusalException(path == "-"
                    ? "It is a zip archive, which can be read only from a file; save it and name the file."
                    : "It is a zip archive inside another; unpack the outer one.");
            default:
                yield return PlainText.Read(bytes.TakeAll(options.MaxReportBytes), path, options);
                break;
        }
    }

    private static IEnumerable<ReceivedItem> ReadPath(string path, IntakeOptions options)
    {
        if (path == "-")
        {
            return ReadBytes(new ByteSource(options.StandardInput ?? Console.OpenStandardInput()), path, options);
        }

        return Directory.Exists(path) ? ReadFolder(path, options) : ReadFile(path, options);
    }

    private static IEnumerable<ReceivedItem> ReadFolder(string folder, IntakeOptions options)
    {
        var passed = new PassedOver(folder, options);
        var found = false;
        foreach (var file in FolderWalk.Files(folder))
        {
            if (file.Refusal is { } reason)
            {
                found = true;
                yield return new RefusedReport(file.Path, reason);
            }
            else if (passed.Takes(file.Path))
            {
                found = true;
                foreach (var item in Guarded(file.Path, ReadFile(file.Path, options)))
                {
                    yield return item;
                }
            }
        }

        passed.Tell();
        if (!found)
        {
            yield return new RefusedReport(folder, $"The folder holds no report; expected files that end in {FileEndings.Readable}.");
        }
    }

    private static IEnumerable<ReceivedItem> ReadFile(string path, IntakeOptions options)
    {
        // A named pipe and a device have no length, and to open one could wait for ever; what a shell hands over as "<(…)" is open already.
        if (new FileInfo(path).Length == 0)
        {
            throw new RefusalException(Refusals.EmptyOrSpecial);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var zipped = ZipReports.LooksLikeZip(stream);
        var items = !stream.CanSeek ? ReadBytes(new ByteSource(stream), path, options) : zipped ? ZipReports.Read(stream, path, options) : ReadBytes(new ByteSource(stream, stream.Length), path, options);
        foreach (var item in items)
        {
            yield return item;
        }
    }
}
