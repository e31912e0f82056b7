namespace Marsad.Cli.Commands;

/// <summary>Where the build puts what Marsad reads with: beside the program.</summary>
internal static class CompiledData
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public static string Places { get; } = Path.Combine(Folder, "places.bin");
}
