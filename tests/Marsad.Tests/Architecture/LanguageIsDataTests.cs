using Marsad.Text;

namespace Marsad.Tests.Architecture;

/// <summary>What is language stands in lexicons; a word in the program would be one that no documenter can reach.</summary>
public class LanguageIsDataTests
{
    [Theory]
    [InlineData("Marsad.Text")]
    [InlineData("Marsad.Places")]
    [InlineData("Marsad.Dates")]
    [InlineData("Marsad.Claims")]
    public void No_method_compares_the_words_of_a_text_with_a_word_of_its_own(string room)
    {
        using var words = new ComparedWords(typeof(Reader).Assembly.Location);

        Assert.Empty(words.In(room).Select(found => $"{found.Method} compares with '{found.Word}'; give the word a label in lexicons and ask for that"));
    }

    [Fact]
    public void The_test_sees_a_word_that_a_text_is_compared_with()
    {
        using var words = new ComparedWords(typeof(LanguageIsDataTests).Assembly.Location);

        Assert.Contains(words.In("Marsad.Tests.Architecture"), found => found.Word == "afterwards");
        Assert.Contains(words.In("Marsad.Tests.Architecture"), found => found.Word == "beforehand");
        Assert.True(IsListed(new MarkedText("Beforehand"), new Unit { Last = 0 }) is false);
        Assert.True(IsAfterwards(new MarkedText("Afterwards"), new Unit { Last = 0 }) is false);
    }

    private static readonly string[] s_words = ["beforehand"];

    private static bool IsListed(MarkedText text, in Unit unit) => s_words.Contains(text.Words(unit));

    private static bool IsAfterwards(MarkedText text, in Unit unit) => text.Words(unit).Equals("afterwards", StringComparison.OrdinalIgnoreCase);
}
