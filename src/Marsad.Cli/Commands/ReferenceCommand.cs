using System.CommandLine;
using Marsad.Cli.Shell;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad reference</c>: prints <c>docs/reference.md</c>; for those who work on Marsad, so help does not list it.</summary>
internal static class ReferenceCommand
{
    public static Command Create(Command root)
    {
        var verb = new Verb("reference", "Print the reference page.", "marsad reference > docs/reference.md") { Hidden = true };
        verb.SetAction(_ => Console.Out.Write(ReferencePage.Of(root)));
        return verb;
    }
}
