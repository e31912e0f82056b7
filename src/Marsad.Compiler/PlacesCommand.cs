namespace Marsad.Compiler;

/// <summary>Holds the room for <c>marsad-compile places</c>: writes an empty file until the compiled form is settled.</summary>
internal static class PlacesCommand
{
    public static int Run(string[] args)
    {
        File.WriteAllBytes(args[^1], []);
        return 0;
    }
}
