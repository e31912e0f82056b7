using System.Runtime.InteropServices;
using Marsad.Text;

namespace Marsad.Claims.Answers;

/// <summary>Tells whether the harm itself is told as fact, doubted or denied, and drops what is only supposed.</summary>
internal sealed class StanceReader(Lexicon lexicon)
{
    // How far before the harm a word may stand and still govern it, in tokens.
    private const int ConditionReach = 12;
    private const int DoubtReach = 8;

    private readonly int _doubt = lexicon.Label("stance.doubt");
    private readonly int _unverified = lexicon.Label("doubt");
    private readonly int _modalDoubt = lexicon.Label("modal.doubt");
    private readonly int _future = lexicon.Label("modal.future");
    private readonly int _have = lexicon.Label("have");
    private readonly int _helper = lexicon.Label("aux");
    private readonly int _adverb = lexicon.Label("adv");
    private readonly int _not = lexicon.Label("not");
    private readonly int _conditional = lexicon.Label("conditional");
    private readonly int _fiction = lexicon.Label("conditional.fiction");
    private readonly int _harm = lexicon.Label("harm");
    private readonly int _clause = lexicon.Label("conj.clause");
    private readonly int _asked = lexicon.Label("clause.asked");
    private readonly int _det = lexicon.Label("det");
    private readonly int _people = lexicon.Label("people");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _participle = lexicon.Label("v.part");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _definite = lexicon.Label("hedge.exact");
    private readonly int _be = lexicon.Label("be");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _adjective = lexicon.Label("adj");
    private readonly int _belief = lexicon.Label("blame.on");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _party = lexicon.Label("party");
    private readonly int _partyAdjective = lexicon.Label("party.adj");
    private readonly int _name = lexicon.Label("name");
    private readonly int _reported = lexicon.Label("reported");
    private readonly int _according = lexicon.Label("according");
    private readonly LabelSet _open = lexicon.Labels("modal.future", "modal.doubt", "conditional");
    private readonly LabelSet _doubts = lexicon.Labels("reported", "stance.doubt", "doubt");
    private readonly DenialReader _denials = new(lexicon);
    private readonly ClauseReader _clauses = new(lexicon);

    /// <summary>Sets the stance of all drafts; removes those that tell what did not or only might happen.</summary>
    public void Apply(MarkedText text, List<ClaimDraft> drafts)
    {
        RemoveUntold(text, drafts);
        foreach (var draft in drafts)
        {
            draft.Stance = Of(draft);
        }
    }

    private void RemoveUntold(MarkedText text, List<ClaimDraft> drafts)
    {
        var kept = 0;
        foreach (var draft in CollectionsMarshal.AsSpan(drafts))
        {
            if (!IsAsked(text, draft.Sentence) && !IsSupposed(draft))
            {
                drafts[kept++] = draft;
            }
        }

        drafts.RemoveRange(kept, drafts.Count - kept);
    }

    private static bool IsAsked(MarkedText text, Sentence sentence)
    {
        var last = sentence.Last - 1;
        while (last > sentence.First && text.Text[text.Tokens[last].Start] is '"' or '”' or '’' or '\'' or ')')
        {
            last--;
        }

        return text.Text[text.Tokens[last].Start] is '?' or '؟';
    }

    private bool IsSupposed(ClaimDraft draft)
    {
        // "Not 14 as it first said": told, and taken back.
        if (draft.Match.Rule.Facts.ContainsKey("corrects"))
        {
            return false;
        }

        var helpers = Helpers(draft);
        var mayHave = helpers[_modalDoubt] && helpers[_have];
        if (helpers[_not] || (helpers[_future] && !mayHave) || (helpers[_modalDoubt] && !helpers[_have]))
        {
            return true;
        }

        return draft.Sentence.HasAny(_open) && MayNotBe(draft);
    }

