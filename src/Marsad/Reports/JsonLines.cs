namespace Marsad.Reports;

/// <summary>Reports as lines of JSON: one object a line, each line a report of its own.</summary>
internal static class JsonLines
{
    public static IEnumerable<ReceivedItem> Read(ByteSource bytes, string path, IntakeOptions options)
    {
        bytes.SkipMark();
        var any = false;
        for (long number = 1; Take(bytes, options.MaxReportBytes, out var line, out var tooLong); number++)
        {
            if (tooLong)
            {
                yield return new RefusedReport($"{path}:{number}", $"Line {number}: {Refusals.TooLong(options.MaxReportBytes)}");
            }
            else if (line is not null)
            {
                yield return JsonLine.Read(line, path, number, options);
            }

            any |= tooLong || line is not null;
        }

        if (!any)
        {
            yield return new RefusedReport(path, Refusals.Blank);
        }
    }

    /// <summary>Takes a line as an array of its own; null for a blank one.</summary>
    private static bool Take(ByteSource bytes, int max, out byte[]? line, out bool tooLong)
    {
        var found = bytes.TryTakeLine(max, out var span, out tooLong);
        line = span.Trim(" \t\r"u8).IsEmpty ? null : span.ToArray();
        return found;
    }
}
