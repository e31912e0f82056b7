namespace Marsad.Cli.Shell;

/// <summary>Works on many things at once and hands the results on in the order of the input.</summary>
internal static class InOrder
{
    // Enough that one slow report does not leave the other cores idle, few enough that memory stays flat.
    private static readonly int Window = 16 * Environment.ProcessorCount;

    /// <summary>The results of <paramref name="work"/>, in order; at most a small window of the source is in memory at a time.</summary>
    /// <remarks>The source is enumerated on the caller's thread; <paramref name="work"/> runs on many and must be safe for that.</remarks>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, Func<T, TResult> work)
    {
        var running = new Queue<Task<TResult>>(Window);
        foreach (var item in source)
        {
            if (running.Count == Window)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }

            running.Enqueue(Task.Run(() => work(item)));
        }

        while (running.TryDequeue(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }
    }
}
