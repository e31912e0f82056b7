using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Drafts people whose harm is told once, for others before them: "among them 10 children", "five in Velk", "the governor put it at 14".</summary>
internal sealed class ElidedHarm(Lexicon lexicon)
{
    private readonly HarmDrafter _drafter = new(lexicon);
    private readonly int _group = lexicon.Label("group");
    private readonly int _count = lexicon.Label("count");
    private readonly int _number = lexicon.Label("number");
    private readonly int _partOf = lexicon.Label("group.part");
    private readonly int _bare = lexicon.Label("group.bare");
    private readonly CountedThings _things = new(lexicon);

    /// <summary>Parts told behind those they are parts of; where nobody was told before them, the rules of a harm of their own take them.</summary>
    public List<HarmLink>? LateParts(List<HarmLink> links, ClaimDraft? last)
    {
        var first = int.MaxValue;
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
        {
            first = link.IsPart ? first : Math.Min(first, link.Group.First);
        }

        List<HarmLink>? late = null;
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
        {
            if (link.IsLatePart && (first < link.Group.First || (last is not null && AreOfThemBefore(link))))
            {
                (late ??= new(1)).Add(link);
            }
        }

        return late;
    }

    // "Five of the victims were children and three were women": the whole stands in the sentence before.
    private bool AreOfThemBefore(in HarmLink link) => (link.Group.Has(_partOf) && !link.Group.Has(_bare)) || link.Match.Rule.Facts.ContainsKey("whole");

    /// <summary>"executed 48 people, among them 10 children": the parts suffered what the people before them did.</summary>
    public void AddLateParts(MarkedText text, Sentence sentence, List<HarmLink> links, List<ClaimDraft> drafts, ClaimDraft? last)
    {
        if (!links.Exists(static l => l.IsLatePart))
        {
            return;
        }

        foreach (var part in links.Where(l => l.IsLatePart).DistinctBy(l => l.Group.First))
        {
            var whole = drafts.FindLast(d => d.PartUnit is null && d.Group.First < part.Group.First);
            var harm = whole?.Harm ?? part.Group;
            // "312 residents were examined, 118 of them children": of those, not of the dead told before.
            whole ??= AreOfThemBefore(part) && !HasNumber(sentence, sentence.First, part.Group.First, drafts) ? last : null;
            if (whole is not null && !IsCountedBetween(sentence, whole, part, drafts) && _drafter.Draft(text, sentence, part with { Harm = harm, Whole = whole.Group }, whole) is { } draft)
            {
                draft.Whole = whole;
                drafts.Add(draft);
            }
        }

        drafts.SortByGroup();
    }

    /// <summary>"Seven were killed in Ardan, five in Velk": the verb is said once, for the people right before.</summary>
    public void AddGapped(MarkedText text, Sentence sentence, List<HarmLink> links, List<ClaimDraft> drafts, ClaimDraft? last)
    {
        if (!links.Exists(static l => l.IsGapped))
        {
            return;
        }

        foreach (var gapped in links.Where(l => l.IsGapped).OrderBy(l => l.Group.First))
        {
            if (drafts.Hold(gapped.Group.First))
            {
                continue;
            }

            var before = drafts.FindLast(d => d.Group.First < gapped.Group.First) ?? (gapped.Match.First == sentence.First || gapped.IsRival ? last : null);
            if (before is not null && !IsCountedBetween(sentence, before, gapped, drafts) && _drafter.Draft(text, sentence, gapped with { Harm = gapped.Group }, before) is { } draft)
            {
                draft.Rivals = gapped.IsRival ? before : null;
                drafts.Add(draft);
                drafts.SortByGroup();
            }
        }
    }

    // Another number in between, of whatever, may be what is meant; where the harm stands a sentence before, one of things or attacks.
    private bool IsCountedBetween(Sentence sentence, ClaimDraft before, HarmLink link, List<ClaimDraft> drafts) =>
        before.Sentence == sentence
            ? HasNumber(sentence, before.Group.Last, link.Group.First, drafts)
            : link.IsRival && !link.Match.Rule.Facts.ContainsKey("corrects") && _things.StandBefore(sentence, link.Group.First);

    private bool HasNumber(Sentence sentence, int from, int to, List<ClaimDraft> drafts)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(sentence.Units))
        {
            if (unit.First >= from && unit.Last <= to && (unit.Has(_group) || unit.Has(_count) || unit.Has(_number)) && !drafts.Hold(unit.First))
            {
                return true;
            }
        }

        return false;
    }
}
