using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Publish;

namespace Marsad.Cli.Output;

/// <summary>Turns rows into the bytes that are printed. Immutable, so many threads can render at once.</summary>
internal sealed class RowRenderer<T>(RowShape<T> shape, RowFormat format, TableLook look)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands before the first row of all; empty but for CSV.</summary>
    public ReadOnlyMemory<byte> Header()
    {
        var to = new ArrayBufferWriter<byte>();
        if (format == RowFormat.Csv)
        {
            CsvRow.WriteHeader(to, shape.Fields);
        }

        return to.WrittenMemory;
    }

    /// <summary>Renders rows that belong together.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="heading">What people read above the table; programs do not get it.</param>
    /// <param name="ifNone">What people read in place of an empty table.</param>
    public ReadOnlyMemory<byte> Render(IReadOnlyCollection<T> rows, string? heading, string ifNone)
    {
        var to = new ArrayBufferWriter<byte>(256 + (512 * rows.Count));
        if (format == RowFormat.Table)
        {
            var text = new StringBuilder();
            look.Append(text, shape.Columns, rows, heading, ifNone);
            Encoding.UTF8.GetBytes(text.ToString(), to);
        }
        else
        {
            RenderObjects(to, rows);
        }

        return to.WrittenMemory;
    }

    private void RenderObjects(ArrayBufferWriter<byte> to, IReadOnlyCollection<T> rows)
    {
        var line = format == RowFormat.Csv ? new ArrayBufferWriter<byte>(1024) : to;
        using var json = new Utf8JsonWriter(line, Readable);
        foreach (var row in rows)
        {
            shape.Json(json, row);
            json.Flush();
            json.Reset();
            if (format == RowFormat.Csv)
            {
                CsvRow.Write(to, line.WrittenSpan);
                line.ResetWrittenCount();
            }
            else
            {
                to.Write("\n"u8);
            }
        }
    }
}
