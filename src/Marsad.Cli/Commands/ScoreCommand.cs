using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Reports;
using Marsad.Scoring;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad score</c>: measures the reading on reports whose claims a person has marked.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        var (reports, format, published) = (SharedOptions.Reports(), SharedOptions.Format(), SharedOptions.Published());
        var gold = new Argument<string>("GOLD")
        {
            Description = "The marked claims: one JSON object a line with a report's id, \"doc\", and its \"claims\".",
        };
        var claims = new Option<string?>("--claims")
        {
            HelpName = "CLAIMS",
            Description = "Score these claims, as 'marsad claims --format jsonl' prints them, instead of reading. "
                + "Reports are then needed only to check that each quote stands where its claim says.",
        };
        var misses = new Option<bool>("--misses")
        {
            Description = "Also list every claim missed, every claim that is not marked, and every wrong attribute. "
                + "In jsonl and csv the list takes the place of the figures.",
        };
        var verb = new Verb(
            "score",
            "Read reports and compare the claims with those that a person marked in them: how many were found, missed and made up, "
            + "and how often each attribute of a found claim is right.",
            """
            # how well does Marsad read the samples, and what does it get wrong?
            marsad score samples/kestria/inbox.marked samples/kestria/inbox.jsonl --misses
            """)
        {
            gold, reports, claims, misses, format, published,
        };
        verb.SetAction(call => Print(
            call.GetRequiredValue(gold), PathsOf(call.GetValue(reports), call.GetValue(claims)), call.GetValue(claims),
            new() { Published = call.GetValue(published) }, call.GetValue(format), call.GetValue(misses)));
        return verb;
    }

    // Claims that were read already need no reports, so none are waited for on standard input.
    private static string[] PathsOf(string[]? named, string? claims) =>
        claims is null || named is { Length: > 0 } ? SharedOptions.PathsOf(named) : [];

    private static int Print(string gold, string[] paths, string? claims, IntakeOptions options, RowFormat format, bool misses)
    {
        var marked = MarkedFile.ReadGold(gold);
        var run = new ScoreRun(marked, claims is null ? null : MarkedFile.ReadClaims(claims));
        var exit = run.Over(paths, options);
        using var output = new StandardOutput();
        ScorePage.Print(output, run.Reports, format, misses);
        return exit;
    }
}
