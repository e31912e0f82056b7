using Marsad.Claims.Scenes;
using Marsad.Places;

namespace Marsad.Claims.Placing;

/// <summary>Which places that a report tells elsewhere may be a claim's, by what the sentences they stand in count.</summary>
internal sealed class ToldPlaces(DraftsBySentence drafts)
{
    // Of so few, two thirds are no other event.
    private const int FewPeople = 10;

    /// <summary>The places of a happening that may be the draft's, without a town that only lends its name to a wider one: "Ardan", "the Ardan countryside".</summary>
    public List<(PlaceRow Row, int Sentence)> Of(ClaimDraft draft, Happening happening)
    {
        var told = new List<(PlaceRow Row, int Sentence)>();
        foreach (var (row, sentence) in happening.Rows)
        {
            if (Tells(row, sentence) && !IsOnlyPart(draft, sentence))
            {
                told.Add((row, sentence));
            }
        }

        if (told.Exists(static r => r.Row.Fineness == Fineness.District))
        {
            RemoveLenders(told);
        }

        return told;
    }

    private static void RemoveLenders(List<(PlaceRow Row, int Sentence)> told) => told.RemoveAll(r => OnlyLendsName(r.Row, told));

    private static bool OnlyLendsName(PlaceRow row, List<(PlaceRow Row, int Sentence)> told) =>
        row is { Fineness: > Fineness.District, Places: [{ Mention.Hint: PlaceKindHint.None }] } && told.Exists(o => o.Row.Fineness == Fineness.District && o.Row.Shares(row));

    /// <summary>Whether a place may be the draft's, told finer: no other claim's of its sentence, and not one of several among which a sum is split.</summary>
    public bool MayTell(ClaimDraft draft, PlaceRow row, int sentence) =>
        Tells(row, sentence) && !IsOnlyPart(draft, sentence) && !IsSplit(draft, sentence) && !(sentence == draft.Sentence.Index && (row.IsNear || IsOthers(draft, row)));

    /// <summary>Whether a place tells where something happened: of a sentence that counts the harmed only the places of the harm, not where a minister landed on that day.</summary>
    public bool Tells(PlaceRow row, int sentence)
    {
        if (!row.IsTelling)
        {
            return false;
        }

        var counted = drafts[sentence];
        foreach (var draft in counted)
        {
            if (draft.OwnRow is { } own && (own == row || (own.First <= row.First && row.Last <= own.Last)))
            {
                return true;
            }
        }

        return counted.Length == 0;
    }

    /// <summary>Whether a sentence gives the draft's own number.</summary>
    public bool HasSameNumber(ClaimDraft draft, int sentence)
    {
        foreach (var other in drafts[sentence])
        {
            if (other.Kind == draft.Kind && other.Count?.Low == draft.Count?.Low && other.Count?.High == draft.Count?.High)
            {
                return true;
            }
        }

        return false;
    }

    // "Three were killed in the province and two in Haradh": that is where the two died.
    private bool IsOthers(ClaimDraft draft, PlaceRow row)
    {
        foreach (var other in drafts[draft.Sentence.Index])
        {
            if (other.Harm.First != draft.Harm.First && other.Kind == draft.Kind && other.OwnRow == row)
            {
                return true;
            }
        }

        return false;
    }

    // "30 were killed around Ardan and five near Velk": of 35 told before, not all were killed in one place.
    private bool IsSplit(ClaimDraft draft, int sentence)
    {
        if (sentence == draft.Sentence.Index || Number(draft) is not { } number)
        {
            return false;
        }

        PlaceRow? one = null;
        var isSplit = false;
        foreach (var other in drafts[sentence])
        {
            if (other.Kind == draft.Kind && other.OwnRow is { } row && Number(other) < number)
            {
                isSplit |= one is not null && !one.Shares(row);
                one ??= row;
            }
        }

        return isSplit;
    }

    // A sentence that counts far fewer tells of a part: one strike of many.
    private bool IsOnlyPart(ClaimDraft draft, int sentence)
    {
        var number = Number(draft);
        if (sentence == draft.Sentence.Index || !(number > FewPeople))
        {
            return false;
        }

        var isFewer = false;
        foreach (var other in drafts[sentence])
        {
            if (other.Kind == draft.Kind)
            {
                var isFar = Number(other) * 3 < number * 2;
                if (!isFar)
                {
                    return false;
                }

                isFewer |= other.PartUnit is null;
            }
        }

        return isFewer;
    }

    private static long? Number(ClaimDraft draft) => draft.Count?.Low ?? draft.Count?.High;
}
