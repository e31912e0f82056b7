namespace Marsad.Cli.Output;

/// <summary>Shares a line's room among the columns of a table, so that no word is broken while another column has room to spare.</summary>
internal static class ColumnWidths
{
    /// <summary>How wide each column is to be.</summary>
    /// <param name="least">Each column's longest word.</param>
    /// <param name="most">Each column's longest cell.</param>
    /// <param name="room">What the columns may take together.</param>
    public static int[] Share(IReadOnlyList<int> least, IReadOnlyList<int> most, int room)
    {
        int[] widths = [.. least];
        Shrink(widths, room);
        for (var left = room - widths.Sum(); left > 0; left--)
        {
            // The cells that would take most lines get the next piece of room.
            var next = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] < most[i] && (next < 0 || (long)most[i] * widths[next] > (long)most[next] * widths[i]))
                {
                    next = i;
                }
            }

            if (next < 0)
            {
                break;
            }

            widths[next]++;
        }

        return widths;
    }

    // Where not even the longest words fit, the widest columns break theirs.
    private static void Shrink(int[] widths, int room)
    {
        for (var over = widths.Sum() - room; over > 0; over--)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= 1)
            {
                return;
            }

            widths[widest]--;
        }
    }
}
