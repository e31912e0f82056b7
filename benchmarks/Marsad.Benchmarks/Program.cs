using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Benchmarks;

// Plain words on the command line: this program is called by benchmarks/run, not by people.
switch (args)
{
    case ["reports", var count]:
        WriteReports(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["hard", var name, var length]:
        using (var text = new StreamWriter(Console.OpenStandardOutput()))
        {
            text.Write(HardTexts.Of(name, int.Parse(length, CultureInfo.InvariantCulture)));
        }

        return 0;
    case ["words", var file]:
        Console.WriteLine(Baseline.CountWords(file));
        return 0;
    case ["cost", var file]:
        CostTable.PrintPile(file);
        return 0;
    case ["places", var file]:
        PlaceCosts.Print(file);
        return 0;
    case ["lengths"]:
        CostTable.PrintLengths();
        return 0;
    case ["statistics", var file]:
        ReadingBenchmarks.Run(file);
        return 0;
    default:
        Console.Error.WriteLine($"usage: marsad-benchmarks reports COUNT | hard {string.Join('|', HardTexts.Names)} LENGTH | words FILE | cost FILE | places FILE | lengths | statistics FILE");
        return 2;
}

static void WriteReports(int count)
{
    var maker = new ReportMaker(seed: 1);
    using var stream = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    for (var i = 0; i < count; i++)
    {
        var (id, published, source, title, text) = maker.Next(i);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("published", published.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("source", source);
        json.WriteString("lang", "en");
        json.WriteString("title", title);
        json.WriteString("text", text);
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        stream.Write(Encoding.UTF8.GetBytes("\n"));
    }
}
