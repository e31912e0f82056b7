using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Marsad.Cli.Shell;

/// <summary>Runs one call: a wrong one gets a sentence, a closed pipe ends it quietly, a fault is said in one sentence.</summary>
internal static class Run
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static int Call(Command root, string[] args)
    {
        AddHelpAndVersion(root);
        var call = root.Parse(args, Parsing);
        if (args.Length == 0)
        {
            root.Parse("--help").Invoke();
            return ExitCode.WrongCall;
        }

        if (call.Action is ParseErrorAction or null)
        {
            return Complain(call);
        }

        try
        {
            return call.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (ClosedPipeException)
        {
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or UsageException)
        {
            Console.Error.WriteLine($"marsad: {fault.Message}");
            return ExitCode.WrongCall;
        }
    }

    private static void AddHelpAndVersion(Command root)
    {
        var help = new HelpOption { Description = "Show what a command does and how it is called." };
        help.Action = new HelpWithExample((HelpAction)help.Action!);
        root.Add(help);
        root.Add(new VersionOption { Description = "Show the version." });
    }

    private static int Complain(ParseResult call)
    {
        var path = PathOf(call.CommandResult.Command);
        foreach (var reason in Reasons(call).Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine($"{path}: {reason}");
        }

        Console.Error.WriteLine($"See '{path} --help'.");
        return ExitCode.WrongCall;
    }

    private static IEnumerable<string> Reasons(ParseResult call)
    {
        var command = call.CommandResult.Command;
        if (command.Subcommands.Count == 0)
        {
            return call.Errors.Select(error => error.Message);
        }

        // Here the parser complains twice: of the word that it does not know, and that no command was given.
        var known = string.Join(", ", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name));
        return [call.UnmatchedTokens is [var word, ..]
            ? $"There is no command '{word}'; there are: {known}."
            : $"It needs one of these commands: {known}."];
    }

    /// <summary>A command as it is called, from the program's name on.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
}

/// <summary>The call asked for something that cannot be; the message says what and what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
