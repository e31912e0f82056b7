using Marsad.Claims.Parties;
using Marsad.Claims.Placing;
using Marsad.Claims.Weapons;
using Marsad.Text;

namespace Marsad.Claims.Blame;

/// <summary>Gives each claim the party that the report, or its source, says did it: never the victims' side by nearness.</summary>
internal sealed class BlameReader(Lexicon lexicon)
{
    private const int OtherClause = 100;

    // Of "were killed" the doer mostly stands behind.
    private const int BeforePassive = 8;

    // A party that claims an attack is told at the report's end.
    private const int AheadToClaim = 15;
    private const int DayOfClaim = 6;
    private const int DayBeforeClaim = 3;

    private readonly PartyWords _words = new(lexicon);
    private readonly Deniers _nobody = new([], new PartyWords(lexicon));
    private readonly CulpritFinder _culprits = new(lexicon);
    private readonly DeedVoices _voices = new(lexicon);
    private readonly DeedFinder _deedsOf = new(lexicon);
    private readonly LabelSet _deed = lexicon.Labels("claim.responsibility", "blame.on", "blame.verb", "attack", "weapon", "attack.verb");
    private readonly int _clash = lexicon.Label("clash");
    private readonly Earlier _earlier = new(lexicon);
    private readonly AccidentReader _accidents = new(lexicon);
    private readonly int _date = lexicon.Label("date");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _det = lexicon.Label("det");
    private readonly int _one = lexicon.Label("det.one");

    /// <summary>Sets the culprits that the words of harm themselves name: "killed by X", "X killed".</summary>
    public void ApplyOwn(Discourse discourse, List<ClaimDraft> drafts)
    {
        ClaimDraft? before = null;
        foreach (var draft in drafts)
        {
            draft.Loser = _culprits.LoserOf(discourse, draft);
            draft.Loser ??= before?.Loser is { } loser && before.Sentence == draft.Sentence && Continues(discourse, before, draft) ? loser : null;
            draft.Blamed = NotVictims(discourse, draft, _culprits.Of(discourse, draft));
            draft.Blamed ??= draft.Loser is null && before is not null && before.Sentence == draft.Sentence && Continues(discourse, before, draft) ? NotVictims(discourse, draft, before.Blamed) : null;
            before = draft;
        }
    }

