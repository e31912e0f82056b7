using System.Diagnostics;
using System.Globalization;
using System.Text;
using Marsad;
using Marsad.Fuzz;
using Marsad.Reports;

// marsad-fuzz SECONDS [FIRST-SEED]: reads broken texts for so long and prints what breaks a promise; exit code 1 if any does.
// A run of five minutes or more begins with the huge texts.
if (args.Length is 0 or > 2 || !double.TryParse(args[0], CultureInfo.InvariantCulture, out var seconds)
    || !int.TryParse(args.ElementAtOrDefault(1) ?? "0", CultureInfo.InvariantCulture, out var first))
{
    Console.Error.WriteLine("Usage: marsad-fuzz SECONDS [FIRST-SEED], as in 'marsad-fuzz 1200'.");
    return 2;
}

const double LongRun = 300;
const double MostProcessorSecondsPerMegabyte = 60;
using var reader = Reader.Open(Path.Combine(AppContext.BaseDirectory, "data"));
var promises = new Promises(reader);
var maker = new TextMaker(Samples.Load());
var file = Path.GetTempFileName();
var (texts, letters, broken) = (0L, 0L, 0);
var clock = Stopwatch.StartNew();
foreach (var (name, text) in seconds < LongRun ? [] : HugeTexts.All())
{
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    Tell(name, text, promises.Broken(text) ?? TooSlow(text, Process.GetCurrentProcess().TotalProcessorTime - before));
}

for (var seed = first; clock.Elapsed.TotalSeconds < seconds; seed++)
{
    var made = maker.Make(seed);
    Tell($"seed {seed}", made, promises.Broken(made));
    if (seed % 50 == 0)
    {
        Tell($"seed {seed} on two threads", made, OnTwoThreads(made));
        TellOfBytes(seed);
    }
}

File.Delete(file);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{texts:N0} texts, {letters / 1e6:N1} million characters, from seed {first}, in {clock.Elapsed.TotalMinutes:N1} minutes ({Process.GetCurrentProcess().TotalProcessorTime.TotalMinutes:N1} of processor time): {broken} broke a promise."));
return broken == 0 ? 0 : 1;

void Tell(string name, string text, string? what)
{
    texts++;
    letters += text.Length;
    if (what is null)
    {
        return;
    }

    broken++;
    var shortest = text.Length > 100_000 ? text[..60] + " …" : Shrinking.Shortest(text, shorter => promises.Broken(shorter) is not null);
    Console.WriteLine($"{name}: {promises.Broken(shortest) ?? what}\n  in: {System.Text.Json.JsonSerializer.Serialize(shortest)}");
}

string? TooSlow(string text, TimeSpan took) => took.TotalSeconds > MostProcessorSecondsPerMegabyte * Math.Max(1, text.Length / 1e6)
    ? $"it took {took.TotalSeconds:N0} seconds of processor time"
    : null;

string? OnTwoThreads(string text)
{
    var readings = new string[2];
    Parallel.For(0, 2, i => readings[i] = promises.Printed(text));
    return readings[0] == readings[1] ? null : "two threads read it differently";
}

// Through the intake too, as text, as a page and as lines of JSON.
void TellOfBytes(int seed)
{
    var bytes = TextMaker.Bytes(seed);
    string[] openings = ["", "<html><body><p>", "{\"id\": \"a\", \"text\": \""];
    foreach (var opening in openings)
    {
        File.WriteAllBytes(file, [.. Encoding.ASCII.GetBytes(opening), .. bytes]);
        foreach (var item in ReportIntake.Read([file], new IntakeOptions()).OfType<ReceivedReport>())
        {
            Tell($"bytes of seed {seed} behind '{opening}'", item.Report.Text, promises.Broken(item.Report.Text));
        }
    }
}
