using System.CommandLine;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places</c>: what the gazetteer knows, and what of it stands in reports.</summary>
internal static class PlacesCommand
{
    public static Command Create() => new("places", "Look places up in the gazetteer, or add some.")
    {
        PlacesFindCommand.Create(),
        PlacesNearCommand.Create(),
        PlacesInCommand.Create(),
        PlacesUnresolvedCommand.Create(),
        PlacesAddCommand.Create(),
    };
}