    /// <summary>Sets the culprits of all other drafts, from their sentence or their event.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        discourse.Deniers ??= DeniersOf(discourse);
        var deeds = WithOwn(discourse.Deeds ??= DeedsOf(discourse), drafts);
        foreach (var draft in drafts)
        {
            if (draft.Blamed is not null || draft.Scope == ClaimScope.Conflict || !IsDone(draft) || _accidents.IsOf(draft.Sentence, draft.Harm))
            {
                continue;
            }

            draft.Blamed = draft.GoesOn?.Blamed ?? InSentence(discourse, draft, deeds[draft.Sentence.Index]);
            if (draft.Blamed is null && draft.Loser is null && !IsClash(draft.Sentence) && (draft.MeansIsOwn || !SameEvent.SumsUp(discourse, draft)) && (draft.Scope == ClaimScope.Incident || PointsBack(draft.Sentence) || draft.MeansIsOwn))
            {
                draft.Blamed = InEvent(discourse, draft, deeds);
            }
        }
    }

    private Deniers DeniersOf(Discourse discourse)
    {
        List<string>? deniers = null;
        foreach (var sentence in discourse.Text.Sentences)
        {
            _voices.AddDeniers(discourse, sentence, ref deniers);
        }

        return deniers is null ? _nobody : new Deniers(deniers, _words);
    }

    private Deed[][] DeedsOf(Discourse discourse)
    {
        var sentences = discourse.Text.Sentences;
        var deeds = new Deed[sentences.Count][];
        for (var i = 0; i < deeds.Length; i++)
        {
            deeds[i] = !sentences[i].HasAny(_deed) || _accidents.IsAlone(sentences[i]) ? [] : [.. _deedsOf.Find(discourse, sentences[i])];
        }

        return deeds;
    }

    // What the words of harm themselves told comes behind what else their sentence tells.
    private static Deed[][] WithOwn(Deed[][] deeds, List<ClaimDraft> drafts)
    {
        Deed[][]? all = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Blamed is null)
            {
                continue;
            }

            all ??= [.. deeds];
            var here = drafts[i].Sentence.Index;
            var own = new List<Deed>();
            for (; i < drafts.Count && drafts[i].Sentence.Index == here; i++)
            {
                if (drafts[i].Blamed is { } by)
                {
                    own.Add(new Deed(drafts[i].Harm.First, by, null, false, IsHarm: true));
                }
            }

            i--;
            all[here] = [.. all[here], .. own];
        }

        return all ?? deeds;
    }

    // "Killed ten, wounded five and took three": one subject for all.
    private bool Continues(Discourse discourse, ClaimDraft before, ClaimDraft draft) =>
        discourse.Scenes[draft.Sentence.Index].SameClause(before.Harm.First, draft.Harm.First)
        && !draft.Sentence.Units.Exists(u => u.First >= before.Harm.Last && u.Last <= draft.At && (u.Has(_attack) || u.Has(_date)));

    private string? InSentence(Discourse discourse, ClaimDraft draft, Deed[] deeds)
    {
        string? nearest = null;
        var least = int.MaxValue;
        var scene = discourse.Scenes[draft.Sentence.Index];
        foreach (var deed in deeds)
        {
            var distance = Math.Abs(deed.At - draft.Harm.First) + (scene.SameClause(deed.At, draft.Harm.First) ? 0 : OtherClause)
                + (draft.Group.First < draft.Harm.First && deed.At < draft.At ? BeforePassive : 0);
            var units = draft.Sentence.Units;
            var isLater = deed.At < draft.At ? _earlier.Parts(discourse, units, deed.At, draft.At) : _earlier.IsBefore(discourse, units, units.IndexFrom(deed.At));
            if (distance < least && !isLater && !(IsClash(draft.Sentence) && !deed.IsClaimed && deed.Blame is null) && By(discourse, draft, deed, draft.Sentence.Index) is { } by)
            {
                (nearest, least) = (by, distance);
            }
        }

        return nearest;
    }

    private string? InEvent(Discourse discourse, ClaimDraft draft, Deed[][] deeds)
    {
        var asker = (Reader: this, Deeds: deeds);
        return SameEvent.Search(discourse, draft, asker, static (a, report, d, i) => a.Reader.MayTell(report, d, i) ? a.Reader.First(report, d, a.Deeds[i], i, onlyClaimed: false) : null)
            ?? SameEvent.Ahead(discourse, draft, AheadToClaim, asker, static (a, report, d, i) => a.Reader.MayClaim(report, d, i) ? a.Reader.First(report, d, a.Deeds[i], i, onlyClaimed: true) : null, anyDay: true);
    }

    // "Claimed the attack of 3 May": the day that stands with the claim is the attack's.
    private static bool IsOfOtherDay(Discourse discourse, ClaimDraft draft, int sentence, Deed deed) => discourse.Scenes[sentence].Days.Any(
        d => !d.OfStatement && d.First - deed.At <= DayOfClaim && deed.At - d.Last <= DayBeforeClaim && (d.Mention.Range.Start > draft.When.End || d.Mention.Range.End < draft.When.Start));

    private string? First(Discourse discourse, ClaimDraft draft, Deed[] deeds, int sentence, bool onlyClaimed)
    {
        foreach (var deed in deeds)
        {
            if (onlyClaimed && (!deed.IsClaimed || IsOfOtherDay(discourse, draft, sentence, deed)))
            {
                continue;
            }

            // Who killed some elsewhere in the report did not lay the bomb that is told here.
            if (deed.IsHarm && draft is { MeansIsOwn: true, Means: not Means.Execution })
            {
                continue;
            }

            // A claim is of what was told before it, unless what follows points back.
            var isOld = deed.IsClaimed && sentence < draft.Sentence.Index && (draft.MeansIsOwn || draft.OpensEvent);
            if (!isOld && By(discourse, draft, deed, sentence) is { } by)
            {
                return by;
            }
        }

        return null;
    }

    // What is told as a fact counts for every claim; what one voice blames another for, or what the other denies, only where the claim is
    // that voice's.
    private string? By(Discourse discourse, ClaimDraft draft, Deed deed, int sentence)
    {
        var isFree = deed.Blame is null && (deed.IsClaimed || sentence == draft.Sentence.Index || !discourse.Deniers!.Has(deed.By));
        var voice = isFree ? null : _voices.Of(discourse, sentence, deed);
        return voice is null || _words.AreOne(voice, draft.SaidBy) ? NotVictims(discourse, draft, deed.By) : null;
    }

    // Who shelled one place did not bomb another: a sentence that tells of other means tells of another deed, and one that counts over the
    // war of none.
    private bool MayTell(Discourse discourse, ClaimDraft draft, int sentence) =>
        !(draft.Scope == ClaimScope.Incident && discourse.SumsOfWar!.Contains(sentence)) && !IsClash(discourse.Text.Sentences[sentence]) && (draft.Means is null || discourse.Weapons!.First[sentence] is not { } told || told.Means == draft.Means);

    // Who claims an attack may tell it with more than one weapon.
    private bool MayClaim(Discourse discourse, ClaimDraft draft, int sentence) =>
        MayTell(discourse, draft, sentence) || (!IsClash(discourse.Text.Sentences[sentence]) && Tells(discourse.Weapons!.OfSentence[sentence], draft.Means));

    private static bool Tells(Weapon[] weapons, Means? means)
    {
        foreach (var weapon in weapons)
        {
            if (weapon.Means == means)
            {
                return true;
            }
        }

        return false;
    }

    // People flee and are stuck without a culprit being told.
    private static bool IsDone(ClaimDraft draft) =>
        draft.Kind is ClaimKind.Killed or ClaimKind.Injured or ClaimKind.Casualties or ClaimKind.Detained or ClaimKind.Missing
            or ClaimKind.Attack or ClaimKind.Damage;

    // Clashes have two sides.
    private bool IsClash(Sentence sentence) => sentence.Has(_clash);

    // "Killed in the raids since Thursday": the raids told before.
    private bool PointsBack(Sentence sentence)
    {
        if (!sentence.Has(_attack))
        {
            return false;
        }

        for (var i = 1; i < sentence.Units.Count; i++)
        {
            if (sentence.Units[i].Has(_attack) && sentence.Units[i - 1].Has(_det) && !sentence.Units[i - 1].Has(_one))
            {
                return true;
            }
        }

        return false;
    }

    private string? NotVictims(Discourse discourse, ClaimDraft draft, string? by) =>
        by is null || _words.IsWithin(by, discourse.Text.SpanOf(draft.Group).Of(discourse.Text.Text), draft.Loser) ? null : by;
}
