using Marsad.Tests.Lexicons;
using Marsad.Text;

namespace Marsad.Tests.Text;

public sealed class LongSentenceTests
{
    [Fact]
    public void A_list_that_never_stops_is_cut_so_that_no_sentence_grows_with_the_text()
    {
        var list = string.Concat(Enumerable.Range(3, 5_000).Select(number => $"{number} people, "));

        var text = new Marker(LexiconFixture.English).Mark(list);

        Assert.All(text.Sentences, sentence => Assert.InRange(sentence.Last - sentence.First, 1, 500));
        Assert.Equal(text.Tokens.Count, text.Sentences.Sum(sentence => sentence.Last - sentence.First));
    }

    [Fact]
    public void A_long_sentence_that_people_write_stays_whole()
    {
        var sentence = string.Concat(Enumerable.Repeat("and then the lorries waited at the bridge ", 40)) + "for hours.";

        Assert.Single(new Marker(LexiconFixture.English).Mark(sentence).Sentences);
    }
}
