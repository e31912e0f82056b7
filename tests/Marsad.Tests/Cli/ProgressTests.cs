using Marsad.Cli.Shell;

namespace Marsad.Tests.Cli;

public class ProgressTests
{
    [Theory]
    [InlineData(1200, 25, 100, 3, "[#####---------------] 1,200 reports, 400 a second, 0:09 left")]
    [InlineData(10, 99, 100, 990, "[###################-] 10 reports, 0 a second, 0:10 left")]
    [InlineData(5, 1, 3600, 1, "[--------------------] 5 reports, 5 a second, 59:59 left")]
    public void The_line_tells_how_far_how_fast_and_how_long(long items, long bytes, long expected, int seconds, string line) =>
        Assert.Equal(line, Progress.Line(items, bytes, expected, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 0)]
    [InlineData(50, 20)]
    public void What_is_left_is_not_told_where_it_cannot_be_known(long bytes, long expected) =>
        Assert.Equal("7 reports, 7 a second", Progress.Line(7, bytes, expected, TimeSpan.FromSeconds(1)));
}
