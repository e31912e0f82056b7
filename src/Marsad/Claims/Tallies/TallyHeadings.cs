using System.Runtime.InteropServices;
using Marsad.Claims.Harm;
using Marsad.Text;

namespace Marsad.Claims.Tallies;

/// <summary>Finds what stands above a list that counts people by place or by day: a claim ("146 people were killed on Sunday:"), or words without a number ("Killed by province").</summary>
internal sealed class TallyHeadings(Lexicon lexicon)
{
    // So many sentences above its first line a list's heading may stand.
    private const int FarthestAbove = 3;

    private readonly HarmKinds _kinds = new(lexicon);
    private readonly CountReader _counts = new(lexicon);
    private readonly int _stop = lexicon.Label("stop");
    private readonly int _date = lexicon.Label("date");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _by = lexicon.Label("by.what");

    /// <summary>The claim of the sentences above of which the list's entries may be parts, else the words without a number; null where neither stands there.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">The first entry's sentence.</param>
    /// <param name="match">The match of the first entry.</param>
    /// <param name="sum">What the entries come to.</param>
    /// <param name="drafts">The claims, in text order.</param>
    /// <param name="kind">What they must tell of; of any harm, where it is null.</param>
    public ClaimDraft? Above(MarkedText text, int first, Phrase match, long sum, List<ClaimDraft> drafts, ClaimKind? kind = null)
    {
        ClaimDraft? words = null;
        var end = EndOf(drafts, first);
        for (var i = first - 1; i >= 0 && i >= first - FarthestAbove; i--)
        {
            var at = end;
            while (at > 0 && drafts[at - 1].Sentence.Index >= i)
            {
                at--;
            }

            var told = CollectionsMarshal.AsSpan(drafts)[at..end];
            if (told.Length > 0 && told[^1] is { Heading: not null } or { IsHeading: true })
            {
                break;
            }

            if (Whole(told, sum, kind) is { } claim)
            {
                return words is null || claim.Kind == words.Kind ? claim : words;
            }

            words ??= kind is null && told.Length == 0 && LeadsOn(text.Sentences[i]) ? WithoutNumber(text.Sentences[i], int.MaxValue, match) : null;
            end = at;
        }

        return words;
    }

    /// <summary>The words without a number that stand above a table, if only its day; null where none do.</summary>
    public ClaimDraft? Words(MarkedText text, int first, Phrase match, List<ClaimDraft> drafts)
    {
        for (var i = first - 1; i >= 0 && i >= first - FarthestAbove; i--)
        {
            var end = EndOf(drafts, i + 1);
            if (end > 0 && drafts[end - 1].Sentence.Index == i)
            {
                return null;
            }

            var sentence = text.Sentences[i];
            if ((WithoutNumber(sentence, int.MaxValue, match) ?? (sentence.Has(_date) ? Heading(sentence, sentence.Units[0], ClaimKind.Casualties, match, int.MaxValue) : null)) is { } words)
            {
                return words;
            }
        }

        return null;
    }

    // How many of them stand before the sentence.
    private static int EndOf(List<ClaimDraft> drafts, int sentence)
    {
        var (low, high) = (0, drafts.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = drafts[middle].Sentence.Index < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The claim of the entries' own sentence that stands before them, else the words without a number; null where neither does.</summary>
    public ClaimDraft? Before(Sentence sentence, TallyEntry entry, long sum, ReadOnlySpan<ClaimDraft> told)
    {
        var before = 0;
        while (before < told.Length && told[before].Group.First < entry.First)
        {
            before++;
        }

        told = told[..before];
        return Whole(told, sum) ?? Last(told) ?? WithoutNumber(sentence, entry.First, entry.Match);
    }

    /// <summary>Whether the words say by what they count: "by province".</summary>
    public bool TellsByWhat(Sentence sentence)
    {
        var units = sentence.Units;
        for (var at = 1; at < units.Count; at++)
        {
            if (units[at].Has(_kind) && units[at - 1].Has(_by))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether so many may be some of those whom the claim counts.</summary>
    public static bool Holds(ClaimDraft claim, long sum) => claim.Count is { } count && (count.High ?? long.MaxValue) >= sum;

    /// <summary>Gives the entries what their headings tell of means, culprit and doubt; headings that are no claims are left out.</summary>
    public static void HandDown(List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Heading is { } heading && draft.Scope == heading.Scope)
            {
                draft.Means ??= heading.Means;
                draft.Blamed ??= heading.Blamed;
                draft.Stance = draft.Stance == Stance.Asserted ? heading.Stance : draft.Stance;
            }
        }

        drafts.RemoveAll(static d => d.IsHeading);
    }

    // The one that the entries come to, else the last that they fit into.
    private static ClaimDraft? Whole(ReadOnlySpan<ClaimDraft> told, long sum, ClaimKind? kind = null)
    {
        ClaimDraft? fits = null;
        foreach (var draft in told)
        {
            if (draft.IsPart || (kind is not null && draft.Kind != kind))
            {
                continue;
            }

            if (draft.Count?.Low == sum)
            {
                return draft;
            }

            fits = Holds(draft, sum) ? draft : fits;
        }

        return fits;
    }

    private static ClaimDraft? Last(ReadOnlySpan<ClaimDraft> told)
    {
        for (var i = told.Length - 1; i >= 0; i--)
        {
            if (!told[i].IsPart)
            {
                return told[i];
            }
        }

        return null;
    }

    // A line without a stop at its end, or with a colon.
    private bool LeadsOn(Sentence sentence) => sentence.Units.Count > 0 && !sentence.Units[^1].Has(_stop);

    private ClaimDraft? WithoutNumber(Sentence sentence, int before, Phrase match)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (unit.Last <= before && _kinds.Of(unit) is { } kind)
            {
                return Heading(sentence, unit, kind, match, before);
            }
        }

        return null;
    }

    private ClaimDraft Heading(Sentence sentence, in Unit word, ClaimKind kind, Phrase match, int before) =>
        new() { Sentence = sentence, Kind = kind, Match = match, Group = word, Harm = word, IsHeading = true, Who = WhoOf(sentence, before) };

    // "Civilians killed by province"; of several none.
    private VictimGroup? WhoOf(Sentence sentence, int before)
    {
        VictimGroup? who = null;
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (unit.Last <= before && _counts.Who(unit) is { } told and not VictimGroup.Person)
            {
                if (who is not null && who != told)
                {
                    return null;
                }

                who = told;
            }
        }

        return who;
    }
}
