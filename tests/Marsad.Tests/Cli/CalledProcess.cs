using System.Diagnostics;

namespace Marsad.Tests.Cli;

/// <summary>Calls Marsad as people and programs do: as a process of its own, in a folder of its own.</summary>
internal sealed class CalledProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "marsad-cli.dll");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marsad-");

    /// <summary>What a run left behind.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Errors);

    /// <summary>Writes a file into the folder that calls run in.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Makes an empty folder in the folder that calls run in.</summary>
    public void MakeFolder(string name) => _folder.CreateSubdirectory(name);

    public Outcome Call(params string[] arguments) => CallWith("", arguments);

    /// <summary>Runs to the end, with the text on standard input.</summary>
    public Outcome CallWith(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }

    /// <summary>Reads one line of the output, closes the pipe as <c>head -1</c> does, and waits for the end.</summary>
    public (string? FirstLine, int ExitCode, string Errors) CallAndStopReading(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var line = process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        process.WaitForExit();
        return (line, process.ExitCode, errors.Result);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
