using System.Diagnostics;

namespace Marsad.Benchmarks;

/// <summary>What a piece of work cost: processor seconds, since other programs may run meanwhile, and bytes allocated.</summary>
internal readonly record struct Measured(double Wall, double Processor, long Allocated)
{
    /// <summary>Does the work once and measures it; threads that it starts count too.</summary>
    public static Measured Of(Action work)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        work();
        return new(
            clock.Elapsed.TotalSeconds,
            (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds,
            GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }
}
