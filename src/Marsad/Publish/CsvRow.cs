using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Marsad.Publish;

/// <summary>Rows as RFC 4180 has them, made from the same JSON objects that JSON Lines prints, so both always hold the same fields.</summary>
/// <remarks>
/// Text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break gets an apostrophe before it: a spreadsheet
/// would otherwise run it as a formula, and reports are written by strangers. Unknown is an empty cell; a list is its JSON.
/// </remarks>
public static class CsvRow
{
    private static readonly SearchValues<byte> NeedQuotes = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<byte> Formula = SearchValues.Create("=+-@\t\r\n"u8);

    /// <summary>Writes the names of the fields.</summary>
    /// <param name="to">Where to, as UTF-8.</param>
    /// <param name="fields">The names, in the order of the rows' fields.</param>
    public static void WriteHeader(IBufferWriter<byte> to, IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(fields);
        to.Write(Encoding.UTF8.GetBytes(string.Join(',', fields)));
        to.Write("\r\n"u8);
    }

    /// <summary>Writes one object as a row, a cell for each field in its order.</summary>
    /// <param name="to">Where to, as UTF-8.</param>
    /// <param name="json">The object, as UTF-8.</param>
    public static void Write(IBufferWriter<byte> to, ReadOnlySpan<byte> json)
    {
        ArgumentNullException.ThrowIfNull(to);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var first = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!first)
            {
                to.Write(","u8);
            }

            first = false;
            reader.Read();
            WriteCell(to, ref reader, json);
        }

        to.Write("\r\n"u8);
    }

    private static void WriteCell(IBufferWriter<byte> to, ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String:
                WriteText(to, Encoding.UTF8.GetBytes(reader.GetString()!));
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                WriteQuoted(to, json[start..(int)reader.BytesConsumed]);
                break;
            default:
                to.Write(reader.ValueSpan);
                break;
        }
    }

    private static void WriteText(IBufferWriter<byte> to, byte[] text)
    {
        var guarded = text is [var head, ..] && Formula.Contains(head) ? [(byte)'\'', .. text] : text;
        if (guarded.AsSpan().ContainsAny(NeedQuotes))
        {
            WriteQuoted(to, guarded);
        }
        else
        {
            to.Write(guarded);
        }
    }

    private static void WriteQuoted(IBufferWriter<byte> to, ReadOnlySpan<byte> text)
    {
        to.Write("\""u8);
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            to.Write(text[..(quote + 1)]);
            to.Write("\""u8);
            text = text[(quote + 1)..];
        }

        to.Write(text);
        to.Write("\""u8);
    }
}
