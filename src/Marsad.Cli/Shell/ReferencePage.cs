using System.CommandLine;
using System.Text;

namespace Marsad.Cli.Shell;

/// <summary>The reference in <c>docs/</c>, made from the same definitions as <c>--help</c>.</summary>
internal static class ReferencePage
{
    public static string Of(Command root)
    {
        var page = new StringBuilder();
        page.Append("# Reference\n\n");
        page.Append("Made from the commands' own definitions by `./marsad reference > docs/reference.md`; a test holds it to them.\n\n");
        page.Append(root.Description).Append("\n\n");
        foreach (var verb in Visible(root))
        {
            Append(page, verb);
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<Command> Visible(Command command) => command.Subcommands.Where(sub => !sub.Hidden);

    private static void Append(StringBuilder page, Command command)
    {
        if (command.Subcommands.Count == 0)
        {
            page.Append($"## `{Call(command)}`\n\n{command.Description}\n\n");
            AppendSymbols(page, command);
            if (command is Verb { Example: var example })
            {
                page.Append($"```sh\n{example}\n```\n\n");
            }
        }

        foreach (var sub in Visible(command))
        {
            Append(page, sub);
        }
    }

    private static string Call(Command command)
    {
        var arguments = command.Arguments.Select(argument => " " + NameOf(argument));
        var options = command.Options.Any(option => !option.Hidden) ? " [options]" : "";
        return Run.PathOf(command) + string.Concat(arguments) + options;
    }

    private static string NameOf(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}{many}]" : name + many;
    }

    private static void AppendSymbols(StringBuilder page, Command command)
    {
        var rows = command.Arguments.Select(argument => (Name: NameOf(argument), argument.Description))
            .Concat(command.Options.Where(option => !option.Hidden).Select(option => (Name: NameOf(option), option.Description)))
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Append("| | |\n| --- | --- |\n");
        foreach (var (name, description) in rows)
        {
            page.Append($"| `{name.Replace("|", "\\|", StringComparison.Ordinal)}` | {description} |\n");
        }

        page.Append('\n');
    }

    private static string NameOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name));
        return option.ValueType == typeof(bool) ? names : $"{names} {option.HelpName}";
    }
}
