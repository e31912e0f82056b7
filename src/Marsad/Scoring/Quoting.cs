namespace Marsad.Scoring;

/// <summary>Whether a claim's quote stands where the claim says.</summary>
internal static class Quoting
{
    public static bool Holds(MarkedClaim claim, string text)
    {
        var start = UnitAt(text, claim.Offset, 0);
        var end = UnitAt(text, claim.Length, start);
        return text.AsSpan(start, end - start).SequenceEqual(claim.Quote);
    }

    /// <summary>The UTF-16 unit so many code points after another, or the text's end.</summary>
    private static int UnitAt(string text, int points, int from)
    {
        while (points-- > 0 && from < text.Length)
        {
            from += char.IsSurrogatePair(text, from) ? 2 : 1;
        }

        return from;
    }
}
