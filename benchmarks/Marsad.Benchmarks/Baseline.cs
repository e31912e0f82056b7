using System.Text.Json;

namespace Marsad.Benchmarks;

/// <summary>What reading costs at the very least: every line's JSON is decoded and the words of its text are counted, on one thread.</summary>
internal static class Baseline
{
    public static long CountWords(string file)
    {
        long words = 0;
        foreach (var line in File.ReadLines(file))
        {
            using var report = JsonDocument.Parse(line);
            words += CountWordsIn(report.RootElement.GetProperty("text").GetString());
        }

        return words;
    }

    private static long CountWordsIn(ReadOnlySpan<char> text)
    {
        long words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var isLetter = char.IsLetterOrDigit(c);
            words += isLetter && !inside ? 1 : 0;
            inside = isLetter;
        }

        return words;
    }
}
