using FsCheck;
using FsCheck.Fluent;
using Marsad.Places.Spelling;

namespace Marsad.Tests.Places;

public class NamesAcrossSpellingsTests
{
    public static TheoryData<string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, bool>();
        foreach (var cells in PlaceFixture.Rows("spellings.tsv"))
        {
            pairs.Add(cells[0], cells[1], cells[2] is "yes" or "limit");
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Spellings_of_one_name_meet_and_other_names_stay_apart(string one, string other, bool meet)
    {
        var letters = PlaceFixture.Letters;
        var met = NameKey.Written(one, letters) == NameKey.Written(other, letters)
            || NameKey.Arabic(one, letters) == NameKey.Arabic(other, letters)
            || Same(NameKey.Cyrillic(one, letters), NameKey.Cyrillic(other, letters));
        Assert.Equal(meet, met);
    }

    private static bool Same(ulong one, ulong other) => one == other && one != 0;

    [Theory]
    [InlineData("Ḩammūrīyah", "hammuriyah")]
    [InlineData("DEIR EZ-ZOR", "Deir ez Zor")]
    [InlineData("Sana'a", "Sanaa")]
    [InlineData("Kobanê", "Kobane")]
    [InlineData("إدلب", "ادلب")]
    [InlineData("Şırnak", "Sirnak")]
    public void Case_accents_hyphens_and_apostrophes_do_not_part_names(string one, string other) =>
        Assert.Equal(NameKey.Written(one, PlaceFixture.Letters), NameKey.Written(other, PlaceFixture.Letters));

    [Fact]
    public void Any_text_has_keys_and_always_the_same() => Prop.ForAll<NonNull<string>>(text =>
    {
        var letters = PlaceFixture.Letters;
        return NameKey.Written(text.Get, letters) == NameKey.Written(text.Get.ToUpperInvariant().ToLowerInvariant(), letters)
            && NameKey.Arabic(text.Get, letters) == NameKey.Arabic(text.Get, letters)
            && NameKey.Cyrillic(text.Get, letters) == NameKey.Cyrillic(text.Get, letters);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_of_no_letters_has_no_key() => Assert.Equal(0UL, NameKey.Written(" -' ", PlaceFixture.Letters));
}
