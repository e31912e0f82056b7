using Marsad.Claims;

namespace Marsad.Scoring;

/// <summary>The figures of many reports together. Add the reports on one thread.</summary>
public sealed class Score
{
    private static readonly ClaimKind[] Kinds =
    [
        ClaimKind.Killed, ClaimKind.Injured, ClaimKind.Casualties, ClaimKind.Missing, ClaimKind.Detained, ClaimKind.Displaced,
        ClaimKind.Trapped, ClaimKind.Control, ClaimKind.Deal,
    ];

    private readonly Dictionary<ClaimKind, KindFigures> _kinds = Kinds.ToDictionary(kind => kind, _ => new KindFigures(0, 0, 0));
    private readonly Dictionary<ComparedField, FieldFigures> _fields =
        Agreement.Fields.ToDictionary(field => field, _ => new FieldFigures(0, 0));

    /// <summary>All kinds of people counted, together.</summary>
    public KindFigures Counted { get; private set; } = new(0, 0, 0);

    /// <summary>Each kind by itself.</summary>
    public IEnumerable<(ClaimKind Kind, KindFigures Figures)> ByKind => Kinds.Select(kind => (kind, _kinds[kind]));

    /// <summary>Each attribute on the claims that were found.</summary>
    public IEnumerable<(ComparedField Field, FieldFigures Figures)> ByField =>
        Agreement.Fields.Select(each => (each, _fields[each]));

    /// <summary>The stances other than <c>asserted</c> on the claims that were found: doubt and denial seen, missed, and seen where none is.</summary>
    public KindFigures Doubt { get; private set; } = new(0, 0, 0);

    /// <summary>Adds one report's figures.</summary>
    public void Add(ReportScore report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var pair in report.Found)
        {
            Add(pair.Gold.Kind, new(1, 0, 0));
            AddDoubt(pair);
            foreach (var field in Agreement.Fields.Where(field => Agreement.IsAsked(field, pair.Gold)))
            {
                Add(field, new(1, 1));
            }
        }

        foreach (var wrong in report.Wrong)
        {
            Add(wrong.Field, new(-1, 0));
        }

        foreach (var claim in report.Missed)
        {
            Add(claim.Kind, new(0, 1, 0));
        }

        foreach (var claim in report.Extra)
        {
            Add(claim.Kind, new(0, 0, 1));
        }
    }

    private void Add(ClaimKind kind, KindFigures more)
    {
        _kinds[kind] += more;
        if (kind is not (ClaimKind.Control or ClaimKind.Deal))
        {
            Counted += more;
        }
    }

    private void Add(ComparedField field, FieldFigures more) => _fields[field] += more;

    private void AddDoubt(ClaimPair pair)
    {
        var (gold, said) = (pair.Gold.Stance != Stance.Asserted, pair.Said.Stance != Stance.Asserted);
        var right = gold && said && pair.Gold.Stance == pair.Said.Stance;
        Doubt += new KindFigures(right ? 1 : 0, gold && !right ? 1 : 0, said && !right ? 1 : 0);
    }
}
