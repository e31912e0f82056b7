using Marsad.Text;

namespace Marsad.Claims.Parties;

/// <summary>Tells which party "it", "they" and "its" mean.</summary>
internal sealed class PartyPronouns(Lexicon lexicon)
{
    private readonly PartyReader _parties = new(lexicon);
    private readonly int _country = lexicon.Label("place.country");
    private readonly int _say = lexicon.Label("say.strong");

    /// <summary>The party that "it", "they", "its" stand for: the last that did or said something before, else the one that says so behind.</summary>
    public string? Meant(Discourse discourse, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (IsNamed(sentence.Units, i))
            {
                return discourse.Text.Words(sentence.Units[i]);
            }
        }

        return Says(discourse, sentence, at) ?? (sentence.Index > 0 ? FirstNamed(discourse, discourse.Text.Sentences[sentence.Index - 1]) : null);
    }

    private string? FirstNamed(Discourse discourse, Sentence sentence)
    {
        var first = Enumerable.Range(0, sentence.Units.Count).FirstOrDefault(i => IsNamed(sentence.Units, i), -1);
        return first < 0 ? null : discourse.Text.Words(sentence.Units[first]);
    }

    // "Its raids killed ten, the army said."
    private string? Says(Discourse discourse, Sentence sentence, int at)
    {
        var units = sentence.Units;
        for (var i = at + 1; i + 1 < units.Count; i++)
        {
            if (_parties.IsParty(units[i]) && units[i + 1].Has(_say))
            {
                return discourse.Text.Words(units[i]);
            }
        }

        return null;
    }

    private bool IsNamed(List<Unit> units, int at) => (_parties.IsParty(units[at]) || units[at].Has(_country)) && !_parties.IsGoverned(units, at);
}
