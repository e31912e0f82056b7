namespace Marsad.Cli.Shell;

/// <summary>Works on many things at once and hands the results on in the order of the input.</summary>
internal static class InOrder
{
    private const long MostWeight = 64 << 20;

    // Enough that one slow report does not leave the other cores idle, few enough that memory stays flat.
    private static readonly int MostItems = 16 * Environment.ProcessorCount;

    /// <summary>The results of <paramref name="work"/>, in order; only a small window of the source is in memory at a time.</summary>
    /// <param name="source">Enumerated on the caller's thread.</param>
    /// <param name="weight">About how many bytes an item holds: the window is bounded by their sum as well as by their number.</param>
    /// <typeparam name="T">What is worked on.</typeparam>
    /// <typeparam name="TResult">A class, because queues and tasks of classes are compiled ahead: a short run starts faster.</typeparam>
    /// <param name="work">Runs on many threads at once.</param>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, long> weight, Func<T, TResult> work)
        where TResult : class
    {
        var running = new Queue<Running<TResult>>(MostItems);
        var total = 0L;
        foreach (var item in source)
        {
            while (running.Count == MostItems || (total > MostWeight && running.Count > 0))
            {
                var first = running.Dequeue();
                total -= first.Weight;
                yield return first.Result.GetAwaiter().GetResult();
            }

            var next = new Running<TResult>(Task.Run(() => work(item)), weight(item));
            total += next.Weight;
            running.Enqueue(next);
        }

        while (running.TryDequeue(out var last))
        {
            yield return last.Result.GetAwaiter().GetResult();
        }
    }

    private sealed record Running<TResult>(Task<TResult> Result, long Weight);
}
