namespace Marsad.Tests.Cli;

public sealed class WrongCallTests : IDisposable
{
    private readonly CalledProcess _marsad = new();

    public void Dispose() => _marsad.Dispose();

    [Fact]
    public void An_unknown_command_is_named_with_those_that_there_are()
    {
        var run = _marsad.Call("clams");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("marsad: There is no command 'clams'; there are: read, incidents, show, report, claims, explain", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("See 'marsad --help'.\n", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_misspelt_option_is_not_taken_for_a_file()
    {
        var run = _marsad.Call("claims", "--fromat");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("marsad claims: There is no option '--fromat'.\nSee 'marsad claims --help'.\n", run.Errors);
    }

    [Theory]
    [InlineData("--format", "xml", "--format is 'xml'; it must be table, jsonl or csv.")]
    [InlineData("--published", "Tuesday", "--published is 'Tuesday'; it must be a day as 2018-02-06 (year, month, day).")]
    [InlineData("--published", "2018-02-30", "--published is '2018-02-30'; it must be a day as 2018-02-06 (year, month, day).")]
    public void A_value_that_cannot_be_is_named_with_what_was_expected(string option, string value, string sentence)
    {
        var run = _marsad.Call("claims", "-", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"marsad claims: {sentence}\nSee 'marsad claims --help'.\n", run.Errors);
    }

    [Fact]
    public void A_call_without_a_command_shows_what_there_is()
    {
        var run = _marsad.Call();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("claims", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_and_the_others_are_read()
    {
        _marsad.Write("here.txt", "Nothing happened in Ashet.");

        var run = _marsad.Call("claims", "gone.txt", "here.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("gone.txt: ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("1 of 2 could not be read.\n", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("here.txt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_reports_is_no_success()
    {
        _marsad.MakeFolder("empty");

        var run = _marsad.Call("claims", "empty");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("empty: The folder holds no report; expected ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_that_begins_with_an_at_sign_is_a_file_like_any_other()
    {
        _marsad.Write("@list.txt", "Nothing happened in Ashet.");

        Assert.Equal(0, _marsad.Call("claims", "@list.txt").ExitCode);
    }
}
