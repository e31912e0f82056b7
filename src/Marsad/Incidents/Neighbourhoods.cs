namespace Marsad.Incidents;

/// <summary>Parts statements into neighbourhoods: no statement of one can ever stand in an incident with one of another.</summary>
/// <remarks>
/// A neighbourhood is what hangs together by links, which is the same whatever order the statements came in. So when a report
/// is added, only the neighbourhoods that its statements link to need to be grouped anew, and the outcome is as if all were.
/// </remarks>
internal static class Neighbourhoods
{
    /// <summary>Parts the statements; neighbourhoods and what is in them come in canonical order.</summary>
    public static IReadOnlyList<IReadOnlyList<Statement>> Of(IEnumerable<Statement> statements)
    {
        var sorted = statements.Order(CanonicalOrder.Statements).ToArray();
        var leader = Enumerable.Range(0, sorted.Length).ToArray();
        foreach (var block in BlocksOf(sorted))
        {
            LinkWithin(block, sorted, leader);
        }

        var members = new SortedDictionary<int, List<Statement>>();
        for (var i = 0; i < sorted.Length; i++)
        {
            var first = Find(leader, i);
            if (!members.TryGetValue(first, out var neighbourhood))
            {
                members[first] = neighbourhood = [];
            }

            neighbourhood.Add(sorted[i]);
        }

        return [.. members.Values];
    }

    private static IEnumerable<List<int>> BlocksOf(Statement[] sorted)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
        {
            foreach (var key in sorted[i].BlockKeys)
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks[key] = block = [];
                }

                block.Add(i);
            }
        }

        return blocks.Values.Where(block => block.Count > 1);
    }

    // Statements of one profile can meet the same others, but for those of their own report. So two of a profile, from two
    // reports, stand for all that follow, and a block of thousands that say the same is not tried pair by pair.
    private static void LinkWithin(List<int> block, Statement[] sorted, int[] leader)
    {
        var tried = new List<int>();
        var standIns = new Dictionary<string, (int First, int? Second)>(StringComparer.Ordinal);
        foreach (var item in block)
        {
            var profile = sorted[item].Profile;
            if (!standIns.TryGetValue(profile, out var known))
            {
                standIns[profile] = (item, null);
            }
            else if (known.Second is { } second)
            {
                var twin = sorted[second].Report != sorted[item].Report ? second : known.First;
                if (StatementLinks.AreLinked(sorted[twin], sorted[item]))
                {
                    Join(leader, twin, item);
                    continue;
                }
            }
            else if (sorted[known.First].Report != sorted[item].Report)
            {
                standIns[profile] = (known.First, item);
            }

            foreach (var other in tried)
            {
                if (Find(leader, other) != Find(leader, item) && StatementLinks.AreLinked(sorted[other], sorted[item]))
                {
                    Join(leader, other, item);
                }
            }

            tried.Add(item);
        }
    }

    private static void Join(int[] leader, int one, int other)
    {
        var (a, b) = (Find(leader, one), Find(leader, other));
        leader[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Find(int[] leader, int item)
    {
        while (leader[item] != item)
        {
            leader[item] = leader[leader[item]];
            item = leader[item];
        }

        return item;
    }
}
