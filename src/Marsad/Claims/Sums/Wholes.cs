using Marsad.Text;

namespace Marsad.Claims.Sums;

/// <summary>Ties what is told of some people to what is told of all of them, as far as the words before it do not, and never to fewer.</summary>
internal sealed class Wholes(Lexicon lexicon)
{
    private readonly int _of = lexicon.Label("group.part");
    private readonly int _head = lexicon.CaptureName("head");
    private readonly int _anybody = lexicon.Label("people.all");
    private readonly int[] _pauses = [lexicon.Label("comma"), lexicon.Label("dash"), lexicon.Label("open"), lexicon.Label("colon")];

    /// <summary>Ties the drafts; they are in text order and have their scope.</summary>
    public void Tie(MarkedText text, List<ClaimDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].Whole ??= drafts[i].IsPart ? OfSentence(drafts, i) ?? drafts[i].GoesOn : null;
            TieRow(text, drafts, i);
        }

        foreach (var draft in drafts)
        {
            draft.Whole = draft.Whole is { } whole && Least(draft) > Most(whole) ? null : draft.Whole;
        }
    }

    // "Two of the 30 dead were soldiers", "of the 20 killed, 12 were children": both hang on one word of harm; "ten died, and six boys
    // were among the dead" takes up those told before.
    private ClaimDraft? OfSentence(List<ClaimDraft> drafts, int at)
    {
        var part = drafts[at];
        var first = drafts.FindLastIndex(at, d => d.Sentence != part.Sentence) + 1;
        var wholes = drafts.Skip(first).TakeWhile(d => d.Sentence == part.Sentence).Where(d => !d.IsPart && d.Kind == part.Kind).ToList();
        return wholes.Find(d => d.Harm.First == part.Harm.First || d.Group.First == part.Harm.First)
            ?? (part.Match.Rule.Frame is "among" && part.Group.Has(_of) ? drafts.FindLast(d => d.Match == part.Match && d.At < part.At && Least(d) >= Least(part)) : null)
        ?? (part.Match.Rule.Frame is "among" ? wholes.FindLast(d => d.At < part.At) : null);
    }

    // "60 people, 40 of the town and 20 guests", "12 people, three children and a nurse": a list that tells again whom it began with.
    private void TieRow(MarkedText text, List<ClaimDraft> drafts, int at)
    {
        var whole = drafts[at];
        if (at + 1 == drafts.Count || drafts[at + 1].Match != whole.Match || drafts[at + 1].Sentence != whole.Sentence)
        {
            return;
        }

        TieList(text, drafts, at, whole);
    }

    private void TieList(MarkedText text, List<ClaimDraft> drafts, int at, ClaimDraft whole)
    {
        var rest = drafts.Skip(at + 1).TakeWhile(d => d.Match == whole.Match && d.Kind == whole.Kind && d.Whole is null).ToArray();
        if (rest.Length < 2 || whole.Whole is not null || !IsSetApart(whole, rest[0]))
        {
            return;
        }

        // "Six men, four women and two children" are twelve.
        var sum = rest.Sum(Least);
        var holds = IsAnybody(text, whole) && (whole.Who == VictimGroup.Person || Array.TrueForAll(rest, d => d.Who != VictimGroup.Combatant));
        if (holds && (sum == Least(whole) || (sum < Least(whole) && Array.TrueForAll(rest, IsNarrow))))
        {
            Array.ForEach(rest, part => part.Whole = whole);
        }
    }

    private bool IsSetApart(ClaimDraft whole, ClaimDraft first)
    {
        var units = whole.Sentence.Units;
        var at = units.IndexFrom(whole.Group.Last);
        return at >= 0 && at < units.Count && units[at].Last == first.Group.First && Array.Exists(_pauses, units[at].Has);
    }

    private bool IsAnybody(MarkedText text, ClaimDraft draft) => text.PhraseOf(draft.Group)?[_head] is { } head && head.Has(_anybody);

    private static bool IsNarrow(ClaimDraft draft) => draft.Who is VictimGroup.Child or VictimGroup.Woman or VictimGroup.Responder or VictimGroup.Journalist;

    private static long Least(ClaimDraft draft) => draft.Count?.Low ?? draft.Count?.High ?? 0;

    private static long Most(ClaimDraft draft) => draft.Count is null ? long.MaxValue : draft.Count.High ?? long.MaxValue;
}
