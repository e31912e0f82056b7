using System.Text;
using Marsad.Reports;
using Marsad.Text;

namespace Marsad.Benchmarks;

/// <summary>The reports of a file, taken in before anything is measured, and the ways of going through them.</summary>
internal sealed class Pile : IDisposable
{
    private readonly string _file;
    private readonly Reader _reader;
    private readonly Lexicon _lexicon;

    public Pile(string file)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        (_file, _reader, _lexicon) = (file, Reader.Open(data), LexiconFile.Open(Path.Combine(data, "en.lexicon")));
        Reports = [.. ReportIntake.Read([file], new IntakeOptions()).OfType<ReceivedReport>().Select(item => item.Report)];
        Bytes = Reports.Sum(report => (long)Encoding.UTF8.GetByteCount(report.Text));
    }

    public IReadOnlyList<Report> Reports { get; }

    /// <summary>The bytes of all texts in UTF-8, without the JSON around them.</summary>
    public long Bytes { get; }

    /// <summary>What reading costs at the very least: every line's JSON is decoded and the words of its text are counted.</summary>
    public long Decode() => Baseline.CountWords(_file);

    /// <summary>Words, numbers and signs, each looked up in the vocabulary, and no more.</summary>
    public long Tokenize()
    {
        var tokens = new List<Token>();
        var count = 0L;
        foreach (var report in Reports)
        {
            tokens.Clear();
            Tokenizer.Tokenize(report.Text, _lexicon.Vocabulary, tokens);
            count += tokens.Count;
        }

        return count;
    }

    /// <summary>Full reading, from text to claims, dates and places; tells how many claims there are.</summary>
    public long Read(int threads) => Read(threads, Reports.Count);

    /// <summary>Reads some reports a few times over: what is worked out once, by the reader and by the runtime's compiler, is then done.</summary>
    public void WarmUp()
    {
        for (var round = 0; round < 4; round++)
        {
            Read(1, Math.Min(Reports.Count, 1000));
            Tokenize();
        }
    }

    private long Read(int threads, int most)
    {
        var claims = 0L;
        var next = -1;
        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < most; i = Interlocked.Increment(ref next))
            {
                Interlocked.Add(ref claims, _reader.Read(Reports[i]).Claims.Count);
            }
        }

        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work, 16 << 20)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return claims;
    }

    public void Dispose() => _reader.Dispose();
}