    // Whether a word around the harm says that it is to come, or hangs on a condition.
    private bool MayNotBe(ClaimDraft draft)
    {
        foreach (var unit in draft.Sentence.Units)
        {
            if (unit.Last <= draft.At && draft.At - unit.Last <= 2 && unit.Has(_future) && !IsParted(draft.Sentence, unit.Last, draft.At))
            {
                return true;
            }

            // "The toll could rise to 30"; not "killed a driver who refused to stop and two passengers".
            if (unit.First >= draft.Harm.Last && unit.Last <= draft.Group.First && (unit.Has(_future) || unit.Has(_modalDoubt)) && !IsOfAnother(draft, unit))
            {
                return true;
            }

            // "If the shell had hit, 60 would have died": the condition stands before the people, or between them and their fate.
            var isBetween = unit.First >= draft.Group.Last && unit.Last <= draft.Harm.First;
            if (unit.Has(_conditional) && !IsUnknown(draft.Sentence, unit) && (isBetween || Governs(draft, unit)))
            {
                return true;
            }
        }

        return false;
    }

    // "Should look into the raid which killed ten": what the relative clause tells has happened.
    private bool Governs(ClaimDraft draft, in Unit condition) =>
        condition.First < draft.At && draft.At - condition.Last <= ConditionReach
        && (condition.Has(_fiction) || !_clauses.IsRelated(draft, condition.Last));

    // "Unconfirmed whether ten had died": in doubt, not supposed.
    private bool IsUnknown(Sentence sentence, Unit whether)
    {
        var at = sentence.Units.IndexAt(whether.First);
        return at > 0 && sentence.Units[at - 1].Has(_unverified);
    }

    // "Fired on inmates who tried to run, wounding ten", "refused to leave after shells killed ten": what was tried ends there.
    private bool IsParted(Sentence sentence, int from, int to) =>
        sentence.Units.Exists(u => u.First >= from && u.Last <= to && (u.Has(_comma) || u.Has(_clause) || u.Has(_asked)));

    // What somebody would or would not do whom the same list tells before.
    private static bool IsOfAnother(ClaimDraft draft, in Unit unit)
    {
        foreach (ref readonly var capture in draft.Match.Captures.AsSpan())
        {
            if (capture.Unit.First >= draft.Harm.Last && capture.Unit.Last <= unit.First)
            {
                return true;
            }
        }

        return false;
    }

    // What the helpers around the word of harm say: "may have been", "did not", "would".
    private LabelSet Helpers(ClaimDraft draft)
    {
        var helpers = draft.Harm.Labels;
        var units = draft.Sentence.Units;
        var at = units.IndexFrom(draft.Harm.First) - 1;
        while (at >= 0 && (units[at].Has(_helper) || units[at].Has(_adverb) || units[at].Has(_not)))
        {
            helpers.Add(units[at--].Labels);
        }

        return helpers;
    }

    private Stance Of(ClaimDraft draft)
    {
        var helpers = Helpers(draft);
        if (_denials.Of(draft) is { } told)
        {
            return told;
        }

        var stance = helpers[_doubt] || helpers[_modalDoubt] ? Stance.Unconfirmed : Stance.Asserted;
        var units = draft.Sentence.Units;
        for (var i = 0; i < units.Count && stance == Stance.Asserted && draft.Sentence.HasAny(_doubts); i++)
        {
            if (units[i].Last == draft.Harm.First && units[i].First >= draft.Group.Last && units[i].Has(_reported))
            {
                return Stance.Unconfirmed;
            }

            stance = (units[i].Has(_doubt) && IsDoubted(draft, units, i)) || (units[i].Has(_unverified) && IsUnverified(draft, units, i)) ? Stance.Unconfirmed : stance;
        }

        return stance;
    }

    private bool IsDoubted(ClaimDraft draft, List<Unit> units, int at) =>
        units[at].First < draft.Harm.Last + 3 && draft.At - units[at].Last < DoubtReach && !IsOfDoer(draft, units, at) && !IsTold(draft, units, at);

