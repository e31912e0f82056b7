using System.Collections.Frozen;

namespace Marsad.Record;

/// <summary>The statements that are written in the <c>.sql</c> files beside this one.</summary>
internal static class Sql
{
    private const string NameMark = "-- name: ";

    /// <summary>Every statement of <c>queries.sql</c>, by name.</summary>
    public static FrozenDictionary<string, string> Queries { get; } = Split(Text("queries.sql"));

    /// <summary>A whole file.</summary>
    public static string Text(string file)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream("Record." + file)
            ?? throw new InvalidOperationException($"The build left out Record/Sql/{file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static FrozenDictionary<string, string> Split(string text)
    {
        var queries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in text.Split(NameMark)[1..])
        {
            var lineEnd = section.IndexOf('\n', StringComparison.Ordinal);
            queries.Add(section[..lineEnd].Trim(), section[lineEnd..].Trim());
        }

        return queries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
