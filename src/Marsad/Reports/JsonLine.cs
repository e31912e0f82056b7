using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Marsad.Reports;

/// <summary>One report as a JSON object on a line of its own, with the fields that the contract names; others are left alone.</summary>
internal static class JsonLine
{
    private const string Example = """{"id": "a1", "text": "…"}""";

    private static readonly JsonReaderOptions Lenient = new() { MaxDepth = 512 };

    private static readonly string[] Names = ["id", "text", "published", "title", "source", "url", "lang"];

    private enum Field
    {
        Id,
        Text,
        Published,
        Title,
        Source,
        Url,
        Language,
    }

    private readonly record struct Value(string? Words, long At);

    public static ReceivedItem Read(byte[] bytes, string path, long number, IntakeOptions options)
    {
        path = $"{path}:{number}";
        try
        {
            var readable = Readable(bytes);
            return new ReceivedReport(ToReport(bytes, readable, ReadFields(readable), options), bytes, path);
        }
        catch (RefusalException e)
        {
            return new RefusedReport(path, $"Line {number}, {e.Message}");
        }
    }

    /// <summary>Whether the line is one JSON object.</summary>
    internal static bool IsObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(Readable(line.ToArray()), Lenient);
            reader.Read();
            reader.Skip();
            return reader.TokenType == JsonTokenType.EndObject && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The line as UTF-8 that JSON accepts: broken sequences become U+FFFD, so that one bad byte loses no report.</summary>
    private static byte[] Readable(byte[] bytes) =>
        Utf8.IsValid(bytes) ? bytes : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes));

    private static Value?[] ReadFields(byte[] line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, Lenient);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw Refused(line, reader.TokenStartIndex, $"is JSON but no object; expected one such as {Example}");
            }

            var fields = ReadMembers(ref reader, line);
            return reader.Read() ? throw new JsonException() : fields;
        }
        catch (JsonException e)
        {
            throw Refused(line, e.BytePositionInLine ?? 0, $"is where the line stops being JSON; expected one object such as {Example}");
        }
    }

    private static Value?[] ReadMembers(ref Utf8JsonReader reader, byte[] line)
    {
        var fields = new Value?[Names.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader);
            var at = reader.TokenStartIndex;
            reader.Read();
            if (field < 0)
            {
                reader.Skip();
                continue;
            }

            if (fields[field] is not null)
            {
                throw Refused(line, at, $"has “{Names[field]}” a second time; leave one of the two");
            }

            fields[field] = new Value(ReadString(ref reader, line, Names[field]), reader.TokenStartIndex);
        }

        return fields;
    }

    private static int FieldOf(ref Utf8JsonReader reader)
    {
        for (var field = 0; field < Names.Length; field++)
        {
            if (reader.ValueTextEquals(Names[field]))
            {
                return field;
            }
        }

        return -1;
    }

    private static string? ReadString(ref Utf8JsonReader reader, byte[] line, string name) => reader.TokenType switch
    {
        JsonTokenType.String => JsonWords.Of(ref reader),
        JsonTokenType.Null when name is not ("id" or "text") => null,
        _ => throw Refused(line, reader.TokenStartIndex, $"has a value of “{name}” that is no string; put it in quotation marks"),
    };

    private static Report ToReport(byte[] bytes, byte[] line, Value?[] fields, IntakeOptions options)
    {
        string? Words(Field field) => fields[(int)field]?.Words is { Length: > 0 } words ? words : null;

        return new Report
        {
            Id = Required(line, fields, Field.Id),
            Hash = PlainText.HashOf(bytes),
            Text = Required(line, fields, Field.Text),
            Title = Words(Field.Title),
            Publisher = options.Publisher ?? Words(Field.Source),
            Url = Words(Field.Url),
            Language = Words(Field.Language),
            Published = Published(line, fields[(int)Field.Published], options),
        };
    }

    private static string Required(byte[] line, Value?[] fields, Field field)
    {
        var name = Names[(int)field];
        if (fields[(int)field] is not { } value)
        {
            throw Refused(line, 0, $"starts an object without “{name}”; expected one such as {Example}");
        }

        return string.IsNullOrWhiteSpace(value.Words)
            ? throw Refused(line, value.At, $"has a blank “{name}”; give it a value")
            : value.Words;
    }

    private static PublishingDay? Published(byte[] line, Value? field, IntakeOptions options)
    {
        if (options.Published is { } said)
        {
            return new PublishingDay(said, PublishingBasis.Option);
        }

        if (field is not { Words: { Length: > 0 } words })
        {
            return null;
        }

        return WrittenDay.TryReadIso(words, out var day)
            ? new PublishingDay(day, PublishingBasis.Field, words)
            : throw Refused(
                line,
                field.Value.At,
                "has a “published” that is no day; expected a date such as 2018-03-15 or 2018-03-15T09:30:00Z");
    }

    private static RefusalException Refused(byte[] line, long at, string what)
    {
        // Columns count characters, as editors do; bytes of the form 10xxxxxx go on with one begun before.
        var column = 1;
        foreach (var b in line.AsSpan(0, (int)Math.Min(at, line.Length)))
        {
            column += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return new RefusalException($"column {column} {what}.");
    }
}
