using System.Globalization;

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

    /// <summary>Whether bytes came as a line of a file: their path ends in its number, and they are a JSON object.</summary>
    public static bool IsLine(byte[] received, string path, out string file, out long number)
    {
        var colon = path.LastIndexOf(':');
        file = colon < 0 ? path : path[..colon];
        number = 0;
        return colon >= 0
            && long.TryParse(path.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && JsonLine.IsObject(received);
    }

    /// <summary>Takes a line as an array of its own; null for a blank one.</summary>
    private static bool Take(ByteSource bytes, int max, out byte[]? line, out bool tooLong)
    {
        var found = bytes.TryTakeLine(max, out var span, out tooLong);
        line = span.Trim(" \t\r"u8).IsEmpty ? null : span.ToArray();
        return found;
    }
}
