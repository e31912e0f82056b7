using System.Globalization;
using Marsad.Reports;

namespace Marsad.Benchmarks;

/// <summary>Measures reading inside one process, past its start, and prints it as a table.</summary>
internal static class CostTable
{
    // In one sentence without a stop, each with the blank behind it about four characters.
    private const int Numbers = 50_000;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>From the least that can be done with the reports of a file to full reading on one core and on two.</summary>
    public static void PrintPile(string file)
    {
        using var pile = new Pile(file);
        pile.WarmUp();
        Console.WriteLine("| in one process | CPU s | wall s | MB a CPU second | reports a CPU second | bytes allocated a report | a KB of text |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Row("decode and count words", Measured.Of(() => pile.Decode()), pile);
        Row("tokenize", Measured.Of(() => pile.Tokenize()), pile);
        var claims = 0L;
        var one = Measured.Of(() => claims = pile.Read(1));
        Row("read, one thread", one, pile);
        var two = Measured.Of(() => pile.Read(2));
        Row("read, two threads", two, pile);
        Console.WriteLine();
        Console.WriteLine(string.Create(Plain, $"Two threads took {one.Wall / two.Wall:F2} times fewer seconds than one, and {two.Processor / one.Processor:F2} times its processor seconds."));
        Console.WriteLine(string.Create(Plain, $"{pile.Reports.Count} reports, {pile.Bytes / 1e6:F1} MB of text, {claims} claims: {claims * 1024d / pile.Bytes:F2} a KB."));
    }

    /// <summary>One report of each hard text in two lengths: four times the text should take about four times as long.</summary>
    public static void PrintLengths()
    {
        using var reader = Reader.Open(Path.Combine(AppContext.BaseDirectory, "data"));
        Console.WriteLine("| one report | characters | CPU s | MB a CPU second | a fourth of it | times as long |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var name in HardTexts.Names)
        {
            var length = name switch { "long" => 5_000_000, "sentence" => Numbers * 4, _ => 1_000_000 };
            var (full, quarter) = (HardTexts.Of(name, length), HardTexts.Of(name, length / 4));
            Read(reader, quarter);
            var (less, more) = (Read(reader, quarter), Read(reader, full));
            Console.WriteLine(string.Create(Plain, $"| {name} | {full.Length} | {more:F2} | {full.Length / 1e6 / more:F2} | {less:F2} | {more / less:F1} |"));
        }
    }

    private static double Read(Reader reader, string text) =>
        Measured.Of(() => reader.Read(new Report { Id = "hard", Hash = "hard", Text = text })).Processor;

    private static void Row(string name, Measured cost, Pile pile) => Console.WriteLine(string.Create(
        Plain,
        $"| {name} | {cost.Processor:F2} | {cost.Wall:F2} | {pile.Bytes / 1e6 / cost.Processor:F2} | {pile.Reports.Count / cost.Processor:F0} | {cost.Allocated / Math.Max(1, pile.Reports.Count)} | {cost.Allocated * 1024d / pile.Bytes:F0} |"));
}
