using System.Diagnostics;
using System.Globalization;
using Marsad.Cli.Output;

namespace Marsad.Cli.Shell;

/// <summary>One line on standard error that tells how far long work has come. Silent unless a person watches.</summary>
/// <remarks>It keeps quiet for a moment first: most runs are over by then. Used from one thread.</remarks>
internal sealed class Progress : IProgress<long>, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown;
    private readonly long _expected;
    private readonly string _unit;
    private readonly long _perItem;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Quiet;
    private long _items;
    private long _bytes;
    private bool _isOnScreen;

    private Progress(bool isShown, long expected, string unit = "reports", long perItem = 1) =>
        (_isShown, _expected, _unit, _perItem) = (isShown, expected, unit, perItem);

    /// <summary>The progress of reading reports. Rows on the same terminal tell enough, so then there is none.</summary>
    /// <param name="paths">Where the reports are; their size tells how much is left, where it can be known.</param>
    public static Progress OfReports(string[] paths)
    {
        var isShown = !Console.IsErrorRedirected && Console.IsOutputRedirected;
        return new(isShown, isShown ? SizeOf(paths) : 0);
    }

    /// <summary>The progress of putting reports on record, which prints nothing else while it goes on.</summary>
    /// <param name="paths">Where the reports are.</param>
    public static Progress OfReading(string[] paths)
    {
        var isShown = !Console.IsErrorRedirected;
        return new(isShown, isShown ? SizeOf(paths) : 0);
    }

    /// <summary>The progress of work on a known number of reports: both numbers of <see cref="Reach"/> then count reports.</summary>
    public static Progress OfCount(long reports) => new(!Console.IsErrorRedirected, reports);

    /// <summary>The progress of reading a file of this many bytes.</summary>
    public static Progress OfBytes(long bytes) => new(!Console.IsErrorRedirected, bytes, "kB", 1024);

    /// <summary>Counts up to what has been done of a known number; at once, and on the thread that says so.</summary>
    public void Report(long value) => Reach(value / _perItem, value);

    /// <summary>Counts up to what has been done so far.</summary>
    /// <param name="items">How many reports.</param>
    /// <param name="bytes">How many bytes they have.</param>
    public void Reach(long items, long bytes)
    {
        (_items, _bytes) = (items, bytes);
        Show();
    }

    /// <summary>Counts one report.</summary>
    /// <param name="bytes">How many bytes it has.</param>
    public void Add(long bytes)
    {
        _items++;
        _bytes += bytes;
        Show();
    }

    private void Show()
    {
        if (_isShown && _clock.Elapsed >= _next)
        {
            _next = _clock.Elapsed + Pause;
            Console.Error.Write($"\r\e[K{Line(_items, _bytes, _expected, _clock.Elapsed, _unit)}");
            _isOnScreen = true;
        }
    }

    /// <summary>Says a sentence on standard error, above the line.</summary>
    public void Say(string sentence)
    {
        Clear();
        Console.Error.WriteLine(OneLine.Of(sentence));
    }

    public void Dispose() => Clear();

    /// <summary>The line: <c>[########------------] 1,200 reports, 400 a second, 1:05 left</c>.</summary>
    internal static string Line(long items, long bytes, long expected, TimeSpan elapsed, string unit = "reports")
    {
        const int Cells = 20;
        var rate = string.Create(CultureInfo.InvariantCulture, $"{items:N0} {unit}, {items / elapsed.TotalSeconds:N0} a second");
        if (expected < bytes || bytes == 0)
        {
            return rate;
        }

        var done = (double)bytes / expected;
        var bar = new string('#', (int)(done * Cells)).PadRight(Cells, '-');
        var left = elapsed * ((1 - done) / done);
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {rate}, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }

    private void Clear()
    {
        if (_isOnScreen)
        {
            Console.Error.Write("\r\e[K");
            _isOnScreen = false;
        }
    }

    /// <summary>How many bytes are to be read; 0 where that cannot be known beforehand (standard input, archives).</summary>
    private static long SizeOf(string[] paths)
    {
        var total = 0L;
        foreach (var path in paths)
        {
            var size = Directory.Exists(path) ? SizeOfFolder(path) : SizeOfFile(new(path));
            if (size == 0)
            {
                return 0;
            }

            total += size;
        }

        return total;
    }

    private static long SizeOfFolder(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true }).Sum(SizeOfFile);

    private static long SizeOfFile(FileInfo file) => !file.Exists || file.Extension is ".zip" ? 0 : file.Length;
}
