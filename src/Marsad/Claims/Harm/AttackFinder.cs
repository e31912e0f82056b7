using Marsad.Text;

namespace Marsad.Claims.Harm;

/// <summary>Makes drafts of the matches of the attack rules: violence told without a count, and what was hit of a town's life.</summary>
internal sealed class AttackFinder(Marker marker)
{
    private readonly Stage _stage = marker.Lexicon.Stage("attack");
    private readonly CountReader _counts = new(marker.Lexicon);
    private readonly QuoteChooser _quotes = new(marker.Lexicon);
    private readonly int _attack = marker.Lexicon.CaptureName("attack");
    private readonly int _target = marker.Lexicon.CaptureName("target");
    private readonly int _none = marker.Lexicon.Label("none");
    private readonly int _people = marker.Lexicon.Label("people");
    private readonly int _group = marker.Lexicon.Label("group");
    private readonly int _place = marker.Lexicon.Label("place");

    /// <summary>The drafts of one sentence, in text order: one for each word that tells of violence.</summary>
    /// <param name="text">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="drafts">Where they are put.</param>
    public void Find(MarkedText text, Sentence sentence, List<ClaimDraft> drafts)
    {
        var matches = marker.Find(_stage, sentence);
        if (matches.Count == 0)
        {
            return;
        }

        foreach (var match in Surest(sentence, matches))
        {
            drafts.Add(Draft(text, sentence, match));
        }
    }

    // Of the matches that share a word of violence the one that says more surely what was hit, by that word's place.
    private List<Phrase> Surest(Sentence sentence, PhraseList matches)
    {
        var surest = new List<Phrase>();
        foreach (var match in matches)
        {
            if (IsNothing(sentence, match))
            {
                continue;
            }

            var at = 0;
            while (at < surest.Count && WordOf(surest[at]) < WordOf(match))
            {
                at++;
            }

            if (at == surest.Count || WordOf(surest[at]) > WordOf(match))
            {
                surest.Insert(at, match);
            }
            else if (Order(match).CompareTo(Order(surest[at])) < 0)
            {
                surest[at] = match;
            }
        }

        return surest;
    }

    private int WordOf(Phrase match) => match[_attack]!.Value.First;

    private static (int Kind, int Length) Order(Phrase match) => (KindOf(match) == ClaimKind.Damage ? 0 : 1, match.Last - match.First);

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
