namespace Marsad.Text;

/// <summary>A table of figures in plain text: a line of heads, and below it lines of as many cells.</summary>
/// <param name="Rows">Its lines, the heads first; of each cell the tokens, the second not included, and both alike where it is empty.</param>
internal sealed record TextTable(List<List<(int First, int Last)>> Rows)
{
    /// <summary>Its first token.</summary>
    public int First => Rows[0][0].First;

    /// <summary>One past its last.</summary>
    public int Last => Rows[^1][^1].Last;
}
