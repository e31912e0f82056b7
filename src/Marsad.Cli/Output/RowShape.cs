using System.Text.Json;

namespace Marsad.Cli.Output;

/// <summary>What one kind of row looks like in every format.</summary>
/// <param name="Fields">The names of the fields that <paramref name="Json"/> writes, in its order; the header of CSV.</param>
/// <param name="Json">Writes a row as one object.</param>
/// <param name="Columns">The columns of the table that people see.</param>
internal sealed record RowShape<T>(IReadOnlyList<string> Fields, Action<Utf8JsonWriter, T> Json, IReadOnlyList<Column<T>> Columns);

/// <summary>One column of a table for people.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Cell">What stands in it for a row; empty for unknown.</param>
/// <param name="IsNumber">Whether it is set to the right.</param>
/// <param name="IsShort">Whether its cells are never broken over lines.</param>
/// <param name="MayBeLeftOut">Whether the column is left out of a table in which nothing stands in it.</param>
internal sealed record Column<T>(
    string Title, Func<T, string?> Cell, bool IsNumber = false, bool IsShort = false, bool MayBeLeftOut = false);
