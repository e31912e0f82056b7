using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Makes drafts of the matches of the harm rules: every group of people once, with the word nearest to it that tells its harm.</summary>
internal sealed class HarmFinder(Marker marker)
{
    // One a thread, for one sentence after the other.
    [ThreadStatic]
    private static List<HarmLink>? t_links;

    [ThreadStatic]
    private static List<ClaimDraft>? t_drafts;

    private readonly Stage _stage = marker.Lexicon.Stage("harm");
    private readonly int _patient = marker.Lexicon.CaptureName("patient");
    private readonly int _part = marker.Lexicon.CaptureName("part");
    private readonly int _earlier = marker.Lexicon.CaptureName("earlier");
    private readonly int _harm = marker.Lexicon.CaptureName("harm");
    private readonly int _who = marker.Lexicon.CaptureName("who");
    private readonly HarmDrafter _drafter = new(marker.Lexicon);
    private readonly ElidedHarm _elided = new(marker.Lexicon);
    private readonly SharedVictims _victims = new(marker.Lexicon);
    private readonly TargetReader _targets = new(marker.Lexicon);

    /// <summary>The drafts of one sentence, in text order.</summary>
    /// <param name="text">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">The last claim of the sentence before, which one without a verb of its own goes on from; null where that had none.</param>
    /// <param name="drafts">Where they are put.</param>
    public void Find(MarkedText text, Sentence sentence, ClaimDraft? last, List<ClaimDraft> drafts)
    {
        var matches = marker.Find(_stage, sentence);
        if (matches.Count > 0)
        {
            drafts.AddRange(Drafts(text, sentence, matches, last));
        }
    }

    private List<ClaimDraft> Drafts(MarkedText text, Sentence sentence, PhraseList matches, ClaimDraft? last)
    {
        var links = Links(matches);
        var drafts = t_drafts ??= [];
        drafts.Clear();
        var late = _elided.LateParts(links, last);
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
        {
            var isFree = !link.IsElided && !link.IsSecond && !IsTaken(link, late, drafts) && (link.IsPart || !IsOtherFrame(link, drafts));
            if (isFree && _drafter.Draft(text, sentence, link) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        AddSecond(text, sentence, links, drafts);
        drafts.SortByGroup();
        _elided.AddLateParts(text, sentence, links, drafts, last);
        _elided.AddGapped(text, sentence, links, drafts, last);
        SharedVictims.TieParts(drafts);
        _victims.InheritWho(drafts);
        _targets.Apply(text, sentence, matches, drafts);
        return drafts;
    }

    private bool IsTaken(in HarmLink link, List<HarmLink>? late, List<ClaimDraft> drafts)
    {
        if (drafts.Hold(link.Group.First))
        {
            return true;
        }

        foreach (ref readonly var part in CollectionsMarshal.AsSpan(late))
        {
            // "Of whom one was a child": the child is who that one was.
            if (part.Group.First == link.Group.First || part.Match[_who]?.First == link.Group.First)
            {
                return true;
            }
        }

        return false;
    }

    // "Five villagers who had been kidnapped were executed": both happened to them; where they were freed, neither counts.
    private void AddSecond(MarkedText text, Sentence sentence, List<HarmLink> links, List<ClaimDraft> drafts)
    {
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
        {
            if (!link.IsSecond)
            {
                continue;
            }

            if (link.Match.Rule.Facts.ContainsKey("frees"))
            {
                drafts.RemoveAll(IsDetained(link.Group.First));
            }
            else if (_drafter.Draft(text, sentence, link) is { } draft && !IsToldOf(draft, drafts))
            {
                drafts.Add(draft);
            }
        }
    }

    private static Predicate<ClaimDraft> IsDetained(int group) => d => d.Group.First == group && d.Kind == ClaimKind.Detained;

    private static bool IsToldOf(ClaimDraft draft, List<ClaimDraft> drafts)
    {
        foreach (var other in drafts)
        {
            if (other.Group.First == draft.Group.First && other.Kind == draft.Kind)
            {
                return true;
            }
        }

        return false;
    }

    // One word of harm stands in one frame: the first that made a claim of it.
    private static bool IsOtherFrame(in HarmLink link, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (!draft.IsPart && draft.Harm.First == link.Harm.First)
            {
                return draft.Match.Rule.Frame != link.Match.Rule.Frame;
            }
        }

        return false;
    }

    private List<HarmLink> Links(PhraseList matches)
    {
        var links = t_links ??= [];
        links.Clear();
        var order = 0;
        foreach (var match in matches)
        {
            Unit? whole = null;
            foreach (ref readonly var capture in match.Captures.AsSpan())
            {
                if (capture.Name == _patient)
                {
                    whole = capture.Unit;
                }

                if (capture.Name == _patient || capture.Name == _part || capture.Name == _earlier)
                {
                    var harm = match[_harm] ?? capture.Unit;
                    links.Add(new HarmLink(match, capture.Unit, harm, capture.Name == _part, whole, Priority(match), order++));
                }
            }
        }

        links.Sort();
        return links;
    }

    private static int Priority(Phrase match) => match.Rule.Facts.TryGetValue("priority", out var priority) ? int.Parse(priority, System.Globalization.CultureInfo.InvariantCulture) : 5;
}
