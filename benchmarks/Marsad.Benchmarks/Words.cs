namespace Marsad.Benchmarks;

/// <summary>The words that reports are made of: sentences with gaps, and what goes into each kind of gap.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, string[]> _parts;

    public Words()
    {
        Telling = Lines("sentences");
        Plain = Lines("plain");
        _parts = Lines("parts").Select(line => line.Split(": ", 2))
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair[1]).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Sentences that tell of people harmed.</summary>
    public string[] Telling { get; }

    /// <summary>Sentences of the same news that tell of nobody harmed.</summary>
    public string[] Plain { get; }

    /// <summary>What may fill a gap of that name.</summary>
    public string[] For(string gap) => _parts[gap];

    private static string[] Lines(string file)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
