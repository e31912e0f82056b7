namespace Marsad.Cli.Output;

/// <summary>How rows are printed.</summary>
internal enum RowFormat
{
    /// <summary>Tables, for people.</summary>
    Table,

    /// <summary>One JSON object a line, for programs.</summary>
    Jsonl,

    /// <summary>Comma-separated values, for spreadsheets.</summary>
    Csv,
}
