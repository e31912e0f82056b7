using Marsad.Places.Atlas;
using Marsad.Places.Tables;

namespace Marsad.Compiler;

/// <summary>Compiles the cities file and our own places into the gazetteer that the reader maps.</summary>
internal static class PlacesCommand
{
    public static int Run(string[] args)
    {
        if (args is not [var cities, var folder, var output])
        {
            Console.Error.WriteLine("Usage: marsad-compile places CITIES_FILE SUPPLEMENT_FOLDER OUT_FILE");
            return 2;
        }

        try
        {
            var image = Build(cities, folder);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            File.WriteAllBytes(output, image.ToBytes());
            Console.Error.WriteLine($"{output}: {image.Count} places");
            return 0;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    public static GazetteerImage Build(string cities, string folder)
    {
        var letters = SpellingFiles.Letters(Path.Combine(folder, "letters.tsv"));
        var image = new GazetteerImage(letters, SpellingFiles.Families(Path.Combine(folder, "spelling.tsv")));
        var own = OwnPlaces.Read(folder, letters);
        foreach (var city in Cities(cities))
        {
            image.Add(own.Fold(city));
        }

        foreach (var place in own.Rest)
        {
            image.Add(place);
        }

        return image;
    }

    private static IEnumerable<GazetteerRow> Cities(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var (row, reason) = GeoNamesLine.Read(line);
            yield return row ?? throw new InvalidDataException($"{path}, line {number}: {reason}.");
        }
    }
}
