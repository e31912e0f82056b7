using System.Text;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Marsad.Cli.Output;

/// <summary>How tables look where they are printed. Immutable.</summary>
/// <param name="Width">How many columns a line may take.</param>
/// <param name="IsStyled">Whether headings may be set in bold; never where output is redirected.</param>
internal sealed record TableLook(int Width, bool IsStyled)
{
    private const int WidthElsewhere = 120;

    /// <summary>The look that suits standard output: as wide as the terminal, plain when redirected or when <c>NO_COLOR</c> is set.</summary>
    public static TableLook OfStandardOutput()
    {
        if (Console.IsOutputRedirected)
        {
            return new(WidthElsewhere, false);
        }

        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is null or "dumb";
        return new(Console.WindowWidth is > 0 and var width ? width : WidthElsewhere, !plain);
    }

    /// <summary>Appends a table with its heading.</summary>
    public void Append<T>(
        StringBuilder to, IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows, string? heading, string ifNone)
    {
        using var writer = new StringWriter(to);
        var console = Open(writer);
        if (heading is not null)
        {
            console.Write(new Words(OneLine.Of(heading) + "\n", new Style(decoration: Decoration.Bold)));
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

    private static Table Build<T>(IReadOnlyList<Column<T>> columns, IReadOnlyCollection<T> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Words(column.Title))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left,
                NoWrap = column.IsShort,
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(columns.Select(column => new Words(OneLine.Of(column.Cell(row)))));
        }

        return table;
    }

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
