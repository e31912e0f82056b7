using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Marsad.Claims;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Places;
using Marsad.Publish;
using Marsad.Record;
using Marsad.Tolls;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad incidents</c>: lists the incidents on record.</summary>
internal static class IncidentsCommand
{
    // Rows of one table are laid out together; more than these are laid out in parts, so that memory stays flat.
    private const int RowsTogether = 2000;

    private sealed record Near(string? Name, Circle? Circle);

    public static Command Create()
    {
        var (record, format) = (RecordOption.Create(), SharedOptions.Format());
        var near = new Option<Near?>("--near")
        {
            HelpName = "PLACE",
            Description = "Only those at a place: its name, or LAT,LON or LAT,LON,KM (10 km around the point where KM is not given).",
            CustomParser = ReadNear,
        };
        var since = Day("--since", "Only those that may have happened on this day or later, as 2018-02-06.");
        var until = Day("--until", "Only those that may have happened on this day or earlier, as 2018-02-28.");
        var kind = Word<ClaimKind>("--kind", "Only those with such harm", value => value.Word());
        var means = Word<Means>("--means", "Only those done in this way", value => value.Word());
        var verb = new Verb(
            "incidents",
            "List the incidents on record by day, each with its toll, who is blamed, how many independent origins tell of it, "
            + "and how it stands.",
            """
            # airstrikes of one week around a town
            marsad incidents --near 35.86,36.80,20 --since 2018-02-01 --until 2018-02-07 --means airstrike
            """)
        {
            record, near, since, until, kind, means, format,
        };
        verb.SetAction(call => Print(
            call.GetValue(record)!,
            new IncidentFilter
            {
                PlaceName = call.GetValue(near)?.Name,
                Near = call.GetValue(near)?.Circle,
                Since = call.GetValue(since),
                Until = call.GetValue(until),
                Kind = call.GetValue(kind),
                Means = call.GetValue(means),
            },
            call.GetValue(format)));
        return verb;
    }

    private static int Print(string path, IncidentFilter filter, RowFormat format)
    {
        using var record = RecordOption.OpenToRead(path);
        using var output = new StandardOutput();
        var renderer = new RowRenderer<CountedIncident>(IncidentRow.Shape, format, TableLook.OfStandardOutput());
        output.Write(renderer.Header());
        var any = false;
        foreach (var rows in record.Incidents(filter).Chunk(RowsTogether))
        {
            any = true;
            output.Write(renderer.Render(rows, null, ""));
        }

        if (!any)
        {
            output.Write(renderer.Render([], null, "No incident on record fits."));
        }

        return ExitCode.Done;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = argument => DateOnly.TryParseExact(
            argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse<DateOnly?>(argument, $"{name} is '{argument.Tokens[0].Value}'; it must be a day as 2018-02-06 (year, month, day)."),
    };

    private static Option<T?> Word<T>(string name, string description, Func<T, string> word)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(word, value => value, StringComparer.Ordinal);
        var all = string.Join(", ", words.Keys);
        return new Option<T?>(name)
        {
            HelpName = "WORD",
            Description = $"{description}: {all}.",
            CustomParser = argument => words.TryGetValue(argument.Tokens[0].Value, out var value)
                ? value
                : Refuse<T?>(argument, $"{name} is '{argument.Tokens[0].Value}'; it must be one of: {all}."),
        };
    }

    private static Near? ReadNear(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        return !CircleText.IsMeant(text) ? new Near(text, null)
            : CircleText.Read(text) is { } circle ? new Near(null, circle)
            : Refuse<Near?>(argument, $"--near is '{text}'; it must be a name, or {CircleText.Form}.");
    }

    private static T? Refuse<T>(ArgumentResult argument, string reason)
    {
        argument.AddError(reason);
        return default;
    }
}
