using FsCheck;
using FsCheck.Fluent;
using Marsad.Fuzz;

namespace Marsad.Tests.Fuzz;

/// <summary>What holds of every text, tried on texts that FsCheck makes and, where one breaks a promise, makes shorter.</summary>
/// <remarks><c>tests/fuzz</c> runs the same promises for as long as one likes.</remarks>
public sealed class AnyTextTests : IDisposable
{
    private static readonly Samples s_samples = Samples.Load();

    // Always the same texts: a test that fails by chance teaches nobody.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_310_304, 7);

    private readonly Reader _reader = Reader.Open(Path.Combine(AppContext.BaseDirectory, "data"));
    private readonly Promises _promises;

    public AnyTextTests() => _promises = new(_reader);

    public void Dispose() => _reader.Dispose();

    [Fact]
    public void Any_characters_keep_every_promise() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")).Check(s_config);

    [Fact]
    public void Any_row_of_the_samples_words_keeps_every_promise() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers => Holds(Row(numbers, s_samples.Words))).Check(s_config);

    [Fact]
    public void Any_row_of_words_that_the_lexicon_knows_keeps_every_promise() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers => Holds(Row(numbers, s_samples.Lexicon))).Check(s_config);

    [Fact]
    public void Broken_reports_keep_every_promise()
    {
        var maker = new TextMaker(s_samples);

        Assert.All(Enumerable.Range(0, 400), seed => Assert.Null(_promises.Broken(maker.Make(seed))));
    }

    [Fact]
    public void Two_threads_read_a_text_alike()
    {
        var maker = new TextMaker(s_samples);
        var texts = Enumerable.Range(1000, 100).Select(maker.Make).ToList();
        var alone = texts.ConvertAll(_promises.Printed);

        var together = texts.Concat(texts).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(_promises.Printed).ToList();

        Assert.Equal(alone.Concat(alone), together);
    }

    [Fact]
    public void A_count_that_is_not_in_its_words_would_be_noticed()
    {
        Assert.Null(NumberCheck.Invented(new("at least 1,220", 1220, null, Marsad.Claims.Hedge.AtLeast)));
        Assert.Null(NumberCheck.Invented(new("a 9-year-old girl", 1, 1, Marsad.Claims.Hedge.Exact)));
        Assert.NotNull(NumberCheck.Invented(new("at least 1,220", 220, null, Marsad.Claims.Hedge.AtLeast)));
        Assert.NotNull(NumberCheck.Invented(new("20-25", 25, 20, Marsad.Claims.Hedge.Between)));
    }

    [Fact]
    public void A_figure_beyond_all_people_is_no_number_of_millions() =>
        Assert.Null(_promises.Broken("Some 99999999999999999990073.5 million people were killed."));

    private bool Holds(string text) => _promises.Broken(text) is { } broken ? throw new InvalidOperationException(broken) : true;

    // A number picks a word; every seventh stands for itself.
    private static string Row(int[] numbers, IReadOnlyList<string> words) => string.Join(' ', numbers.Select(number =>
        number % 7 == 0 ? Math.Abs((long)number).ToString(System.Globalization.CultureInfo.InvariantCulture) : words[(int)(unchecked((uint)number * 2_654_435_761) % (uint)words.Count)]));
}
