using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Marsad.Cli.Output;

namespace Marsad.Cli.Commands;

/// <summary>The options and arguments that several commands have, each defined once.</summary>
internal static class SharedOptions
{
    public static Argument<string[]> Reports()
    {
        var reports = new Argument<string[]>("FILE")
        {
            Description = "Files (.txt, .html, .jsonl, .zip), folders with such files, or '-' for standard input, "
                + "which is also read when nothing is named and something is piped in.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        reports.Validators.Add(RefuseOptions);
        return reports;
    }

    public static Option<RowFormat> Format() => new("--format")
    {
        HelpName = "table|jsonl|csv",
        Description = "How rows are printed: table for people (the default), jsonl (one JSON object a line) or csv for programs. "
            + "In csv, text that begins with =, +, -, @, a tab or a line break gets an apostrophe before it, "
            + "so that no spreadsheet runs it as a formula.",
        CustomParser = ReadFormat,
    };

    public static Option<DateOnly?> Published() => new("--published")
    {
        HelpName = "DATE",
        Description = "The day all these reports were published, as 2018-02-06; it outranks what they say themselves. "
            + "Words like 'yesterday' are counted from it.",
        CustomParser = ReadDay,
    };

    /// <summary>The paths that were named, or standard input where something is piped in.</summary>
    public static string[] PathsOf(string[]? named)
    {
        if (named is { Length: > 0 })
        {
            return named;
        }

        return Console.IsInputRedirected
            ? ["-"]
            : throw new Shell.UsageException("No report is named; name files or folders, or '-' to read standard input.");
    }

    private static RowFormat ReadFormat(ArgumentResult argument) => argument.Tokens switch
    {
        [{ Value: "table" }] => RowFormat.Table,
        [{ Value: "jsonl" }] => RowFormat.Jsonl,
        [{ Value: "csv" }] => RowFormat.Csv,
        var other => Refuse<RowFormat>(argument, $"--format is '{other[0].Value}'; it must be table, jsonl or csv."),
    };

    private static DateOnly? ReadDay(ArgumentResult argument)
    {
        var word = argument.Tokens[0].Value;
        return DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse<DateOnly?>(argument, $"--published is '{word}'; it must be a day as 2018-02-06 (year, month, day).");
    }

    /// <summary>A misspelt option would otherwise be taken for a file and fail as one.</summary>
    private static void RefuseOptions(ArgumentResult argument)
    {
        foreach (var token in argument.Tokens)
        {
            if (token.Value is ['-', _, ..] && !Path.Exists(token.Value))
            {
                argument.AddError($"There is no option '{token.Value}'.");
            }
        }
    }

    private static T? Refuse<T>(ArgumentResult argument, string reason)
    {
        argument.AddError(reason);
        return default;
    }
}
