namespace Marsad.Text;

/// <summary>Looks tokens up among the units of a sentence, which stand in text order.</summary>
internal static class UnitSearch
{
    /// <summary>The first unit that begins at the token or behind it; −1 where none does.</summary>
    public static int IndexFrom(this List<Unit> units, int token)
    {
        var (low, high) = (0, units.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (units[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < units.Count ? low : -1;
    }

    /// <summary>The unit that begins at the token; −1 where none does.</summary>
    public static int IndexAt(this List<Unit> units, int token) =>
        units.IndexFrom(token) is >= 0 and var at && units[at].First == token ? at : -1;
}
