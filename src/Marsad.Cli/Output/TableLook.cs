using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using Words = Spectre.Console.Text;

namespace Marsad.Cli.Output;

/// <summary>How tables look where they are printed. Immutable.</summary>
/// <param name="Width">How many columns a line may take.</param>
/// <param name="IsStyled">Whether headings may be set in bold; never where output is redirected.</param>
internal sealed record TableLook(int Width, bool IsStyled)
{
    // Into a file or a pipe most rows go on one line each, for grep and less.
    private const int WidthElsewhere = 160;
    private const int NarrowestOffered = 40;

    private static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>The look that suits standard output: as wide as the terminal or, elsewhere, as <c>COLUMNS</c> says; plain when
    /// redirected or when <c>NO_COLOR</c> is set.</summary>
    public static TableLook OfStandardOutput()
    {
        if (Console.IsOutputRedirected)
        {
            var asked = Environment.GetEnvironmentVariable("COLUMNS");
            var width = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= NarrowestOffered
                ? columns
                : WidthElsewhere;
            return new(width, false);
        }

        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is null or "dumb";
        return new(Console.WindowWidth is > 0 and var window ? window : WidthElsewhere, !plain);
    }

    /// <summary>Appends a table with its heading.</summary>
    public void Append<T>(
        StringBuilder to, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows, string? heading, string ifNone)
    {
        using var writer = new StringWriter(to);
        var console = Open(writer);
        if (heading is not null)
        {
            console.Write(new Words(OneLine.Of(heading) + "\n", Heading));
        }

        if (rows.Count == 0)
        {
            console.Write(new Words(ifNone + "\n"));
        }
        else
        {
            WriteTrimmed(to, Build(columns, rows));
        }

        if (heading is not null)
        {
            writer.Write('\n');
        }
    }

    /// <summary>Writes a table without the blank lines around it and the spaces that fill its lines up.</summary>
    private void WriteTrimmed(StringBuilder to, Table table)
    {
        using var padded = new StringWriter();
        Open(padded).Write(table);
        foreach (var line in padded.ToString().Split('\n'))
        {
            if (line.AsSpan().TrimEnd() is { IsEmpty: false } words)
            {
                to.Append(words).Append('\n');
            }
        }
    }

    private Table Build<T>(IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows)
    {
        Column<T>[] told = [.. columns.Where(column => !column.MayBeLeftOut || rows.Any(row => !string.IsNullOrEmpty(column.Cell(row))))];
        string[][] cells = [.. rows.Select(row => Array.ConvertAll(told, column => OneLine.Of(column.Cell(row))))];
        var widths = Widths(told, cells);
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < told.Length; i++)
        {
            table.AddColumn(new TableColumn(new Words(told[i].Title, Heading))
            {
                Alignment = told[i].IsNumber ? Justify.Right : Justify.Left,
                NoWrap = told[i].IsShort,
                Padding = new Padding(0, 0, 1, 0),
                Width = widths[i],
            });
        }

        foreach (var row in cells)
        {
            table.AddRow(row.Select(cell => new Words(cell)));
        }

        return table;
    }

    private int[] Widths<T>(Column<T>[] columns, string[][] cells)
    {
        var (least, most) = (new int[columns.Length], new int[columns.Length]);
        for (var i = 0; i < columns.Length; i++)
        {
            foreach (var text in cells.Select(row => row[i]).Prepend(columns[i].Title))
            {
                var whole = WidthOf(text);
                var word = columns[i].IsShort ? whole : text.Split(' ').Max(WidthOf);
                (least[i], most[i]) = (Math.Max(least[i], word), Math.Max(most[i], whole));
            }
        }

        // Each column has a blank on both sides, its own and the border's; the first has one before it.
        return ColumnWidths.Share(least, most, Width - (2 * columns.Length) - 1);
    }

    private static int WidthOf(string text) => new Segment(text).CellCount();

    private IAnsiConsole Open(StringWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsStyled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Page(writer, Width),
            EnvironmentVariables = [],
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Where a table is drawn: in memory. It asks the terminal for nothing, which at start-up would cost more than drawing.</summary>
    private sealed class Page(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => int.MaxValue;

        public void SetEncoding(Encoding encoding)
        {
            // Text is encoded when it is printed, as UTF-8 always.
        }
    }
}
