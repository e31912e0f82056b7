using System.CommandLine;
using Marsad.Cli.Shell;
using Marsad.Reports;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad explain</c>: tells, sentence by sentence, how a report was read.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var reports = SharedOptions.Reports();
        var published = SharedOptions.Published();
        var text = new Option<string?>("--text") { HelpName = "WORDS", Description = "A text to explain instead of a file." };
        var marks = new Option<bool>("--marks") { Description = "Also show what each word was taken for: its labels, and the rule that made it." };
        var verb = new Verb(
            "explain",
            "Show how reports were read, sentence by sentence: which rules matched which words, which nearly did and what they lacked, "
            + "the claims that came of it and how each attribute was chosen, and why a number became no claim.",
            """
            # why did this sentence give two claims?
            marsad explain --text "Shells killed four people and wounded seven in Ardan." --published 2019-03-04
            """)
        {
            reports, text, published, marks,
        };
        verb.SetAction(call => call.GetValue(text) is { } words
            ? ExplainText(words, call.GetValue(published), call.GetValue(marks))
            : ExplainFiles(SharedOptions.PathsOf(call.GetValue(reports)), call.GetValue(published), call.GetValue(marks)));
        return verb;
    }

    private static int ExplainText(string words, DateOnly? published, bool marks)
    {
        var report = new Report
        {
            Id = "--text",
            Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(words))),
            Text = words,
            Published = published is { } day ? new PublishingDay(day, PublishingBasis.Option) : null,
        };
        using var reader = Reader.Open(CompiledData.Folder);
        using var output = new StandardOutput();
        output.Write(ExplanationPage.Render(reader.Explain(report), marks));
        return ExitCode.Done;
    }

    private static int ExplainFiles(string[] paths, DateOnly? published, bool marks)
    {
        using var reader = Reader.Open(CompiledData.Folder);
        using var output = new StandardOutput();
        var refused = false;
        foreach (var item in ReportIntake.Read(paths, new IntakeOptions { Published = published }))
        {
            if (item is ReceivedReport received)
            {
                output.Write(ExplanationPage.Render(reader.Explain(received.Report), marks));
            }
            else if (item is RefusedReport { Path: var path, Reason: var reason })
            {
                refused = true;
                Console.Error.WriteLine($"{path}: {reason}");
            }
        }

        return refused ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
