using Marsad.Places;

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
        var image = new GazetteerImage(
            SpellingFiles.Letters(Path.Combine(folder, "letters.tsv")),
            SpellingFiles.Families(Path.Combine(folder, "spelling.tsv")));
        var own = Directory.EnumerateFiles(folder, "*.tsv")
            .Where(f => Path.GetFileName(f) is not ("letters.tsv" or "spelling.tsv"))
            .Order(StringComparer.Ordinal)
            .SelectMany(SupplementFile.Read)
            .ToList();
        if (own.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"{folder}: the id \"{twice.Key}\" stands {twice.Count()} times, expected once.");
        }

        own.ForEach(image.Add);
        var regions = own.Where(r => r.Id.Length > 3 && r.Id[2] == '.')
            .ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        foreach (var row in Cities(cities))
        {
            image.Add(row with { Admin1 = regions.GetValueOrDefault($"{row.Country}.{row.Admin1}", row.Admin1) });
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
