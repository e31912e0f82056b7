using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Gives each claim its means: the nearest word of weapon or attack in its sentence, else the event's.</summary>
internal sealed class MeansReader(Lexicon lexicon)
{
    private readonly (int Label, Means Means)[] _means =
    [
        (lexicon.Label("means.chemical"), Means.Chemical), (lexicon.Label("means.airstrike"), Means.Airstrike), (lexicon.Label("means.execution"), Means.Execution),
        (lexicon.Label("means.shelling"), Means.Shelling), (lexicon.Label("means.explosive"), Means.Explosive), (lexicon.Label("means.shooting"), Means.Shooting),
        (lexicon.Label("means.ground"), Means.Ground), (lexicon.Label("means.siege"), Means.Siege),
    ];

    private readonly int _air = lexicon.Label("means.airstrike");
    private readonly int _orShelling = lexicon.Label("means.or-shelling");
    private readonly int _orExplosive = lexicon.Label("means.or-explosive");

    /// <summary>Sets the means of all drafts.</summary>
    public void Apply(Discourse discourse, List<ClaimDraft> drafts)
    {
        var air = discourse.Text.Sentences.Exists(s => s.Units.Exists(u => u.Has(_air)));
        var own = discourse.Text.Sentences.ConvertAll(s => First(s, air));
        discourse.MeansTold = own;
        foreach (var draft in drafts)
        {
            draft.Means = Nearest(discourse.Scenes[draft.Sentence.Index], draft, air);
            draft.MeansIsOwn = draft.Means is not null;
            if (draft.Means is null && draft.Scope == ClaimScope.Incident && draft.Kind is not (ClaimKind.Displaced or ClaimKind.Returned or ClaimKind.Detained or ClaimKind.Trapped))
            {
                draft.Means = SameEvent.Search(discourse, draft, i => own[i]);
            }
        }
    }

    private Means? First(Sentence sentence, bool air)
    {
        Means? first = null;
        foreach (var unit in sentence.Units)
        {
            if (Of(unit, air) is { } means)
            {
                first = means == Means.Chemical ? means : first ?? means;
            }
        }

        return first;
    }

    private Means? Nearest(Scene scene, ClaimDraft draft, bool air)
    {
        if (Of(draft.Harm, air) is { } told)
        {
            return told;
        }

        var near = new List<(int Distance, Means Means, int At)>();
        foreach (var unit in draft.Sentence.Units)
        {
            if (Of(unit, air) is { } means)
            {
                var away = unit.First >= draft.Harm.Last ? unit.First - draft.Harm.Last : draft.At - unit.Last;
                near.Add((scene.SameClause(unit.First, draft.Harm.First) ? away : away + (100 * Math.Sign(away)), means, unit.First));
            }
        }

        if (near.Count == 0)
        {
            return null;
        }

        near.Sort((a, b) => Math.Abs(a.Distance).CompareTo(Math.Abs(b.Distance)));
        var nearest = near[0];
        return near.Exists(n => n.Means != nearest.Means && Math.Abs(n.At - nearest.At) <= 5) ? Mix(near, nearest) : nearest.Means;
    }

    // "Air strikes and shelling": two means in a row are mixed; a weapon and the attack it was used in are not.
    private static Means Mix(List<(int Distance, Means Means, int At)> near, (int Distance, Means Means, int At) nearest)
    {
        var others = near.Where(n => n.Means != nearest.Means && Math.Abs(n.At - nearest.At) <= 5).Select(n => n.Means).Distinct().ToList();
        return others.Exists(o => (o, nearest.Means) is (Means.Airstrike, Means.Shelling) or (Means.Shelling, Means.Airstrike) or (Means.Ground, Means.Airstrike)
            or (Means.Airstrike, Means.Ground) or (Means.Explosive, Means.Shooting) or (Means.Shooting, Means.Explosive)) ? Means.Mixed : nearest.Means;
    }

    private Means? Of(in Unit unit, bool air)
    {
        foreach (var (label, means) in _means)
        {
            if (unit.Has(label))
            {
                return means;
            }
        }

        return unit.Has(_orShelling) ? air ? Means.Airstrike : Means.Shelling
            : unit.Has(_orExplosive) ? air ? Means.Airstrike : Means.Explosive
            : null;
    }
}
