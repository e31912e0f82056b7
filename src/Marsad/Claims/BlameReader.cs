using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Gives each claim the party that the report, or its source, says did it: never the victims' side by nearness.</summary>
internal sealed class BlameReader(Lexicon lexicon)
{
    private readonly int _party = lexicon.Label("party");
    private readonly int _partyAdj = lexicon.Label("party.adj");
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _passive = lexicon.Label("vg.passive");
    private readonly int _prep = lexicon.Label("prep");
    private readonly int _by = lexicon.Word("by");
    private readonly int _adj = lexicon.Label("adj");
    private readonly int _site = lexicon.Label("site");
    private readonly int _kind = lexicon.Label("place.kind");
    private readonly int _hyphen = lexicon.Label("hyphen");
    private readonly int _of = lexicon.Word("of");
    private readonly int _people = lexicon.Label("people");
    private readonly int _unit = lexicon.Label("people.group");
    private readonly int _and = lexicon.Label("conj.and");
    private readonly int _verb = lexicon.Label("verb");
    private readonly int _vg = lexicon.Label("vg");
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _lower = lexicon.Label("lower");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _claimed = lexicon.Label("claim.responsibility");
    private readonly int _group = lexicon.Label("group");
    private readonly int _noParty = lexicon.Label("no-culprit");

    /// <summary>Sets the culprits of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var own = discourse.Text.Sentences.ConvertAll(s => OfSentence(discourse, s));
        foreach (var draft in drafts)
        {
            draft.Blamed = OfClaim(discourse, draft);
            if (draft.Blamed is null && draft.Scope != ClaimScope.Conflict && IsDone(draft))
            {
                draft.Blamed = own[draft.Sentence.Index] ?? (draft.Scope == ClaimScope.Incident ? SameEvent.Search(discourse, draft, i => MayTell(discourse, draft, i) ? own[i] : null) : null);
            }
        }
    }

    // Who shelled one place did not bomb another: a sentence that tells of other means tells of another deed.
    private static bool MayTell(Discourse discourse, ClaimDraft draft, int sentence) =>
        !draft.MeansIsOwn || discourse.MeansTold[sentence] is null || discourse.MeansTold[sentence] == draft.Means;

    // People flee and are stuck without a culprit being told; clashes have two sides.
    private static bool IsDone(ClaimDraft draft) =>
        draft.Means != Means.Ground && draft.Kind is (ClaimKind.Killed or ClaimKind.Injured or ClaimKind.Casualties or ClaimKind.Detained or ClaimKind.Missing);

    // "killed by X", or X before an active verb.
    private string? OfClaim(Discourse discourse, ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var harm = units.FindIndex(u => u.First == draft.Harm.First);
        if (harm < 0)
        {
            return null;
        }

        for (var i = harm + 1; i < units.Count && i <= harm + 4; i++)
        {
            if (units[i].Word == _by)
            {
                return AgentAt(discourse, units, i + 1);
            }
        }

        var isDeed = draft.Harm.Has(_verb) || draft.Harm.Has(_vg);
        return !isDeed || draft.Harm.Has(_passive) || draft.Group.First < draft.Harm.First ? null : Subject(discourse, units, harm);
    }

    private string? Subject(Discourse discourse, List<Unit> units, int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - 14; i--)
        {
            if (units[i].Has(_group) || units[i].Has(_passive) || units[i].Has(_say) || IsOtherDeed(discourse, units[i]))
            {
                return null;
            }

            if (units[i].Has(_party) && !units[i].Has(_noParty) && Acts(units, i))
            {
                return Joint(discourse, units, i);
            }

            if (units[i].Has(_attack) && Author(discourse, units, i) is { } author)
            {
                return author;
            }
        }

        return null;
    }

    // "The army condemned the bombing that killed nine": who condemns did not bomb.
    private bool IsOtherDeed(Discourse discourse, in Unit unit) =>
        unit.Has(_unknown) && unit.Has(_lower) && discourse.Text.Text.AsSpan(0, discourse.Text.SpanOf(unit).End).EndsWith("ed", StringComparison.Ordinal);

    // "The army and its allied militia": both did it.
    private string Joint(Discourse discourse, List<Unit> units, int at)
    {
        var first = at;
        while (first > 1 && units[first - 1].Has(_and) && units[first - 2].Has(_party))
        {
            first -= 2;
        }

        return discourse.Words(units[first].First, units[at].Last);
    }

    // A subject, or the agent of an attack; not "an army post", not "districts held by the army".
    private bool Acts(List<Unit> units, int at)
    {
        if (at + 1 < units.Count && (units[at + 1].Has(_site) || units[at + 1].Has(_kind) || units[at + 1].Has(_hyphen)))
        {
            return false;
        }

        if (at > 1 && units[at - 1].Word == _of && (units[at - 2].Has(_people) || units[at - 2].Has(_unit)))
        {
            return true;
        }

        return at == 0 || !units[at - 1].Has(_prep) || (units[at - 1].Word == _by && at > 1 && (units[at - 2].Has(_attack) || units[at - 2].Has(_attackVerb) || units[at - 2].Has(_passive)));
    }

    // Attacks of the sentence with an author: "regime air strikes", "shelling by rebels", "rebels fired rockets".
    private string? OfSentence(Discourse discourse, Sentence sentence)
    {
        var units = sentence.Units;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Has(_claimed) && Neighbour(discourse, units, i) is { } claimant)
            {
                return claimant;
            }

            if ((units[i].Has(_attack) || units[i].Has(_weapon)) && Author(discourse, units, i) is { } author)
            {
                return author;
            }

            if (units[i].Has(_attackVerb) && i > 0 && Subject(discourse, units, i) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    private string? Neighbour(Discourse discourse, List<Unit> units, int at)
    {
        for (var i = at + 1; i < units.Count && i <= at + 4; i++)
        {
            if (units[i].Word == _by)
            {
                return AgentAt(discourse, units, i + 1);
            }
        }

        return at > 0 && units[at - 1].Has(_party) ? discourse.Text.Words(units[at - 1]) : null;
    }

    private string? Author(Discourse discourse, List<Unit> units, int attack)
    {
        for (var i = attack + 1; i < units.Count && i <= attack + 3; i++)
        {
            if (units[i].Word == _by)
            {
                return AgentAt(discourse, units, i + 1);
            }
        }

        var at = attack - 1;
        while (at >= 0 && at >= attack - 3 && units[at].Has(_adj) && !units[at].Has(_partyAdj) && !units[at].Has(_party))
        {
            at--;
        }

        return at >= 0 && (units[at].Has(_party) || units[at].Has(_partyAdj)) && !units[at].Has(_noParty) ? Joint(discourse, units, at) : null;
    }

    private string? AgentAt(Discourse discourse, List<Unit> units, int at)
    {
        for (var i = at; i < units.Count && i <= at + 4; i++)
        {
            if (units[i].Has(_party))
            {
                return discourse.Text.Words(units[i]);
            }

            if (units[i].Has(_attack) || units[i].Has(_weapon))
            {
                return Author(discourse, units, i);
            }
        }

        return null;
    }
}
