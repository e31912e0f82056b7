namespace Marsad.Reports;

/// <summary>Lists the files of a folder and of all folders in it, in ordinal order, following links but never in a circle.</summary>
internal static class FolderWalk
{
    /// <summary>A file, or a folder that could not be listed.</summary>
    internal readonly record struct Found(string Path, string? Refusal = null);

    private sealed record Level(string RealPath, Queue<string> Entries);

    public static IEnumerable<Found> Files(string root)
    {
        var levels = new Stack<Level>();
        if (Enter(root, levels) is { } refusal)
        {
            yield return new Found(root, refusal);
        }

        while (levels.TryPeek(out var level))
        {
            if (!level.Entries.TryDequeue(out var path))
            {
                levels.Pop();
            }
            else if (!Directory.Exists(path))
            {
                yield return new Found(path);
            }
            else if (Enter(path, levels) is { } reason)
            {
                yield return new Found(path, reason);
            }
        }
    }

    private static string? Enter(string folder, Stack<Level> levels)
    {
        try
        {
            var real = RealPath(folder);
            if (levels.Any(level => level.RealPath == real))
            {
                return "The link leads back to a folder that it stands in; its files were read there, remove the link.";
            }

            var entries = Directory.GetFileSystemEntries(folder)
                .Where(path => !FileEndings.IsHidden(Path.GetFileName(path.AsSpan())))
                .Order(StringComparer.Ordinal);
            levels.Push(new Level(real, new Queue<string>(entries)));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusals.Of(e);
        }
    }

    /// <summary>The path with every link in it followed, so that one folder has one name.</summary>
    private static string RealPath(string folder)
    {
        var full = Path.GetFullPath(folder);
        var real = Path.GetPathRoot(full)!;
        foreach (var name in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Join(real, name);
            real = new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }

        return real;
    }
}
