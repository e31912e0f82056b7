namespace Marsad.Claims.Tallies;

/// <summary>A column of a table that counts people: what happened to them, as its head or what stands above the table tells.</summary>
/// <param name="At">Its place among the columns.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Who">To whom; null where nothing says.</param>
/// <param name="IsSum">Whether it adds up the others of its kind.</param>
internal sealed record TableColumn(int At, ClaimKind Kind, VictimGroup? Who, bool IsSum)
{
    /// <summary>The claim of this kind that stands above the table, or words without a number; null where neither does.</summary>
    public ClaimDraft? Claim { get; set; }

    /// <summary>What its cells take from its head and from above the table.</summary>
    public ClaimDraft? Heading { get; set; }

    /// <summary>The cell in the line of sums; null where there is none.</summary>
    public ClaimDraft? Total { get; private set; }

    /// <summary>The claims of its other cells.</summary>
    public List<ClaimDraft> Cells { get; } = [];

    /// <summary>What those come to.</summary>
    public long Sum => Cells.Sum(static cell => cell.Count?.Low ?? cell.Count?.High ?? 0);

    /// <summary>Adds the claim of a cell.</summary>
    public void Add(ClaimDraft cell, bool isSum)
    {
        if (isSum)
        {
            Total = cell;
        }
        else
        {
            Cells.Add(cell);
        }
    }
}
