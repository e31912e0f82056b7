using System.CommandLine;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Places;
using Marsad.Publish;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places find</c>: all places of a name.</summary>
internal static class PlacesFindCommand
{
    private static readonly RowShape<GazetteerPlace> Shape = new(
        GazetteerJson.Fields,
        GazetteerJson.Write,
        GazetteerRow.Columns);

    public static Command Create()
    {
        var name = new Argument<string[]>("NAME")
        {
            Description = "A place name in any script; case, accents, hyphens, apostrophes and spaces do not matter.",
            Arity = ArgumentArity.OneOrMore,
        };
        var (record, format) = (RecordOption.Create(), SharedOptions.Format());
        var verb = new Verb(
            "find",
            "Print all places of a name: those that were put on record before the gazetteer's own, those spelled so before those that "
            + "only sound so, then the best known first. Where there are none, the exit code is 1.",
            """
            # which places are called Douma, and where they are
            marsad places find Douma
            """)
        {
            name, record, format,
        };
        verb.SetAction(call => Print(string.Join(' ', call.GetRequiredValue(name)), call.GetValue(record)!, call.GetValue(format)));
        return verb;
    }

    private static int Print(string name, string recordPath, RowFormat format)
    {
        using var builtIn = Gazetteer.Open(CompiledData.Places);
        var gazetteer = AddedPlaces.On(builtIn, recordPath);
        using var output = new StandardOutput();
        var renderer = new RowRenderer<GazetteerPlace>(Shape, format, TableLook.OfStandardOutput());
        var places = gazetteer.Find(name);
        output.Write(renderer.Header());
        output.Write(renderer.Render(places, heading: null, $"The gazetteer knows no place named '{name}'."));
        return places.Count > 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
