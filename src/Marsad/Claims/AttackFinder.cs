using Marsad.Text;

namespace Marsad.Claims;

/// <summary>Makes drafts of the matches of the attack rules: violence told without a count, and what was hit of a town's life.</summary>
internal sealed class AttackFinder(Marker marker)
{
    private readonly CountReader _counts = new(marker.Lexicon);
    private readonly QuoteChooser _quotes = new(marker.Lexicon);
    private readonly int _attack = marker.Lexicon.CaptureName("attack");
    private readonly int _target = marker.Lexicon.CaptureName("target");
    private readonly int _none = marker.Lexicon.Label("none");
    private readonly int _people = marker.Lexicon.Label("people");
    private readonly int _group = marker.Lexicon.Label("group");
    private readonly int _place = marker.Lexicon.Label("place");

    /// <summary>The drafts of one sentence, in text order: one for each word that tells of violence.</summary>
    public IEnumerable<ClaimDraft> Find(MarkedText text, Sentence sentence) =>
        marker.Find("attack", sentence) is { Count: > 0 } matches ? Drafts(text, sentence, matches) : [];

    private IEnumerable<ClaimDraft> Drafts(MarkedText text, Sentence sentence, IReadOnlyList<Phrase> matches) =>
        from match in matches
        where !IsNothing(sentence, match)
        group match by match[_attack]!.Value.First into told
        orderby told.Key
        select Draft(text, sentence, told.MinBy(m => (KindOf(m) == ClaimKind.Damage ? 0 : 1, m.Last - m.First))!);

    private static ClaimKind KindOf(Phrase match) => match.Rule.Facts["kind"] == "damage" ? ClaimKind.Damage : ClaimKind.Attack;

    // "No hospital was hit"; an attack that only goes on needs a place in its sentence, else it is talk of the war at large.
    private bool IsNothing(Sentence sentence, Phrase match)
    {
        var placed = false;
        foreach (var unit in sentence.Units)
        {
            if (unit.Has(_none) && unit.Last >= match.First && unit.First < match.Last)
            {
                return true;
            }

            placed |= unit.Has(_place);
        }

        return match.Rule.Facts.ContainsKey("place") && !placed;
    }

    private ClaimDraft Draft(MarkedText text, Sentence sentence, Phrase match)
    {
        var attack = match[_attack]!.Value;
        var target = match[_target] ?? attack;
        var kind = KindOf(match);
        var words = default(Span);
        var isPeople = kind == ClaimKind.Attack && (target.Has(_people) || target.Has(_group));
        return new ClaimDraft
        {
            Sentence = sentence,
            Kind = kind,
            Match = match,
            Group = target,
            Harm = attack,
            Who = isPeople ? _counts.Who(text, target, out words) : null,
            WhoSpan = words,
            Quote = _quotes.Of(text, sentence, target, attack, match),
        };
    }
}
