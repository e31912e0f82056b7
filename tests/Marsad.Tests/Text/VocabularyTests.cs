using Marsad.Text;

namespace Marsad.Tests.Text;

public sealed class VocabularyTests
{
    private static readonly Vocabulary s_words = new(["of", "killed", "humanitarian", "counterinsurgency", "sana'a", "u.s."]);

    [Theory]
    [InlineData("of", 0)]
    [InlineData("OF", 0)]
    [InlineData("o", -1)]
    [InlineData("off", -1)]
    [InlineData("", -1)]
    [InlineData("Kil\u00ADled", 1)]
    [InlineData("humanitarian", 2)]
    [InlineData("humanitarians", -1)]
    [InlineData("xhumanitarian", -1)]
    [InlineData("CounterInsurgency", 3)]
    [InlineData("counterinsurgencies", -1)]
    [InlineData("Sana\u2019a", 4)]
    [InlineData("U.S.", 5)]
    public void A_word_is_found_in_whatever_state_it_arrives(string word, int number) => Assert.Equal(number, s_words.Find(word));

    [Fact]
    public void A_text_gives_its_words_the_same_numbers()
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize("Killed HUMANITARIANS of humanitarian counterinsurgency in the U.S. and Sana'a", s_words, tokens);

        Assert.Equal([1, -1, 0, 2, 3, -1, -1, 5, -1, 4], tokens.Select(token => token.Word));
    }
}
