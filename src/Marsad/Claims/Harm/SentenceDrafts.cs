namespace Marsad.Claims.Harm;

/// <summary>The drafts of one sentence while they are made.</summary>
internal static class SentenceDrafts
{
    /// <summary>Whether one of them is of the people who begin at the token.</summary>
    public static bool Hold(this List<ClaimDraft> drafts, int token)
    {
        foreach (var draft in drafts)
        {
            if (draft.Group.First == token)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Brings them into the order in which the text tells of the people.</summary>
    public static void SortByGroup(this List<ClaimDraft> drafts)
    {
        if (drafts.Count > 1)
        {
            drafts.Sort(static (a, b) => a.Group.First.CompareTo(b.Group.First));
        }
    }
}
