using System.Runtime.CompilerServices;

namespace Marsad.Tests.Architecture;

public class SourcesTests
{
    private const int LongestFile = 400;

    [Fact]
    public void No_file_is_too_long_to_hold_in_the_head()
    {
        var tooLong =
            from file in Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            let lines = File.ReadLines(file).Count()
            where lines > LongestFile
            select $"{Path.GetRelativePath(Root(), file)} has {lines} lines; split it by what its parts are about";

        Assert.Empty(tooLong);
    }

    internal static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));
}
