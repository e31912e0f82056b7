using Marsad.Claims.Parties;
using Marsad.Text;

namespace Marsad.Claims.Blame;

/// <summary>Finds who did the harm of a claim, as the claim's own verb says: "killed by X", "X killed", "attributed ten deaths to X".</summary>
internal sealed class CulpritFinder(Lexicon lexicon)
{
    private const int BackToInflict = 5;
    private const int BackToLoss = 4;

    private readonly PartyNames _names = new(lexicon);
    private readonly ActorFinder _actors = new(lexicon);
    private readonly AuthorFinder _authors = new(lexicon);
    private readonly int _gerund = lexicon.Label("v.ing");
    private readonly int _past = lexicon.Label("v.past");
    private readonly int _present = lexicon.Label("v.pres");
    private readonly int _base = lexicon.Label("v.base");
    private readonly int _attribute = lexicon.Label("attribute.verb");
    private readonly int _to = lexicon.Label("to");
    private readonly int _transitive = lexicon.Label("tr");
    private readonly int _inflict = lexicon.Label("inflict");
    private readonly int _loses = lexicon.Label("loses");
    private readonly int _lossOf = lexicon.Label("loses.of");
    private readonly int _of = lexicon.Label("prep.of");
    private readonly int _care = lexicon.Label("care");
    private readonly int _helps = lexicon.Label("helps");
    private readonly int _colon = lexicon.Label("colon");
    private readonly int _fight = lexicon.Label("clash");
    private readonly int _passive = lexicon.Label("vg.passive");
    private readonly int _verbGroup = lexicon.Label("vg");
    private readonly int _say = lexicon.Label("say.strong");
    private readonly int _claims = lexicon.Label("say.claim");
    private readonly int _lives = lexicon.Label("victim.life");
    private readonly LabelSet _losses = lexicon.Labels("loses", "loses.of");

    /// <summary>Who did it; null where its verb does not say.</summary>
    public string? Of(Discourse discourse, ClaimDraft draft) =>
        (Attributed(discourse, draft) ?? Told(discourse, draft)) is { } by and not ActorFinder.Nobody ? by : null;

    /// <summary>The side whose own loss the claim tells ("the army lost ten men", "with the loss of four"); null where it tells none.</summary>
    public string? LoserOf(Discourse discourse, ClaimDraft draft)
    {
        if (!draft.Sentence.HasAny(_losses))
        {
            return null;
        }

        var units = draft.Sentence.Units;
        var at = units.Count - 1;
        while (at >= 0 && !(units[at].Last > draft.At - BackToLoss && units[at].First <= draft.Harm.First && (units[at].Has(_loses) || IsLossOf(units, at))))
        {
            at--;
        }

        return at < 0 ? null : _actors.FirstSide(discourse, draft.Sentence, _actors.ClauseStart(units, at), at) ?? ActorFinder.Nobody;
    }

    private bool IsLossOf(List<Unit> units, int at) => units[at].Has(_lossOf) && at + 1 < units.Count && units[at + 1].Has(_of);

    private string? Told(Discourse discourse, ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var harm = units.IndexAt(draft.Harm.First);
        if (harm < 0 || draft.Loser is not null || units[harm].Has(_care) || units[harm].Has(_helps) || (harm + 1 < units.Count && units[harm + 1].Has(_colon)))
        {
            return null;
        }

        if (_authors.Behind(discourse, draft.Sentence, harm) is { } agent)
        {
            return agent;
        }

        if (harm + 2 < units.Count && units[harm].Has(_passive) && units[harm + 1].Has(_fight) && units[harm + 1].Has(_gerund))
        {
            return _names.Ahead(discourse, draft.Sentence, harm + 2);
        }

        if (!IsActive(units[harm]))
        {
            return InflictedBy(discourse, draft, harm);
        }

        return draft.Group.First < draft.Harm.First ? null : _actors.Subject(discourse, draft.Sentence, harm);
    }

    private bool IsActive(in Unit unit) => unit.Has(_transitive) && !unit.Has(_passive)
        && (unit.Has(_past) || unit.Has(_present) || unit.Has(_gerund) || unit.Has(_verbGroup) || unit.Has(_base));

    // "The raid left ten dead", "caused the deaths of ten", "inflicting ten casualties".
    private string? InflictedBy(Discourse discourse, ClaimDraft draft, int harm)
    {
        var units = draft.Sentence.Units;
        for (var i = harm; i >= 0 && units[i].Last > draft.At - BackToInflict; i--)
        {
            // "Claims ten lives" inflicts; "claims that ten died" says.
            if (units[i].Has(_inflict) && units[i].First < draft.At && !units[i].Has(_say) && (!units[i].Has(_claims) || draft.Group.Has(_lives)))
            {
                return _actors.Subject(discourse, draft.Sentence, i);
            }
        }

        return null;
    }

    // "Attributed 40 deaths to the army and 12 to rebels".
    private string? Attributed(Discourse discourse, ClaimDraft draft)
    {
        var units = draft.Sentence.Units;
        var told = false;
        for (var i = 0; i < units.Count && draft.Sentence.Has(_attribute); i++)
        {
            told |= units[i].Has(_attribute) && units[i].First < draft.At;
            if (told && units[i].Has(_to) && units[i].First >= Math.Max(draft.Group.Last, draft.Harm.Last))
            {
                return _names.Ahead(discourse, draft.Sentence, i + 1);
            }
        }

        return null;
    }
}
