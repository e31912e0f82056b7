using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Tells an attack that only dates what is told: "days after a raid, ten died".</summary>
internal static class Earlier
{
    private const int Reach = 8;

    private static readonly string[] s_spans = ["days", "weeks", "months", "years", "hours", "day", "week", "month", "year"];

    /// <summary>Whether "after" stands between the two tokens: what is told before it came later.</summary>
    public static bool Parts(Discourse discourse, List<Unit> units, int from, int to) =>
        units.Exists(u => u.First > from && u.Last <= to && discourse.Text.Words(u) is var words
            && words[(words.LastIndexOf(' ') + 1)..].Equals("after", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the unit stands behind "days after".</summary>
    public static bool IsBefore(Discourse discourse, List<Unit> units, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            var words = WordsOf(discourse, units[i]);
            var last = words[(words.LastIndexOf(' ') + 1)..];
            if (last.Equals("after", StringComparison.OrdinalIgnoreCase))
            {
                var before = words.Length > last.Length ? words[..^(last.Length + 1)] : i > 0 ? WordsOf(discourse, units[i - 1]) : default;
                return IsSpan(before[(before.LastIndexOf(' ') + 1)..]);
            }

            if (words is "," or ";")
            {
                return false;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WordsOf(Discourse discourse, in Unit unit) => discourse.Text.SpanOf(unit).Of(discourse.Text.Text);

    private static bool IsSpan(ReadOnlySpan<char> word)
    {
        foreach (var span in s_spans)
        {
            if (word.Equals(span, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
