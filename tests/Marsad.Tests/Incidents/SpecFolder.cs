namespace Marsad.Tests.Incidents;

/// <summary>Finds the readable cases beside the solution, wherever it was cloned to.</summary>
internal static class SpecFolder
{
    public static string Incidents { get; } = Path.Combine(Root(), "specs", "incidents");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Marsad.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Marsad.slnx stands in no folder above the tests.");
    }
}
