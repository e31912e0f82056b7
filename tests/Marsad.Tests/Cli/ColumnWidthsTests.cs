using FsCheck;
using FsCheck.Fluent;
using Marsad.Cli.Output;

namespace Marsad.Tests.Cli;

public class ColumnWidthsTests
{
    [Fact]
    public void No_word_is_broken_while_another_column_has_room() =>
        Assert.Equal([10, 12, 18], ColumnWidths.Share([10, 12, 5], [10, 12, 60], 40));

    [Fact]
    public void Cells_that_fit_get_no_more_than_they_need() =>
        Assert.Equal([4, 9], ColumnWidths.Share([2, 3], [4, 9], 100));

    [Fact]
    public void Where_not_even_the_words_fit_the_widest_break() =>
        Assert.Equal([3, 4], ColumnWidths.Share([3, 20], [3, 20], 7));

    [Fact]
    public void The_columns_never_take_more_than_the_room() => Prop.ForAll<byte[], byte>((least, more) =>
    {
        int[] words = [.. least.Select(width => width + 1)];
        int[] cells = [.. words.Select(width => width + more)];
        var room = words.Length + 50;
        var widths = ColumnWidths.Share(words, cells, room);
        return widths.Sum() <= room && widths.All(width => width > 0);
    }).QuickCheckThrowOnFailure();
}