    // "Fear more attacks after a strike killed nine", "believed to have led the men who killed ten": another clause tells it as done.
    private bool IsTold(ClaimDraft draft, List<Unit> units, int at)
    {
        for (var i = at + 1; i < units.Count && units[i].Last <= draft.At; i++)
        {
            if (units[i].Has(_clause))
            {
                return true;
            }
        }

        return units[at].Last <= draft.At && _clauses.IsRelated(draft, units[at].Last);
    }

    // "The alleged gas attack killed ten", "jets believed to be Lurian": whose or what it was is in doubt, not that it killed.
    private bool IsOfDoer(ClaimDraft draft, List<Unit> units, int at)
    {
        if (at + 1 >= units.Count || units[at].First >= draft.At)
        {
            return false;
        }

        var isNamed = units[at].Has(_belief) && units[at + 1].First != draft.Harm.First && !units[at + 1].Has(_harm) && !units[at + 1].Has(_adverb);
        return isNamed || IsOfNext(draft, units, at) || (units[at].Has(_adjective) && IsDeed(draft, units, at + 1));
    }

    // "An alleged spy was killed", "a strike reportedly aimed at a base killed six": it doubts who or what the next word tells of.
    private bool IsOfNext(ClaimDraft draft, List<Unit> units, int at)
    {
        var next = units[at + 1];
        return !next.Has(_harm) && next.Last < draft.At
            && ((units[at].Has(_adjective) && (next.Has(_people) || next.Has(_party)))
                || IsOfModifier(draft, units, at)
                || (units[at].Has(_adverb) && (next.Has(_participle) || next.Has(_unknown)) && units[at + 2].Has(_prep) && draft.Harm.Has(_past) && !IsParted(draft.Sentence, next.Last, draft.At)));
    }

    // "The allegedly drunken soldier killed nine": inside the words for the doer it doubts the next of them.
    private bool IsOfModifier(ClaimDraft draft, List<Unit> units, int at)
    {
        if (at == 0 || !units[at].Has(_adverb) || !(units[at - 1].Has(_det) || units[at - 1].Has(_adjective)))
        {
            return false;
        }

        var doer = at + 1;
        while (doer < units.Count && units[doer].First < draft.At && (units[doer].Has(_adjective) || units[doer].Has(_participle) || units[doer].Has(_unknown)))
        {
            doer++;
        }

        return doer > at + 1 && doer < units.Count && units[doer].Last <= draft.At && (units[doer].Has(_people) || units[doer].Has(_party));
    }

    private bool IsDeed(ClaimDraft draft, List<Unit> units, int at)
    {
        while (at < units.Count && units[at].First < draft.At && !units[at].Has(_attack) && !units[at].Has(_weapon)
            && (units[at].Has(_adjective) || units[at].Has(_party) || units[at].Has(_partyAdjective) || units[at].Has(_name)))
        {
            at++;
        }

        return at < units.Count && units[at].First < draft.At && !units[at].Has(_harm) && (units[at].Has(_attack) || units[at].Has(_weapon));
    }

    // "Not clear whether the 12 killed were soldiers": that they were killed is taken for granted.
    private bool IsTaken(ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var behind = units.IndexFrom(draft.Harm.Last);
        return draft.Group.Has(_definite) && draft.Harm.First == draft.Group.Last && behind > 0 && units[behind].Has(_be);
    }

    private bool IsUnverified(ClaimDraft draft, List<Unit> units, int at)
    {
        var unit = units[at];
        return unit.Last <= draft.At
            ? !_clauses.IsOfCulprit(draft.Sentence, unit.Last, draft.At) && !_clauses.IsBroken(draft.Sentence, unit.Last, draft.At)
                && !_clauses.IsRelated(draft, unit.Last) && !IsTaken(draft)
            : unit.First >= draft.Harm.Last && at > 0 && units[at - 1].Has(_according);
    }
}
