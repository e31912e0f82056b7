using System.CommandLine;
using Marsad.Cli;
using Marsad.Cli.Shell;
using Marsad.Tests.Architecture;

namespace Marsad.Tests.Cli;

public class ReferenceTests
{
    [Fact]
    public void The_reference_page_is_the_one_that_the_commands_make()
    {
        var page = File.ReadAllText(Path.Combine(SourcesTests.Root(), "docs", "reference.md"));

        Assert.True(
            page == ReferencePage.Of(CommandTree.Create()),
            "docs/reference.md is not what the commands say; refresh it with: ./marsad reference > docs/reference.md");
    }

    [Fact]
    public void Every_command_shows_an_example_that_calls_it() => Assert.All(
        Leaves(CommandTree.Create()),
        command => Assert.Contains(Run.PathOf(command), Assert.IsType<Verb>(command).Example, StringComparison.Ordinal));

    [Fact]
    public void Every_command_option_and_argument_says_what_it_is_for() => Assert.All(
        Leaves(CommandTree.Create()),
        command => Assert.All(
            command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command),
            symbol => Assert.EndsWith(".", symbol.Description, StringComparison.Ordinal)));

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);
}
