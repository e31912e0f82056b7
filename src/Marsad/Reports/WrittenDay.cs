using System.Buffers;
using System.Globalization;

namespace Marsad.Reports;

/// <summary>Reads the day out of a date that a program wrote. The day is the one written, in the publisher's own time zone.</summary>
internal static class WrittenDay
{
    /// <summary>Forms that name the month or start with the year; 03/04/2018 is never guessed at.</summary>
    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
    ];

    private static readonly SearchValues<char> ZoneCharacters = SearchValues.Create("0123456789:");

    /// <summary>Reads an ISO 8601 date or date-time, and nothing else.</summary>
    public static bool TryReadIso(string words, out DateOnly day)
    {
        var trimmed = words.AsSpan().Trim();
        day = default;
        return trimmed.Length >= 10
            && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && (trimmed.Length == 10 || (trimmed[10] is 'T' or 't' or ' ' && IsTime(trimmed[11..])));
    }

    /// <summary>Reads a date as pages write it for machines; false where it is no date, or one that content systems write for "none".</summary>
    public static bool TryReadLoose(string words, out DateOnly day) =>
        (TryReadIso(words, out day) || TryReadForm(words.AsSpan().Trim(), out day)) && day.Year >= 1900 && day != new DateOnly(1970, 1, 1);

    private static bool TryReadForm(ReadOnlySpan<char> words, out DateOnly day)
    {
        // "Wed, 07 Feb 2018 08:23:00 GMT": the weekday adds nothing, the time follows the day.
        var comma = words.IndexOf(',');
        if (comma > 0 && !words[..comma].ContainsAnyInRange('0', '9') && !words[..comma].Trim().Contains(' '))
        {
            words = words[(comma + 1)..].TrimStart();
        }

        for (var end = words.Length; end > 0; end = words[..end].LastIndexOfAny(' ', 'T'))
        {
            if (end <= 20 && DateOnly.TryParseExact(words[..end], Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day))
            {
                return true;
            }
        }

        day = default;
        return false;
    }

    private static bool IsTime(ReadOnlySpan<char> words)
    {
        var zone = words.IndexOfAny("Zz+-");
        var clock = zone < 0 ? words : words[..zone].TrimEnd();
        var fraction = clock.IndexOfAny('.', ',');
        clock = fraction < 0 ? clock : clock[..fraction];
        return TimeOnly.TryParseExact(clock, ["HH:mm", "HH:mm:ss", "HHmm", "HHmmss", "HH"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && !(zone >= 0 && words[(zone + 1)..].ContainsAnyExcept(ZoneCharacters));
    }
}
