using Marsad.Claims.Scenes;
using Marsad.Dates;
using Marsad.Text;

namespace Marsad.Claims.Answers;

/// <summary>Finds which claims an answer means by the place or the day that it names: "denied the Tirve strike", "the raid on Monday".</summary>
internal sealed class AnsweredEvent(Lexicon lexicon)
{
    private readonly int _attack = lexicon.Label("attack");
    private readonly int _attackVerb = lexicon.Label("attack.verb");
    private readonly int _culprit = lexicon.Label("culprit.word");
    private readonly int _noun = lexicon.Label("noun");
    private readonly int _cap = lexicon.Label("cap");
    private readonly int _unknown = lexicon.Label("unknown");
    private readonly int _caps = lexicon.Label("caps");
    private readonly int _comma = lexicon.Label("comma");
    private readonly int _say = lexicon.Label("say");
    private readonly int _weapon = lexicon.Label("weapon");
    private readonly int _weaponName = lexicon.Label("weapon.name");
    private readonly int _party = lexicon.Label("party");
    private readonly int _partyName = lexicon.Label("name.party");
    private readonly int _name = lexicon.Label("name");

    /// <summary>The claims meant, none where it names a place of which none is told; null where it names neither place nor day.</summary>
    /// <param name="discourse">The report.</param>
    /// <param name="drafts">Its claims.</param>
    /// <param name="sentence">The sentence that answers.</param>
    /// <param name="from">The token behind its word of denial.</param>
    public List<ClaimDraft>? Of(Discourse discourse, DraftsBySentence drafts, Sentence sentence, int from)
    {
        var scene = discourse.Scenes[sentence.Index];
        var rows = scene.Rows.FindAll(r => r.First >= from && r.Fineness > Fineness.Country && r.Role is PlaceRole.Where && scene.SameClause(from, r.First));
        if (Nearest(drafts, sentence, d => d.Row is { } row && rows.Exists(r => r.Shares(row))) is { Count: > 0 } named)
        {
            return named;
        }

        if (Nearest(drafts, sentence, d => d.Row is { } row && rows.Exists(row.MayLieIn)) is { Count: > 0 } around)
        {
            return around;
        }

        var words = WordsOf(discourse, sentence, from);
        if (rows.Count == 0 && Nearest(drafts, sentence, d => IsNamed(discourse, d, words)) is { Count: > 0 } there)
        {
            return there;
        }

        if (rows.Exists(r => r.Fineness == Fineness.Town) || NamesAttack(sentence, from))
        {
            return [];
        }

        var day = scene.Days.Find(d => d.First >= from && !d.OfStatement && d.Mention is { Role: DateRole.Point, Range.Precision: DatePrecision.Day })?.Mention.Range;
        return day is { } when && Nearest(drafts, sentence, d => d.When == when) is { Count: > 0 } then ? then : null;
    }

    private static List<ClaimDraft> Nearest(DraftsBySentence drafts, Sentence sentence, Predicate<ClaimDraft> isMeant)
    {
        for (var i = sentence.Index - 1; i >= 0 && i >= sentence.Index - Discourse.FarthestBack; i--)
        {
            List<ClaimDraft>? meant = null;
            foreach (var draft in drafts[i])
            {
                if (draft.Scope is null or ClaimScope.Incident && isMeant(draft))
                {
                    (meant ??= []).Add(draft);
                }
            }

            if (meant is not null)
            {
                return meant;
            }
        }

        return [];
    }

    // What is denied ends where another clause tells who says so: "denied the raid on Tirve, a spokesman in Ardan said".
    private string WordsOf(Discourse discourse, Sentence sentence, int from)
    {
        var first = from < sentence.Last ? from : sentence.Last - 1;
        var end = sentence.Units.Find(u => u.First > first && (u.Has(_comma) || u.Has(_say)));
        return discourse.Text.SpanOf(first, end.Last > first ? end.First : sentence.Last).Of(discourse.Text.Text).ToString();
    }

    private static bool IsNamed(Discourse discourse, ClaimDraft draft, string words) =>
        draft.Row is { } row && Array.Exists(row.Places, p => p.Mention.Name.Length > 2 && IsWord(words, p.Mention.Span.Of(discourse.Text.Text)));

    private static bool IsWord(string words, ReadOnlySpan<char> name)
    {
        var at = words.AsSpan().IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetter(words[at - 1])) && (at + name.Length == words.Length || !char.IsLetter(words[at + name.Length]));
    }

    // "The Kabkabiya attack", "striking Kabkabiya": mostly a place, where it is neither a weapon nor a party.
    private bool NamesAttack(Sentence sentence, int from)
    {
        var units = sentence.Units;
        for (var i = units.IndexFrom(from) + 1; i > 0 && i < units.Count; i++)
        {
            if ((units[i].Has(_attack) && units[i].Has(_noun) && units[i - 1].First >= from && IsName(units[i - 1])) || ((units[i - 1].Has(_attackVerb) || units[i - 1].Has(_culprit)) && IsName(units[i])))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsName(in Unit unit) =>
        (unit.Has(_name) || (unit.Has(_cap) && unit.Has(_unknown))) && !unit.Has(_weapon) && !unit.Has(_weaponName) && !unit.Has(_party) && !unit.Has(_partyName) && !unit.Has(_caps);
}
