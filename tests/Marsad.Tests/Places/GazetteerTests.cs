using FsCheck;
using FsCheck.Fluent;
using Marsad.Places;
using Marsad.Places.Atlas;

namespace Marsad.Tests.Places;

public class GazetteerTests
{
    private static readonly byte[] Image = Small().ToBytes();

    private static GazetteerImage Small()
    {
        var image = new GazetteerImage(PlaceFixture.Letters, PlaceFixture.Families);
        image.Add(PlaceFixture.Row("1", "Deir ez-Zor", "SY", 35.33588, 40.14084, 242_565));
        image.Add(PlaceFixture.Row("2", "Homs", "SY", 34.72682, 36.72339, 775_404));
        return image;
    }

    private static string Fault(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return Assert.Throws<InvalidDataException>(() => Gazetteer.Open(path)).Message.Replace(path, "F", StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_goes_in_comes_out_as_it_was()
    {
        var place = Assert.Single(Gazetteer.Of(Image).Find("deir EZ zor"));
        Assert.Equal(new("1", "Deir ez-Zor", "SY", "", PlaceKind.Settlement, 35.33588, 40.14084, 242_565, 5.5), place);
    }

    [Fact]
    public void A_file_on_disk_is_read_like_one_in_memory()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Image);
        using (var gazetteer = Gazetteer.Open(path))
        {
            Assert.Equal(2, gazetteer.Count);
            Assert.Equal("2", Assert.Single(gazetteer.Find("Homs")).Id);
        }

        File.Delete(path);
    }

    [Fact]
    public void A_file_that_is_no_gazetteer_is_named() =>
        Assert.Equal("F is no compiled gazetteer: build the gazetteer again.", Fault(new byte[5000]));

    [Fact]
    public void An_empty_file_is_named() => Assert.Equal("F is no compiled gazetteer: build the gazetteer again.", Fault([]));

    [Fact]
    public void A_file_cut_short_is_named() => Assert.Equal(
        $"F is a gazetteer that should have {Image.Length} bytes and has 9000: build the gazetteer again.",
        Fault(Image[..9000]));

    [Fact]
    public void A_file_of_another_version_is_named()
    {
        var bytes = (byte[])Image.Clone();
        bytes[8] = 99;
        Assert.Equal(
            $"F is a gazetteer of version 99, and this program reads version {GazetteerFormat.Version}: build the gazetteer again.",
            Fault(bytes));
    }

    [Fact]
    public void A_missing_file_is_named() => Assert.Equal(
        "no-such-file.bin is missing: build the gazetteer again.",
        Assert.Throws<InvalidDataException>(() => Gazetteer.Open("no-such-file.bin")).Message);

    [Fact]
    public void Any_name_is_looked_up_without_a_fault() =>
        Prop.ForAll<NonNull<string>>(name => Gazetteer.Of(Image).Find(name.Get).Count <= 2).QuickCheckThrowOnFailure();

    [Fact]
    public void A_miss_allocates_nothing()
    {
        var gazetteer = Gazetteer.Of(Image);
        gazetteer.Find("Nowhereabad");
        var before = GC.GetAllocatedBytesForCurrentThread();
        gazetteer.Find("Nowhereabad");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Every_name_is_found_at_the_beginning_of_a_text()
    {
        var own = PlaceFixture.Own.Value;
        string[] names = [.. own.Near(new Circle(0, 0, 20_100)).Select(near => near.Place.Name).Where(name => name.All(c => char.IsLetter(c) || c == ' '))];

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal(name.Length, own.LongestMatch(name + ", where ten died")));
    }

    [Theory]
    [InlineData("Deir ez-Zor fell", 11)]
    [InlineData("Deir ez-Zor", 11)]
    [InlineData("Deirezzor fell", 9)]
    [InlineData("De ir ez zor fell", 12)]
    [InlineData("Deir\nez-Zor, Homs", 11)]
    [InlineData("Deir. ez-Zor", 0)]
    [InlineData("Deir, ez-Zor", 0)]
    [InlineData("Homsian", 0)]
    [InlineData("Homs Liberation Front", 4)]
    public void The_longest_name_at_the_start_of_a_text_is_measured(string text, int length) =>
        Assert.Equal(length, Gazetteer.Of(Image).LongestMatch(text));
}
