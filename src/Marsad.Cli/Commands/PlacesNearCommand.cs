using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Output;
using Marsad.Cli.Shell;
using Marsad.Places;
using Marsad.Publish;

namespace Marsad.Cli.Commands;

/// <summary><c>marsad places near</c>: what lies around a point.</summary>
internal static class PlacesNearCommand
{
    private static readonly RowShape<NearPlace> s_shape = new(
        [.. GazetteerJson.Fields, "km"],
        Write,
        [
            new("Km", near => Kilometres(near).ToString("F1", CultureInfo.InvariantCulture), IsNumber: true),
            .. GazetteerRow.Columns.Select(column => new Column<NearPlace>(column.Title, near => column.Cell(near.Place), column.IsNumber)),
        ]);

    public static Command Create()
    {
        var point = new Argument<string>("LAT,LON")
        {
            Description = "The middle, and perhaps how many kilometres around it (10 where none are named): 35.86,36.80 or 35.86,36.80,20.",
        };
        var (record, format) = (RecordOption.Create(), SharedOptions.Format());
        var verb = new Verb(
            "near",
            "Print the places that the gazetteer has around a point, the nearest first: what a village that it lacks might be a quarter of, "
            + "or how it is spelled here. Where there are none, the exit code is 1.",
            """
            # what lies within five kilometres of this point?
            marsad places near 33.57,36.40,5
            """)
        {
            point, record, format,
        };
        verb.SetAction(call => Print(call.GetRequiredValue(point), call.GetValue(record)!, call.GetValue(format)));
        return verb;
    }

    private static int Print(string text, string recordPath, RowFormat format)
    {
        var circle = CircleText.Read(text) ?? throw new UsageException($"The point is '{text}'; it must be {CircleText.Form}.");
        using var builtIn = Gazetteer.Open(CompiledData.Places);
        var near = AddedPlaces.On(builtIn, recordPath).Near(circle);
        using var output = new StandardOutput();
        var renderer = new RowRenderer<NearPlace>(s_shape, format, TableLook.OfStandardOutput());
        output.Write(renderer.Header());
        output.Write(renderer.Render(near, heading: null, $"The gazetteer has no place within {circle.RadiusKm.ToString(CultureInfo.InvariantCulture)} km of there."));
        return near.Count > 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static void Write(Utf8JsonWriter to, NearPlace near)
    {
        to.WriteStartObject();
        GazetteerJson.WriteFields(to, near.Place);
        to.WriteNumber("km", Kilometres(near));
        to.WriteEndObject();
    }

    private static double Kilometres(NearPlace near) => Math.Round(near.Km, 1);
}
