using System.CommandLine;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad dates</c>: the times that stand in reports.</summary>
internal static class DatesCommand
{
    public static Command Create() => new("dates", "See which times stand in reports.")
    {
        DatesInCommand.Create(),
    };
}
