using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Marsad.Benchmarks;

/// <summary>The same steps under BenchmarkDotNet, with its statistics: for looking at one change, not for the table.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks : IDisposable
{
    private Pile? _pile;

    /// <summary>The file of reports; set by <see cref="Run"/>.</summary>
    public static string File { get; set; } = "";

    /// <summary>Runs all of them on the reports of a file.</summary>
    public static void Run(string file)
    {
        File = Path.GetFullPath(file);
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<ReadingBenchmarks>(DefaultConfig.Instance.AddJob(job));
    }

    /// <summary>Takes the reports in.</summary>
    [GlobalSetup]
    public void Open() => _pile = new Pile(File);

    /// <summary>Closes the gazetteer.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _pile?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Decoding and counting words.</summary>
    [Benchmark(Baseline = true)]
    public long Decode() => _pile!.Decode();

    /// <summary>Tokens alone.</summary>
    [Benchmark]
    public long Tokenize() => _pile!.Tokenize();

    /// <summary>Full reading.</summary>
    [Benchmark]
    public long Read() => _pile!.Read(1);
}
