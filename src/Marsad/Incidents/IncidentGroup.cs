using Marsad.Claims;

namespace Marsad.Incidents;

/// <summary>An incident in the making: statements each of which can stand with every other.</summary>
/// <remarks>That every pair must fit keeps a chain of small steps from drawing two events together.</remarks>
internal sealed class IncidentGroup
{
    private readonly List<Statement> _statements = [];
    private readonly Dictionary<string, Statement> _byProfile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Statement>> _byReport = new(StringComparer.Ordinal);
    private readonly HashSet<(ClaimKind Kind, Figure Total)> _totals = [];

    /// <summary>The statements, in the order they joined.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Whether a statement can stand with every statement of the group.</summary>
    public bool Accepts(Statement statement)
    {
        if (_byReport.TryGetValue(statement.Report, out var siblings)
            && !siblings.TrueForAll(sibling => StatementLinks.AreLinked(sibling, statement)))
        {
            return false;
        }

        // A twin from another report has been tried against all of them before.
        return _byProfile.ContainsKey(statement.Profile)
            || _byProfile.Values.All(member => StatementLinks.AreCompatible(member, statement));
    }

    /// <summary>How well a statement that fits would sit here: an equal number counts most, then place, days, means.</summary>
    public int Nearness(Statement statement)
    {
        var first = _statements[0];
        var numbers = statement.Figures.Count(pair => pair.Value.Total.IsNumbered && _totals.Contains((pair.Key, pair.Value.Total)));
        return (numbers * 8)
            + (first.Place.Signature == statement.Place.Signature ? 4 : 0)
            + (first.Days == statement.Days ? 2 : 0)
            + (first.Means is not null && first.Means == statement.Means ? 1 : 0);
    }

    /// <summary>Adds a statement that the group accepts.</summary>
    public void Add(Statement statement)
    {
        _statements.Add(statement);
        _byProfile.TryAdd(statement.Profile, statement);
        if (!_byReport.TryGetValue(statement.Report, out var siblings))
        {
            _byReport[statement.Report] = siblings = [];
        }

        siblings.Add(statement);
        foreach (var (kind, figures) in statement.Figures)
        {
            _totals.Add((kind, figures.Total));
        }
    }
}
