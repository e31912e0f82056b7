using System.Text.RegularExpressions;
using Marsad.Record;
using Microsoft.Data.Sqlite;

namespace Marsad.Tests.Record;

public sealed class SqlTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Every_statement_fits_the_tables()
    {
        _desk.Open().Dispose();
        using var file = new SqliteConnection($"Data Source={_desk.Path};Pooling=False");
        file.Open();
        Assert.NotEmpty(Sql.Queries);
        foreach (var (name, text) in Sql.Queries.Append(new("incidents.sql", Sql.Text("incidents.sql"))).Append(new("unresolved_places.sql", Sql.Text("unresolved_places.sql"))))
        {
            using var command = file.CreateCommand();
            command.CommandText = text;
            var problem = Record(command.Prepare);
            Assert.True(problem is null, $"{name}: {problem?.Message}");
        }
    }

    // A look-up that walks a whole table is quick on ten reports and a disgrace on a million.
    [Fact]
    public void No_look_up_by_key_walks_a_whole_table()
    {
        _desk.Open().Dispose();
        using var file = new SqliteConnection($"Data Source={_desk.Path};Pooling=False");
        file.Open();
        foreach (var (name, text) in Sql.Queries.Where(query => query.Value.Contains('$', StringComparison.Ordinal) && query.Key != "other_readers"))
        {
            Assert.DoesNotMatch(new Regex(@"SCAN (?!CONSTANT)"), Plan(file, name, text));
        }
    }

    private static string Plan(SqliteConnection file, string name, string text)
    {
        using var command = file.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + text;
        foreach (Match parameter in Regex.Matches(text, @"\$\w+"))
        {
            if (!command.Parameters.Contains(parameter.Value))
            {
                command.Parameters.AddWithValue(parameter.Value, "x");
            }
        }

        using var reader = command.ExecuteReader();
        var plan = name;
        while (reader.Read())
        {
            plan += "\n" + reader.GetString(3);
        }

        return plan;
    }

    private static Exception? Record(Action action) => Xunit.Record.Exception(action);
}
