using System.Runtime.InteropServices;
using Marsad.Claims.Harm;
using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>Reads the heads of a table: which of its columns count people, and what happened to them.</summary>
internal sealed class TableHeads(Lexicon lexicon)
{
    private readonly HarmKinds _kinds = new(lexicon);
    private readonly CountReader _counts = new(lexicon);
    private readonly int _total = lexicon.Label("list.total");
    private readonly int _date = lexicon.Label("date");
    private readonly int _place = lexicon.Label("place.kind");

    /// <summary>The columns that count people, by their place; null where one counts none.</summary>
    /// <param name="heads">The heads, null where one is empty.</param>
    /// <param name="kind">What the words above the table tell of; a head that says only who, or when, counts that.</param>
    public TableColumn?[] Of(Sentence?[] heads, ClaimKind? kind)
    {
        var own = Array.ConvertAll(heads, head => head is null ? null : KindOf(head));
        ClaimKind[] told = [.. own.OfType<ClaimKind>().Distinct()];
        var columns = new TableColumn?[heads.Length];
        for (var at = 0; at < heads.Length; at++)
        {
            var (who, isTold) = heads[at] is { } head ? WhoOf(head) : (null, false);
            var isSum = heads[at]?.Has(_total) == true;
            var counts = own[at] ?? (isSum ? OfSum(told, kind) : isTold || heads[at]?.Has(_date) == true ? kind : null);
            columns[at] = at > 0 && counts is { } harm ? new TableColumn(at, harm, who, isSum) : null;
        }

        return columns;
    }

    /// <summary>Whether a head tells that its column names places: "Town".</summary>
    public bool NamesPlaces(Sentence head) => head.Has(_place);

    /// <summary>What a word in the sentence tells of; null where none tells of harm.</summary>
    public ClaimKind? KindOf(Sentence sentence)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (_kinds.Of(unit) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    // "Total" beside the killed and the wounded is both in one number; beside other harms it says nothing.
    private static ClaimKind? OfSum(ClaimKind[] told, ClaimKind? above) => told.Length switch
    {
        0 => above,
        1 => told[0],
        _ => Array.TrueForAll(told, static kind => kind is ClaimKind.Killed or ClaimKind.Injured) ? ClaimKind.Casualties : null,
    };

    private (VictimGroup? Who, bool IsTold) WhoOf(Sentence head)
    {
        var isTold = false;
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(head.Units))
        {
            if (_counts.Who(unit) is { } who)
            {
                isTold = true;
                if (who is not VictimGroup.Person)
                {
                    return (who, true);
                }
            }
        }

        return (null, isTold);
    }
}
