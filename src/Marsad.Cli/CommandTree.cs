using System.CommandLine;
using Marsad.Cli.Commands;

namespace Marsad.Cli;

/// <summary>Everything that can be asked of Marsad, in the order of the work.</summary>
internal static class CommandTree
{
    public static Command Create()
    {
        var root = new Command("marsad", "Keeps count in a war: reads reports, prints what they claim, and ties each number to its sentence.")
        {
            ReadCommand.Create(),
            IncidentsCommand.Create(),
            ShowCommand.Create(),
            ReportCommand.Create(),
            ClaimsCommand.Create(),
            ExplainCommand.Create(),
            ScoreCommand.Create(),
            PlacesCommand.Create(),
            DatesCommand.Create(),
            ExportCommand.Create(),
            RebuildCommand.Create(),
        };
        root.Add(ReferenceCommand.Create(root));
        return root;
    }
}
